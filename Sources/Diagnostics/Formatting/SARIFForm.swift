/// SARIF 2.1.0, which code-scanning tools read.
func sarifForm(_ diagnostics: [Diagnostic], toolVersion: String, places: inout PlaceResolver) -> JSONTree {
  let rules = Set(diagnostics.map(\.ruleID)).sorted()
  let driver = JSONTree.object([
    ("name", .string("throughline")), ("version", .string(toolVersion)),
    ("rules", .array(rules.map { .object([("id", .string($0))]) })),
  ])
  let results = diagnostics.map { result(for: $0, rules: rules, places: &places) }
  let run = JSONTree.object([
    ("tool", .object([("driver", driver)])), ("columnKind", .string("unicodeCodePoints")), ("results", .array(results)),
  ])
  return .object([
    ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")), ("runs", .array([run])),
  ])
}

private func result(for diagnostic: Diagnostic, rules: [String], places: inout PlaceResolver) -> JSONTree {
  let details = [diagnostic.cause.map { "cause: \($0)" }, diagnostic.fix.map { "fix: \($0)" }].compactMap { $0 }
  var members: [(String, JSONTree)] = [
    ("ruleId", .string(diagnostic.ruleID)), ("ruleIndex", .integer(rules.firstIndex(of: diagnostic.ruleID) ?? -1)),
    ("level", .string(diagnostic.severity.rawValue)),
    ("message", message(([diagnostic.message] + details).joined(separator: "\n"))),
  ]
  if let range = diagnostic.range {
    members.append(("locations", .array([.object([("physicalLocation", location(places.place(of: range)))])])))
  }
  let related = diagnostic.notes.compactMap { note in
    note.range.map { range -> JSONTree in
      .object([("physicalLocation", location(places.place(of: range))), ("message", message(note.message))])
    }
  }
  if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
  return .object(members)
}

private func message(_ text: String) -> JSONTree { .object([("text", .string(text))]) }

private func location(_ place: PlaceResolver.Place) -> JSONTree {
  .object([
    ("artifactLocation", .object([("uri", .string(percentEncoded(place.file)))])),
    (
      "region",
      .object([
        ("startLine", .integer(place.line)), ("startColumn", .integer(place.column)), ("endLine", .integer(place.endLine)),
        ("endColumn", .integer(place.endColumn)),
      ])
    ),
  ])
}

/// The path as a relative URI: everything but unreserved characters and `/` is percent-encoded.
private func percentEncoded(_ path: String) -> String {
  var encoded = ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default: encoded += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
  return encoded
}

/// The form for other programs: all findings with their places, and how many there are.
func jsonForm(_ diagnostics: [Diagnostic], places: inout PlaceResolver) -> JSONTree {
  let summary = DiagnosticSummary(diagnostics)
  return .object([
    ("diagnostics", .array(diagnostics.map { tree(of: $0, places: &places) })),
    (
      "summary",
      .object([("errors", .integer(summary.errors)), ("warnings", .integer(summary.warnings)), ("notes", .integer(summary.notes))])
    ),
  ])
}

private func tree(of diagnostic: Diagnostic, places: inout PlaceResolver) -> JSONTree {
  var members: [(String, JSONTree)] = [
    ("rule", .string(diagnostic.ruleID)), ("severity", .string(diagnostic.severity.rawValue)),
    ("message", .string(diagnostic.message)),
  ]
  if let range = diagnostic.range { members.append(("place", tree(of: places.place(of: range)))) }
  if let cause = diagnostic.cause { members.append(("cause", .string(cause))) }
  if let fix = diagnostic.fix { members.append(("fix", .string(fix))) }
  if !diagnostic.notes.isEmpty {
    let notes = diagnostic.notes.map { note in
      JSONTree.object(
        [("message", .string(note.message))] + (note.range.map { [("place", tree(of: places.place(of: $0)))] } ?? []))
    }
    members.append(("notes", .array(notes)))
  }
  return .object(members)
}

private func tree(of place: PlaceResolver.Place) -> JSONTree {
  .object([
    ("file", .string(place.file)), ("line", .integer(place.line)), ("column", .integer(place.column)),
    ("endLine", .integer(place.endLine)), ("endColumn", .integer(place.endColumn)),
  ])
}

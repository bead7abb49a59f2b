import Diagnostics
import StructuredText

/// Streams inline rows into columns: rows are objects, or arrays in the order of the fields.
struct JSONRowReader {
  private var scanner: JSONScanner
  /// The bytes of the file.
  private let bytes: UnsafeRawBufferPointer
  private var builder: TableBuilder
  private let names: [String]
  private let nameBytes: [[UInt8]]
  private let indexByName: [String: Int]
  /// For each field, the last row that had it.
  private var seenInRow: [Int]
  private var unknownNames: Set<String> = []

  static func read(_ scanner: JSONScanner, _ description: DatasetDescription) -> Diagnosed<Table?> {
    scanner.file.bytes.withUnsafeBytes { bytes in
      var reader = JSONRowReader(scanner, bytes, description.schema)
      do throws(JSONSyntaxError) {
        guard try reader.scanner.peek() == .array else {
          let start = reader.scanner.position
          return Diagnosed(
            nil, [Diagnostic("wrong-type", "'data' must be a list of rows", at: SourceSpan(at: start).in(scanner.file.path))])
        }
        try reader.readRows()
        return reader.builder.finished()
      } catch {
        return Diagnosed(nil, [error.diagnostic])
      }
    }
  }

  private init(_ scanner: JSONScanner, _ bytes: UnsafeRawBufferPointer, _ schema: TableSchema) {
    self.scanner = scanner
    self.bytes = bytes
    builder = TableBuilder(file: scanner.file.path, schema: schema)
    names = schema.fields.map(\.name)
    nameBytes = names.map { Array($0.utf8) }
    var indexByName: [String: Int] = [:]
    for (index, name) in names.enumerated() where indexByName[name] == nil { indexByName[name] = index }
    self.indexByName = indexByName
    seenInRow = [Int](repeating: 0, count: names.count)
  }

  private mutating func readRows() throws(JSONSyntaxError) {
    try scanner.beginArray()
    while try scanner.nextElement() {
      let kind = try scanner.peek()
      let start = scanner.position
      switch kind {
      case .object: try readObject()
      case .array: try readArray()
      default:
        try scanner.skipValue()
        builder.report(
          CellProblem("wrong-type", "a row must be a mapping or a list"), subject: "", at: SourceSpan(start, scanner.position))
        builder.skipRow()
        continue
      }
      let span = SourceSpan(start, scanner.position)
      for index in names.indices where seenInRow[index] != builder.rowNumber { builder.append(.missing, to: index, at: span) }
      builder.endRow(span)
    }
  }

  private mutating func readObject() throws(JSONSyntaxError) {
    let row = builder.rowNumber
    var expected = 0
    try scanner.beginObject()
    while true {
      // Rows mostly list the fields in the order of the schema.
      switch try scanner.nextKey(expecting: expected < names.count ? nameBytes[expected] : []) {
      case .end: return
      case .expected where expected < names.count && seenInRow[expected] != row:
        seenInRow[expected] = row
        try readCell(expected)
        expected += 1
      case .expected: try refuse(Located(expected < names.count ? names[expected] : "", SourceSpan(at: scanner.position)))
      case .other(let key):
        guard let index = indexByName[key.value], seenInRow[index] != row else {
          try refuse(key)
          continue
        }
        seenInRow[index] = row
        try readCell(index)
        expected = index + 1
      }
    }
  }

  /// A key that the schema does not have, or that the row had already.
  private mutating func refuse(_ key: Located<String>) throws(JSONSyntaxError) {
    if indexByName[key.value] == nil {
      reportUnknown(key)
    } else {
      builder.report(
        CellProblem("json-duplicate-key", "the key '\(key.value)' stands twice", cause: "only the first value is read"),
        subject: key.value, at: key.span)
    }
    try scanner.skipValue()
  }

  private mutating func readArray() throws(JSONSyntaxError) {
    let row = builder.rowNumber
    let start = scanner.position
    var index = 0
    try scanner.beginArray()
    while try scanner.nextElement() {
      if index < names.count {
        seenInRow[index] = row
        try readCell(index)
      } else {
        try scanner.skipValue()
      }
      index += 1
    }
    if index != names.count {
      builder.report(
        CellProblem("wrong-row-length", "the row has \(index) cells, but the schema \(names.count) fields"), subject: "",
        at: SourceSpan(start, scanner.position))
    }
  }

  private mutating func readCell(_ index: Int) throws(JSONSyntaxError) {
    switch try scanner.peek() {
    case .number:
      let number = try scanner.numberValue()
      builder.append(number: number.value, to: index, at: number.span)
    case .string:
      if let text = try scanner.plainText() {
        builder.append(text: UnsafeRawBufferPointer(rebasing: bytes[text.bytes]), to: index, at: text.span)
      } else {
        let text = try scanner.string()
        builder.append(.text(text.value), to: index, at: text.span)
      }
    case .null:
      let span = try scanner.null()
      builder.append(.missing, to: index, at: span)
    case .bool:
      let bool = try scanner.bool()
      builder.append(.bool(bool.value), to: index, at: bool.span)
    case .array: try readNested(index, "a list")
    case .object: try readNested(index, "a mapping")
    }
  }

  private mutating func readNested(_ index: Int, _ name: String) throws(JSONSyntaxError) {
    let start = scanner.position
    try scanner.skipValue()
    builder.append(.nested(name), to: index, at: SourceSpan(start, scanner.position))
  }

  private mutating func reportUnknown(_ key: Located<String>) {
    guard unknownNames.insert(key.value).inserted else { return }
    builder.report(.unknownField(key.value, among: names), subject: key.value, at: key.span)
  }
}

extension CellProblem {
  static func unknownField(_ name: String, among names: [String]) -> CellProblem {
    CellProblem(
      "unknown-field", "the schema has no field '\(name)'", cause: "its fields are \(names.joined(separator: ", "))",
      fix: nearestName(to: name, among: names).map { "did you mean '\($0)'?" } ?? "add the field to the schema")
  }
}

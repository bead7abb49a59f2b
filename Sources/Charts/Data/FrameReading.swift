package import Diagnostics
package import StructuredText

/// The form of a data source: Vega-Lite's `data.format`.
package struct FrameFormat: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable { case json, csv, tsv }

  package var kind: Kind
  /// Where in a JSON text the rows stand, as a path of keys.
  package var property: String?
  package var parse: FrameParse

  package init(_ kind: Kind = .json, property: String? = nil, parse: FrameParse = .none) {
    self.kind = kind
    self.property = property
    self.parse = parse
  }
}

extension Frame {
  /// Rows from a value of a specification: a list of objects, a list of plain values (which get the field `data`), one object,
  /// or a text in the given form.
  package static func read(values: SourceValue, _ format: FrameFormat = FrameFormat(), in file: String) -> Diagnosed<Frame> {
    if let text = values.string { return read(SourceFile(path: file, text), format) }
    let rows = format.property.map { FieldPath($0).components.reduce(values) { $0[$1] ?? SourceValue(.null) } } ?? values
    return Diagnosed(Frame(rows: rows.sequence ?? [rows]).parsed(format.parse), [])
  }

  /// Rows from a file in the given form.
  package static func read(_ file: SourceFile, _ format: FrameFormat) -> Diagnosed<Frame> {
    switch format.kind {
    case .csv: return Diagnosed(Frame(delimited: file.bytes, by: UInt8(ascii: ",")).parsed(format.parse), [])
    case .tsv: return Diagnosed(Frame(delimited: file.bytes, by: UInt8(ascii: "\t")).parsed(format.parse), [])
    case .json:
      let json = readJSON(file)
      guard let value = json.value else { return Diagnosed(Frame(), json.diagnostics) }
      let plain = FrameFormat(.json, property: format.property, parse: format.parse)
      if value.string != nil { return Diagnosed(Frame(rows: [value]).parsed(format.parse), json.diagnostics) }
      return Diagnosed(read(values: value, plain, in: file.path).value, json.diagnostics)
    }
  }

  private init(rows: [SourceValue]) {
    var names: [String] = []
    var places: [String: Int] = [:]
    var columns: [[DataValue]] = []
    for (index, row) in rows.enumerated() {
      let entries = row.mapping ?? [SourceValue.Entry(key: "data", keySpan: row.span, value: row)]
      for (position, entry) in entries.enumerated() {
        // Rows mostly have the same keys in the same order.
        var place = position < names.count && names[position] == entry.key ? position : places[entry.key]
        if place == nil {
          place = names.count
          places[entry.key] = names.count
          names.append(entry.key)
          columns.append([])
          columns[columns.count - 1].reserveCapacity(rows.count)
        }
        guard let place else { continue }
        while columns[place].count < index { columns[place].append(.undefined) }
        if columns[place].count == index { columns[place].append(DataValue(entry.value)) }
      }
    }
    self.init(rowCount: rows.count)
    for (name, column) in zip(names, columns) { append(column, as: name) }
  }

  /// Delimited text as d3-dsv reads it: the first line names the fields, every cell is a text, missing cells are empty.
  private init(delimited bytes: [UInt8], by delimiter: UInt8) {
    var reader = DelimitedReader(bytes, delimiter: delimiter)
    let names = reader.next() ?? []
    var columns = [[DataValue]](repeating: [], count: names.count)
    var count = 0
    while let cells = reader.next() {
      count += 1
      for index in names.indices { columns[index].append(.string(index < cells.count ? cells[index] : "")) }
    }
    self.init(rowCount: count)
    for (name, column) in zip(names, columns) { append(column, as: name) }
  }
}

extension DataValue {
  package init(_ value: SourceValue) {
    switch value.kind {
    case .null: self = .null
    case .bool(let bool): self = .bool(bool)
    case .number(let number, _): self = .number(number)
    case .string(let text): self = .string(text)
    case .sequence(let items): self = .list(items.map(DataValue.init))
    case .mapping(let entries): self = .object(entries.map { Member($0.key, DataValue($0.value)) })
    }
  }
}

/// Splits delimited text into records: quotes, doubled quotes, line ends of any kind.
private struct DelimitedReader {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var offset = 0
  private var end: Int

  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    end = bytes.count
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    if end > offset, bytes[end - 1] == 0x0A { end -= 1 }
    if end > offset, bytes[end - 1] == 0x0D { end -= 1 }
    isAtEnd = offset >= end
  }

  private var isAtEnd: Bool

  mutating func next() -> [String]? {
    if isAtEnd { return nil }
    var cells: [String] = []
    while true {
      cells.append(offset < end && bytes[offset] == UInt8(ascii: "\"") ? quoted() : plain())
      guard offset < end else {
        isAtEnd = true
        return cells
      }
      let byte = bytes[offset]
      offset += 1
      if byte == delimiter { continue }
      if byte == 0x0D, offset < end, bytes[offset] == 0x0A { offset += 1 }
      return cells
    }
  }

  private mutating func plain() -> String {
    let start = offset
    while offset < end, !isBoundary(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private func isBoundary(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }

  private mutating func quoted() -> String {
    var content: [UInt8] = []
    offset += 1
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        guard offset < end, bytes[offset] == byte else { break }
        offset += 1
      }
      content.append(byte)
    }
    while offset < end, !isBoundary(bytes[offset]) { offset += 1 }
    return String(decoding: content, as: UTF8.self)
  }
}

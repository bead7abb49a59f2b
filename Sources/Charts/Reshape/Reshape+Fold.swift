extension Reshape {
  /// One row for each of some fields, with the field's name and its value.
  package struct Fold: Sendable, Hashable {
    package var fields: [FieldPath]
    package var keyName: String
    package var valueName: String

    package init(_ fields: [FieldPath], as keyName: String = "key", _ valueName: String = "value") {
      self.fields = fields
      self.keyName = keyName
      self.valueName = valueName
    }

    func applied(to frame: Frame) -> Frame {
      guard !fields.isEmpty else { return frame.keeping([]) }
      let columns = fields.map(frame.values)
      let names = fields.map { DataValue.string($0.name) }
      var result = frame.keeping(frame.rows.flatMap { [Int](repeating: $0, count: fields.count) })
      result.append(frame.rows.flatMap { _ in names }, as: keyName)
      result.append(frame.rows.flatMap { row in columns.map { $0[row] } }, as: valueName)
      return result
    }
  }
}

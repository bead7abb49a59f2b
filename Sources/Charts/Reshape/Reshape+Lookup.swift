extension Reshape {
  /// Fields of other data, found by a key.
  package struct Lookup: Sendable, Hashable {
    /// The other data.
    package enum Source: Sendable, Hashable {
      case inline(Frame)
      case named(String)
      case file(String, FrameFormat)
    }

    package var field: FieldPath
    package var source: Source
    package var key: FieldPath
    /// The fields to take; none to take the whole row as an object.
    package var values: [FieldPath]
    package var names: [String]
    /// What rows get whose key is not found.
    package var fallback: DataValue

    /// - Parameter names: by default those of the fields.
    package init(
      _ field: FieldPath, from source: Source, key: FieldPath, values: [FieldPath] = [], as names: [String] = [], fallback: DataValue = .null
    ) {
      self.field = field
      self.source = source
      self.key = key
      self.values = values
      self.names = names.isEmpty ? values.map(\.name) : names
      self.fallback = fallback
    }

    /// The last row of the other data with a key counts.
    func applied(to frame: Frame, sources: Sources) -> Frame {
      let found: Frame? = if case .inline(let other) = source { other } else { sources(source) }
      let other = found ?? Frame()
      var keys = GroupKeys()
      var rows: [Int: Int] = [:]
      for (row, value) in other.values(key).enumerated() { rows[keys.index(of: value)] = row }
      let places = frame.values(field).map { rows[keys.index(of: $0)] }
      var result = frame
      if values.isEmpty {
        if let name = names.first { result.append(places.map { $0.map(other.row) ?? fallback }, as: name) }
        return result
      }
      for (value, name) in zip(values, names) {
        let column = other.values(value)
        result.append(places.map { $0.map { column[$0] } ?? fallback }, as: name)
      }
      return result
    }
  }
}

extension Reshape {
  /// Rows for keys that some group lacks, with a value in place of what is missing.
  package struct Impute: Sendable, Hashable {
    package enum Method: String, Sendable, Hashable, CaseIterable { case value, mean, median, min, max }

    package var field: FieldPath
    package var key: FieldPath
    package var groupBy: [FieldPath]
    package var method: Method
    package var value: DataValue
    /// Keys that every group gets, besides those in the data.
    package var keys: [DataValue]
    package var frame: Window.Extent

    package init(
      _ field: FieldPath, key: FieldPath, groupBy: [FieldPath] = [], method: Method = .value, value: DataValue = 0, keys: [DataValue] = [],
      frame: Window.Extent = Window.Extent(from: nil, to: nil)
    ) {
      self.field = field
      self.key = key
      self.groupBy = groupBy
      self.method = method
      self.value = value
      self.keys = keys
      self.frame = frame
    }

    /// New rows come last; a method other than a value replaces nulls of the data as well.
    func applied(to frame: Frame) -> Frame {
      let filled = frame.appending(rowsOf: missingRows(of: frame))
      guard let function = method.function else { return filled }
      let measure = Window.Measure(.aggregate(function), field, as: "")
      let estimates = Window([measure], groupBy: groupBy, extent: self.frame).columns(in: filled).first ?? []
      let values = zip(filled.values(field), estimates).map { value, estimate in value == .null ? estimate : value }
      return filled.appending(values, as: field.name)
    }

    private func missingRows(of frame: Frame) -> Frame {
      let groups = RowGroups(frame, byTextsOf: groupBy)
      let column = frame.values(key)
      var numbers = GroupKeys()
      var domain: [DataValue] = []
      for value in keys + column where numbers.index(of: value) == domain.count { domain.append(value) }
      var keyCells: [DataValue] = []
      var origins: [Int] = []
      for rows in groups.rows {
        let present = Set(rows.map { numbers.index(of: column[$0]) })
        for (index, value) in domain.enumerated() where !present.contains(index) {
          keyCells.append(value)
          origins.append(rows.first ?? 0)
        }
      }
      var missing = Frame(rowCount: keyCells.count)
      for group in groupBy {
        let values = frame.values(group)
        missing.append(origins.map { values[$0] }, as: group.name)
      }
      missing.append(keyCells, as: key.name)
      missing.append([DataValue](repeating: method == .value ? value : .null, count: keyCells.count), as: field.name)
      return missing
    }
  }
}

extension Reshape.Impute.Method {
  fileprivate var function: AggregateFunction? {
    switch self {
    case .value: nil
    case .mean: .mean
    case .median: .median
    case .min: .min
    case .max: .max
    }
  }
}

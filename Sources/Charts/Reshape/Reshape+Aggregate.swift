extension Reshape {
  /// One row for each group, with summaries of its rows.
  package struct Aggregate: Sendable, Hashable {
    package var measures: [Measure]
    package var groupBy: [FieldPath]

    package init(_ measures: [Measure], groupBy: [FieldPath] = []) {
      self.measures = measures
      self.groupBy = groupBy
    }

    /// A summary and the name of its field.
    package struct Measure: Sendable, Hashable {
      package var function: AggregateFunction
      package var field: FieldPath?
      package var name: String

      /// - Parameter name: by default the function and the field: `mean_price`.
      package init(_ function: AggregateFunction, _ field: FieldPath? = nil, as name: String? = nil) {
        self.function = function
        self.field = field
        self.name = name ?? field.map { "\(function.rawValue)_\($0.name)" } ?? function.rawValue
      }
    }

    func applied(to frame: Frame) -> Frame {
      let groups = RowGroups(frame, by: groupBy)
      var result = Frame(rowCount: groups.rows.count)
      let firstRows = groups.rows.compactMap(\.first)
      for field in groupBy {
        let column = frame.values(field)
        result.append(firstRows.map { column[$0] }, as: field.name)
      }
      for (measure, values) in zip(measures, results(groups, in: frame)) { result.append(values, as: measure.name) }
      return result
    }

    /// All rows, each with the summaries of its group.
    func joined(to frame: Frame) -> Frame {
      let groups = RowGroups(frame, by: groupBy)
      var result = frame
      for (measure, values) in zip(measures, results(groups, in: frame)) { result.append(groups.groups.map { values[$0] }, as: measure.name) }
      return result
    }

    /// The results of each measure, one for each group.
    private func results(_ groups: RowGroups, in frame: Frame) -> [[DataValue]] {
      measures.map { measure in
        let column = measure.field.map(frame.values)
        return groups.rows.map { measure.function.result(column, rows: $0, in: frame) }
      }
    }
  }
}

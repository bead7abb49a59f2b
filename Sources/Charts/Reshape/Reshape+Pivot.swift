extension Reshape {
  /// One row for each group, and a field for each value of the pivoted field.
  package struct Pivot: Sendable, Hashable {
    package var field: FieldPath
    package var value: FieldPath
    package var groupBy: [FieldPath]
    package var function: AggregateFunction
    /// At most so many new fields, the first in order; 0 for all.
    package var limit: Int

    package init(_ field: FieldPath, value: FieldPath, groupBy: [FieldPath] = [], function: AggregateFunction = .sum, limit: Int = 0) {
      self.field = field
      self.value = value
      self.groupBy = groupBy
      self.function = function
      self.limit = limit
    }

    func applied(to frame: Frame) -> Frame {
      let groups = RowGroups(frame, by: groupBy)
      let pivoted = RowGroups(frame, by: [field])
      let keys = frame.values(field)
      let values = frame.values(value)
      var result = Aggregate([], groupBy: groupBy).applied(to: frame)
      for group in order(pivoted, keys) {
        let name = pivoted.rows[group].first.map { keys[$0].text } ?? ""
        let column = zip(pivoted.groups, values).map { $0 == group ? $1 : .number(.nan) }
        result.append(groups.rows.map { summary(of: column, rows: $0, in: frame) }, as: name)
      }
      return result
    }

    /// - Parameter column: the values of one new field; rows of other fields are not-a-number, which only `distinct` takes for a value.
    private func summary(of column: [DataValue], rows: [Int], in frame: Frame) -> DataValue {
      guard function == .count else { return function.result(column, rows: rows, in: frame) }
      return .number(Double(rows.count { column[$0].isMissing || column[$0].isValid }))
    }

    /// The groups of the pivoted field by size, absent values last.
    private func order(_ pivoted: RowGroups, _ keys: [DataValue]) -> [Int] {
      let firsts = pivoted.rows.map { $0.first.map { keys[$0] } ?? .undefined }
      let sorted = firsts.indices.sorted { a, b in
        let isLast = (firsts[a] == .undefined, firsts[b] == .undefined)
        let order = isLast.0 == isLast.1 ? ascending(firsts[a], firsts[b]) : isLast.0 ? 1 : -1
        return order == 0 ? a < b : order < 0
      }
      return limit > 0 ? Array(sorted.prefix(limit)) : sorted
    }
  }
}

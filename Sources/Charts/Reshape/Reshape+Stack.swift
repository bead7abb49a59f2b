extension Reshape {
  /// Values of each group laid end to end.
  package struct Stack: Sendable, Hashable {
    package enum Offset: String, Sendable, Hashable, CaseIterable {
      /// From zero, negative values downwards.
      case zero
      /// As shares of the sum of the group.
      case normalize
      /// Around the middle of the largest group.
      case center
    }

    package var field: FieldPath
    package var groupBy: [FieldPath]
    package var order: RowOrder
    package var offset: Offset
    package var startName: String
    package var endName: String

    package init(
      _ field: FieldPath, groupBy: [FieldPath], order: RowOrder = RowOrder(), offset: Offset = .zero, as startName: String, _ endName: String
    ) {
      self.field = field
      self.groupBy = groupBy
      self.order = order
      self.offset = offset
      self.startName = startName
      self.endName = endName
    }

    func applied(to frame: Frame) -> Frame {
      let groups = RowGroups(frame, byTextsOf: groupBy)
      let values = frame.values(field).map(\.number)
      let sums = groups.rows.map { rows in rows.reduce(0.0) { $0 + values[$1].magnitude } }
      // A sum that is not a number makes no group the largest.
      let largest = sums.reduce(0.0) { $1 > $0 ? $1 : $0 }
      var starts = [Double](repeating: 0, count: values.count)
      var ends = starts
      for (rows, sum) in zip(groups.rows, sums) {
        let sorted = order.sorted(rows, in: frame)
        switch offset {
        case .zero: Self.stack(sorted, values, &starts, &ends)
        case .normalize: Self.stack(sorted, values, from: 0, scale: 1 / sum, &starts, &ends)
        case .center: Self.stack(sorted, values, from: (largest - sum) / 2, scale: 1, &starts, &ends)
        }
      }
      return frame.appending(starts.map { .number($0) }, as: startName).appending(ends.map { .number($0) }, as: endName)
    }

    private static func stack(_ rows: [Int], _ values: [Double], _ starts: inout [Double], _ ends: inout [Double]) {
      var above = 0.0
      var below = 0.0
      for row in rows {
        if values[row] < 0 {
          starts[row] = below
          below += values[row]
          ends[row] = below
        } else {
          starts[row] = above
          above += values[row]
          ends[row] = above
        }
      }
    }

    private static func stack(
      _ rows: [Int], _ values: [Double], from first: Double, scale: Double, _ starts: inout [Double], _ ends: inout [Double]
    ) {
      var sum = 0.0
      var last = first
      for row in rows {
        starts[row] = last
        sum += values[row].magnitude
        last = scale * sum + first
        ends[row] = last
      }
    }
  }
}

import Datasets

extension AggregateOperation {
  /// The summary of a group's cells; nulls do not count.
  func result(_ cells: [ChartValue]) -> ChartValue {
    let numbers = cells.compactMap(\.number)
    switch self {
    case .count: return .number(Double(cells.count))
    case .valid: return .number(Double(cells.count { !$0.isNull }))
    case .missing: return .number(Double(cells.count { $0.isNull }))
    case .distinct: return .number(Double(Set(cells.map(\.key)).count))
    default: return numbers.isEmpty ? .null : .number(statistic(numbers.sorted()))
    }
  }

  var isCount: Bool { [.count, .valid, .missing, .distinct].contains(self) }

  private func statistic(_ sorted: [Double]) -> Double {
    let mean = sorted.reduce(0, +) / Double(sorted.count)
    return switch self {
    case .sum: sorted.reduce(0, +)
    case .median: Self.quantile(sorted, 0.5)
    case .q1: Self.quantile(sorted, 0.25)
    case .q3: Self.quantile(sorted, 0.75)
    case .min: sorted[0]
    case .max: sorted[sorted.count - 1]
    case .variance: Self.variance(sorted, mean)
    case .stdev: Self.variance(sorted, mean).squareRoot()
    default: mean
    }
  }

  private static func variance(_ values: [Double], _ mean: Double) -> Double {
    values.count < 2 ? 0 : values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  private static func quantile(_ sorted: [Double], _ part: Double) -> Double {
    let place = part * Double(sorted.count - 1)
    let low = Int(place.rounded(.down))
    let high = Swift.min(low + 1, sorted.count - 1)
    return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
  }
}

extension WorkTable {
  /// One row per group of equal cells in `keys`, in the order of the groups' first rows.
  func aggregated(_ aggregations: [(operation: AggregateOperation, column: Int?, name: String)], by keys: [Int]) -> WorkTable {
    var order: [[String]] = []
    var groups: [[String]: [[ChartValue]]] = [:]
    for row in rows {
      let key = keys.map { row[$0].key }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    var result: [[ChartValue]] = []
    for key in order {
      guard let group = groups[key], let first = group.first else { continue }
      let summaries = aggregations.map { item in
        item.operation.result(group.map { row in item.column.map { row[$0] } ?? .boolean(true) })
      }
      result.append(keys.map { first[$0] } + summaries)
    }
    let summaryFields = aggregations.map { item in
      var field = item.column.map { fields[$0] } ?? Field(name: item.name)
      field.name = item.name
      if item.operation.isCount { field.unit = nil }
      return field
    }
    return WorkTable(fields: keys.map { fields[$0] } + summaryFields, rows: result)
  }
}

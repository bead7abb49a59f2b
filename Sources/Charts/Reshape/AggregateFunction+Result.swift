extension AggregateFunction {
  /// The result over some rows of a frame; ``DataValue/undefined`` where there is none, as for the mean of nothing.
  ///
  /// - Parameter column: the cells of the field, one for each row of the frame; nil when the function reads no field.
  func result(_ column: [DataValue]?, rows: some Collection<Int>, in frame: Frame) -> DataValue {
    guard let column else {
      return self == .values ? .list(rows.map(frame.row)) : self == .count ? .number(Double(rows.count)) : .undefined
    }
    switch self {
    case .values: return .list(rows.map(frame.row))
    case .distinct: return .number(Double(Self.distinct(column, rows)))
    case .median: return Self.quantile(0.5, column, rows)
    case .q1: return Self.quantile(0.25, column, rows)
    case .q3: return Self.quantile(0.75, column, rows)
    case .ci0: return Self.interval(column, rows).lower
    case .ci1: return Self.interval(column, rows).upper
    case .argmin: return Self.extreme(column, rows) { DataValue.isLess($0, than: $1) == true }.map(frame.row) ?? .object([])
    case .argmax: return Self.extreme(column, rows) { DataValue.isLess($1, than: $0) == true }.map(frame.row) ?? .object([])
    default:
      var moments = RunningMoments()
      for row in rows { moments.add(column[row]) }
      return moments.result(self) ?? .undefined
    }
  }

  /// Values count as the same when their texts are, as in Vega.
  private static func distinct(_ column: [DataValue], _ rows: some Collection<Int>) -> Int {
    var keys = GroupKeys()
    for row in rows { _ = keys.index(of: column[row]) }
    return keys.count
  }

  private static func numbers(_ column: [DataValue], _ rows: some Collection<Int>) -> [Double] {
    rows.compactMap { row in
      let number = column[row].isMissing ? .nan : column[row].number
      return number.isNaN ? nil : number
    }
  }

  private static func quantile(_ fraction: Double, _ column: [DataValue], _ rows: some Collection<Int>) -> DataValue {
    quantile(fraction, ofSorted: numbers(column, rows).sorted()).map { .number($0) } ?? .undefined
  }

  /// The quantile by linear interpolation between the order statistics (R. J. Hyndman, Y. Fan, 1996, definition 7).
  static func quantile(_ fraction: Double, ofSorted values: [Double]) -> Double? {
    guard let first = values.first, let last = values.last else { return nil }
    let place = Double(values.count - 1) * fraction
    let index = Int(place)
    guard index >= 0, index + 1 < values.count else { return place <= 0 ? first : last }
    return values[index] + (values[index + 1] - values[index]) * (place - Double(index))
  }

  /// The interval between the 2.5 % and the 97.5 % quantile of the means of 1000 samples drawn with replacement (B. Efron, 1979).
  ///
  /// Vega draws by chance; here the same data give the same interval.
  private static func interval(_ column: [DataValue], _ rows: some Collection<Int>) -> (lower: DataValue, upper: DataValue) {
    let values = numbers(column, rows)
    guard !values.isEmpty else { return (.undefined, .undefined) }
    var generator = SampleGenerator()
    let count = Double(values.count)
    let means = (0..<1000).map { _ in
      values.reduce(0.0) { sum, _ in sum + values[Swift.min(Int(generator.next() * count), values.count - 1)] } / count
    }.sorted()
    return (
      quantile(0.025, ofSorted: means).map { .number($0) } ?? .undefined,
      quantile(0.975, ofSorted: means).map { .number($0) } ?? .undefined
    )
  }

  /// The first row whose cell comes before all others.
  private static func extreme(_ column: [DataValue], _ rows: some Collection<Int>, _ precedes: (DataValue, DataValue) -> Bool) -> Int? {
    var best: Int?
    for row in rows where column[row].isValid {
      if let found = best, !precedes(column[row], column[found]) { continue }
      best = row
    }
    return best
  }
}

/// Numbers from 0 to below 1 in a fixed order: a linear congruential generator (multiplier 1103515245, modulus 2³¹ − 1).
struct SampleGenerator {
  private var state: UInt64 = 123_456_789

  mutating func next() -> Double {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_647
    return Double(state) / 2_147_483_647
  }
}

/// Sums and moments of a series of cells that are added one by one, as Vega keeps them.
///
/// Null and the empty text are missing; NaN is passed over. The mean and the sum of squared deviations are updated by each
/// value (B. P. Welford, Technometrics 4, 1962, p. 419).
struct RunningMoments {
  private(set) var count = 0
  private(set) var missing = 0
  private(set) var valid = 0
  private var sum = 0.0
  private var product = 1.0
  private var mean = 0.0
  private var squares = 0.0
  private var least = DataValue.undefined
  private var largest = DataValue.undefined

  mutating func add(_ cell: DataValue) {
    count += 1
    if cell.isMissing {
      missing += 1
      return
    }
    if !cell.isValid { return }
    let value = cell.number
    valid += 1
    sum += value
    product *= value
    let deviation = value - mean
    mean += deviation / Double(valid)
    squares += deviation * (value - mean)
    if least == .undefined || DataValue.isLess(cell, than: least) == true { least = cell }
    if largest == .undefined || DataValue.isLess(largest, than: cell) == true { largest = cell }
  }

  /// The result of a function that needs no more than running sums; nil for the other functions.
  func result(_ function: AggregateFunction) -> DataValue? {
    let degrees = Double(valid - 1)
    switch function {
    case .count: return .number(Double(count))
    case .missing: return .number(Double(missing))
    case .valid: return .number(Double(valid))
    case .sum: return one(sum)
    case .product: return one(product)
    case .mean, .average: return one(mean)
    case .min: return least
    case .max: return largest
    case .variance: return several(squares / degrees)
    case .variancep: return several(squares / Double(valid))
    case .stdev: return several((squares / degrees).squareRoot())
    case .stdevp: return several((squares / Double(valid)).squareRoot())
    case .stderr: return several((squares / (Double(valid) * degrees)).squareRoot())
    case .distinct, .median, .q1, .q3, .ci0, .ci1, .argmin, .argmax, .values: return nil
    }
  }

  private func one(_ value: Double) -> DataValue { valid > 0 ? .number(value) : .undefined }
  private func several(_ value: Double) -> DataValue { valid > 1 ? .number(value) : .undefined }
}

extension DataValue {
  /// Absent, null or an empty text.
  var isMissing: Bool {
    switch self {
    case .undefined, .null: true
    case .string(let text): text.isEmpty
    default: false
    }
  }
}

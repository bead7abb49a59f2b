/// A condition on the value of one field: `{"field": "year", "range": [2000, 2010]}`.
package struct FieldTest: Sendable, Hashable {
  package enum Condition: Sendable, Hashable {
    case equal(DataValue)
    case less(DataValue)
    case atMost(DataValue)
    case greater(DataValue)
    case atLeast(DataValue)
    /// Both ends are included; an end that is missing is open.
    case range(DataValue?, DataValue?)
    case oneOf([DataValue])
    /// Neither missing nor null, and a number.
    case valid(Bool)
  }

  package let field: FieldPath
  package let unit: TimeUnit?
  package let condition: Condition
  /// The type that Vega-Lite reads the field as, by what it is compared with; nil where nothing tells it.
  package let impliedType: FrameParse.CellType?

  /// - Parameter unit: cuts the value to a unit of time. Plain numbers and names to compare with are then parts of a date:
  ///   `equal: 2000` with the unit `year` means the year, `equal: "jan"` with the unit `month` the month.
  package init(_ field: FieldPath, _ condition: Condition, unit: TimeUnit? = nil) {
    self.field = field
    self.unit = unit
    self.condition = condition.mapped { Self.comparable($0, unit) }
    impliedType = unit == nil ? Self.impliedType(condition) : .date(nil)
  }

  private static func comparable(_ value: DataValue, _ unit: TimeUnit?) -> DataValue {
    guard let unit, unit.parts.count == 1 else { return value }
    let whole: Int? =
      switch (value, unit.last) {
      case (.number(let number), _): Int(exactly: number)
      case (.string(let name), .month): DateTimeParts.month(named: name)
      case (.string(let name), .day): DateTimeParts.weekday(named: name)
      default: nil
      }
    guard let whole, let parts = DateTimeParts(unit.last, whole) else { return value }
    return .time(parts.time)
  }

  private static func impliedType(_ condition: Condition) -> FrameParse.CellType? {
    let sample: DataValue? =
      switch condition {
      case .equal(let value), .less(let value), .atMost(let value), .greater(let value), .atLeast(let value): value
      case .range(let low, _): low
      case .oneOf(let values): values.first
      case .valid: nil
      }
    guard let sample, sample.isTruthy else { return nil }
    switch sample {
    case .time: return .date(nil)
    case .number: return .number
    case .string: return .string
    default: return nil
    }
  }

  package func holds(_ value: DataValue) -> Bool {
    var value = impliedType?.value(value) ?? value
    if let unit { value = .time(unit.floor(value.number)) }
    switch condition {
    case .equal(let other): return DataValue.areIdentical(value, other)
    case .less(let other): return DataValue.isLess(value, than: other) == true
    case .atMost(let other): return DataValue.isLess(other, than: value) == false
    case .greater(let other): return DataValue.isLess(other, than: value) == true
    case .atLeast(let other): return DataValue.isLess(value, than: other) == false
    case .range(let low, let high):
      if let low, let high { return Self.lies(value, between: low, and: high) }
      return (low.map { DataValue.isLess(value, than: $0) == false } ?? true) && (high.map { DataValue.isLess($0, than: value) == false } ?? true)
    case .oneOf(let values): return values.contains { DataValue.areIdentical(value, $0) }
    case .valid(let isWanted): return (value.isValid && value.number.isFinite) == isWanted
    }
  }

  /// The ends may stand in any order.
  private static func lies(_ value: DataValue, between a: DataValue, and b: DataValue) -> Bool {
    let isReversed = DataValue.isLess(b, than: a) == true
    let (low, high) = isReversed ? (b, a) : (a, b)
    return DataValue.isLess(value, than: low) == false && DataValue.isLess(high, than: value) == false
  }
}

extension FieldTest.Condition {
  fileprivate func mapped(_ change: (DataValue) -> DataValue) -> FieldTest.Condition {
    switch self {
    case .equal(let value): .equal(change(value))
    case .less(let value): .less(change(value))
    case .atMost(let value): .atMost(change(value))
    case .greater(let value): .greater(change(value))
    case .atLeast(let value): .atLeast(change(value))
    case .range(let low, let high): .range(low.map(change), high.map(change))
    case .oneOf(let values): .oneOf(values.map(change))
    case .valid: self
    }
  }
}

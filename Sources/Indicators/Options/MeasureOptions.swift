import Datasets

/// The options of one indicator: what its author chose, and the standard value of the rest.
package struct MeasureOptions: Sendable, Hashable {
  private var values: [String: OptionValue] = [:]

  package init() {}

  package subscript(key: String) -> OptionValue? {
    get { values[key] }
    set { values[key] = newValue }
  }

  /// Dimensions that are kept, or over which a total is formed.
  var by: [String] { names("by") }

  /// Every dimension that an option names, by name.
  var dimensions: [String] {
    let named = values.values.flatMap { value -> [String] in
      switch value {
      case .names(let names): names
      case .condition(.member(let dimension, _)): [dimension]
      default: []
      }
    }
    return Set(named).sorted()
  }

  func names(_ key: String) -> [String] { if case .names(let names)? = values[key] { names } else { [] } }
  func members(_ key: String) -> [String] { if case .members(let members)? = values[key] { members } else { [] } }
  func name(_ key: String) -> String? { names(key).first }
  func word(_ key: String) -> String? { if case .word(let word)? = values[key] { word } else { nil } }
  func period(_ key: String) -> Period? { if case .period(let period)? = values[key] { period } else { nil } }
  func integer(_ key: String) -> Int? { if case .integer(let integer)? = values[key] { integer } else { nil } }
  func number(_ key: String) -> Double? { if case .number(let number)? = values[key] { number } else { nil } }
  func condition(_ key: String) -> KeyCondition? { if case .condition(let condition)? = values[key] { condition } else { nil } }
  func matrix(_ key: String) -> [[Double]] { if case .matrix(let rows)? = values[key] { rows } else { [] } }
  func numbers(_ key: String) -> [OptionValue.NamedNumber] { if case .numberByName(let pairs)? = values[key] { pairs } else { [] } }
  func words(_ key: String) -> [OptionValue.NamedWord] { if case .wordByName(let pairs)? = values[key] { pairs } else { [] } }

  var growthBase: GrowthBase { if case .growthBase(let base)? = values["over"] { base } else { .samePeriodLastYear } }
}

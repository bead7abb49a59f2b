package import Datasets
import StructuredText

/// The value of an option, typed.
package enum OptionValue: Sendable, Hashable {
  case word(String)
  /// Names of dimensions.
  case names([String])
  case members([String])
  case period(Period)
  case growthBase(GrowthBase)
  case integer(Int)
  case number(Double)
  case condition(KeyCondition)
  case numberByName([NamedNumber])
  case wordByName([NamedWord])
  case matrix([[Double]])

  package struct NamedNumber: Sendable, Hashable {
    package var name: String
    package var number: Double
  }

  package struct NamedWord: Sendable, Hashable {
    package var name: String
    package var word: String
  }
}

extension OptionValue: CustomStringConvertible {
  /// As a page prints it.
  package var description: String {
    switch self {
    case .word(let word): word
    case .names(let names), .members(let names): names.joined(separator: ", ")
    case .period(let period): "\(period)"
    case .growthBase(let base): "\(base)"
    case .integer(let integer): "\(integer)"
    case .number(let number): DecimalNumber.shortestText(number)
    case .condition(let condition): "\(condition)"
    case .numberByName(let pairs): pairs.map { "\($0.name): \(DecimalNumber.shortestText($0.number))" }.joined(separator: ", ")
    case .wordByName(let pairs): pairs.map { "\($0.name): \($0.word)" }.joined(separator: ", ")
    case .matrix(let rows): rows.map { $0.map { DecimalNumber.shortestText($0) }.joined(separator: " ") }.joined(separator: "; ")
    }
  }
}

import StructuredText

extension Column {
  /// A number as it would stand in a CSV file.
  static func text(of number: Double) -> String { DecimalNumber.shortestText(number) }
}

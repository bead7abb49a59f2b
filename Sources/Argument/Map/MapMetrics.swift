/// The sizes of the map, in the units of its drawing.
enum MapMetrics {
  static let width = 1080.0
  static let columnWidth = 282.0
  static let columnGap = 116.0
  static let margin = 1.0
  static let padding = 12.0
  static let headingHeight = 34.0
  static let boxGap = 22.0
  static let laneGap = 7.0
  static let codeHeight = 18.0
  static let titleSize = 15.0
  static let titleLine = 20.0
  static let rowSize = 13.0
  static let rowLine = 17.0
  static let rowPadding = 5.0
  static let indent = 14.0

  static func columnX(_ column: Int) -> Double { margin + Double(column) * (columnWidth + columnGap) }
}

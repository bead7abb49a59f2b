/// The kinds of chart that the short form knows by one word.
enum ChartType: String, CaseIterable, Sendable {
  /// Bars to the right, one below the other.
  case bar
  /// Bars upwards, one beside the other.
  case column
  case line
  case area
  case point
  /// Points on the rows of a category, with a range where there is one.
  case dot
  case pie
  case heatmap
  /// Two periods joined by lines.
  case slope
  /// China's provinces as equal tiles.
  case tileMap = "tile-map"
  /// Effects by time relative to an event, with their intervals.
  case eventStudy = "event-study"
}

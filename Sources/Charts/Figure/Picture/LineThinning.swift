/// Leaves out points of long lines that a picture cannot show: of each column of pixels the first, the lowest, the highest and the last stay.
///
/// What is drawn stays the same to the pixel: Jugel, Jerzak, Hackenbroich and Markl (2014), "M4: A Visualization-Oriented Time Series Data
/// Aggregation", PVLDB 7(10), 797–808.
enum LineThinning {
  /// Columns for each pixel of width: pictures are shown on finer screens, too.
  private static let columnsPerPixel = 2.0
  private static let least = 2000

  /// - Parameter points: a stretch without gaps, in drawing order.
  static func thinned(_ points: [PlotScene.Point]) -> [PlotScene.Point] {
    guard points.count >= least, zip(points, points.dropFirst()).allSatisfy({ $0.x <= $1.x }) else { return points }
    var kept: [PlotScene.Point] = []
    var start = 0
    while start < points.count {
      let column = (points[start].x * columnsPerPixel).rounded(.down)
      var end = start
      var (low, high) = (start, start)
      while end < points.count, (points[end].x * columnsPerPixel).rounded(.down) == column {
        if points[end].y < points[low].y { low = end }
        if points[end].y > points[high].y { high = end }
        end += 1
      }
      for index in Set([start, low, high, end - 1]).sorted() { kept.append(points[index]) }
      start = end
    }
    return kept
  }
}

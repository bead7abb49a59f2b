/// How a mark is painted.
package struct PlotStyle: Sendable, Hashable {
  /// `#rrggbb`; nil for none.
  package var fill: String?
  package var stroke: String?
  package var opacity = 1.0
  package var fillOpacity = 1.0
  package var strokeOpacity = 1.0
  package var strokeWidth = 1.0
  package var strokeDash: [Double] = []
  /// Top left, top right, bottom right, bottom left; empty for square corners.
  package var cornerRadius: [Double] = []

  package init(fill: String? = nil, stroke: String? = nil) {
    self.fill = fill
    self.stroke = stroke
  }
}

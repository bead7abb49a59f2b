/// How a mark is painted: by the palette's classes, never by colours of its own.
package struct SceneStyle: Sendable, Hashable {
  /// A class of the palette: `s1`.
  package var color: String
  package var opacity: Double?
  package var strokeWidth: Double?
  package var dash: [Double]?

  package init(color: String, opacity: Double? = nil, strokeWidth: Double? = nil, dash: [Double]? = nil) {
    self.color = color
    self.opacity = opacity
    self.strokeWidth = strokeWidth
    self.dash = dash
  }
}

package enum SceneMark: Sendable, Hashable {
  case bar(SceneRect, cornerRadius: Double, SceneStyle)
  /// The stretches between missing values, each a line of its own.
  case line([[ScenePoint]], Interpolation, SceneStyle)
  /// Filled between two edges, by stretch.
  case area([SceneStretch], Interpolation, SceneStyle)
  case point(ScenePoint, PointShape, size: Double, isFilled: Bool, SceneStyle)
  case rule(ScenePoint, ScenePoint, SceneStyle)
  case text(SceneText)
}

/// Shapes that tell series apart without colour.
package enum PointShape: String, Sendable, Hashable, CaseIterable {
  case circle, square, triangle, diamond, cross
  case triangleDown = "triangle-down"
}

/// The two edges of a piece of an area, both in the order of the axis.
package struct SceneStretch: Sendable, Hashable {
  package var upper: [ScenePoint]
  package var lower: [ScenePoint]
}

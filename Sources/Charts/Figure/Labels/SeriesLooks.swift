/// How the series of a figure look besides their colours, so that no reader depends on colour: dashes, shapes, outlines.
struct SeriesLooks {
  enum Kind { case line, bar, point }

  struct Look {
    var kind: Kind
    /// Lengths of strokes and gaps; nil for what the mark says.
    var dash: [Double]?
    var shape: String?
    var isOutline = false
  }

  private let kind: Kind
  /// Whether the series are told apart by their looks; labels beside the marks do without.
  let isNeeded: Bool
  private let hasDashes: Bool
  private let hasShapes: Bool

  init(_ scene: PlotScene, _ series: FigureSeries, isNamed: Bool) {
    isNeeded = series.entries.count > 1 && !isNamed
    let marks = scene.views.flatMap(\.marks).filter { mark in
      scene.units.indices.contains(mark.unit) && mark.items.first.map { series.index(of: $0, in: scene.units[mark.unit]) != nil } ?? false
    }
    kind =
      marks.contains { $0.kind == .line } ? .line : marks.contains { [.rect, .area, .arc].contains($0.kind) } ? .bar : .point
    hasDashes = scene.units.contains { $0.channel(.strokeDash)?.isFieldOrDatum == true || $0.definition.properties.has("strokeDash") }
    hasShapes = scene.units.contains { $0.channel(.shape) != nil || $0.definition.properties.has("shape") || $0.definition.mark == "square" }
  }

  private static let dashes: [[Double]] = [[], [7, 3], [2, 3], [9, 3, 2, 3], [12, 4], [4, 2, 1, 2], [1, 4], [14, 3, 3, 3]]
  private static let shapes = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right", "triangle-left"]

  func look(_ index: Int) -> Look {
    var look = Look(kind: kind)
    guard isNeeded else { return look }
    if !hasDashes { look.dash = Self.dashes[index % Self.dashes.count] }
    if !hasShapes { look.shape = Self.shapes[index % Self.shapes.count] }
    look.isOutline = index % 2 == 1
    return look
  }
}

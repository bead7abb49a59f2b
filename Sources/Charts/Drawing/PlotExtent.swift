/// The room that a drawing takes around the first plot area: what the layout gives it, and where labels, legends and the labels of rows reach
/// beyond that.
struct PlotExtent {
  private(set) var left: Double
  private(set) var top: Double
  private var right: Double
  private var bottom: Double

  var width: Double { left + right }
  var height: Double { top + bottom }

  /// - Parameter legends: how far down the legends reach.
  init(_ scene: PlotScene, legends: Double) {
    (left, top) = (scene.origin.x, scene.origin.y)
    (right, bottom) = (scene.width - scene.origin.x, max(scene.height - scene.origin.y, legends))
    for view in scene.views {
      for axis in view.axes where axis.orient.isHorizontal && axis.labelAngle == 0 {
        for tick in axis.ticks where tick.isVisible {
          let half = TextWidth.of(tick.label, size: 10) / 2
          right = max(right, view.x + tick.position + half)
          left = max(left, half - view.x - tick.position)
        }
      }
    }
    if scene.headers.contains(where: { $0.kind == .row }) { left += 34 }
  }
}

/// A view or a composition that is laid out, in pixels from its own origin.
struct ViewBlock {
  var views: [PlotScene.View] = []
  var headers: [PlotScene.Header] = []
  /// The plot area: of a composition, that of all its parts.
  var width = 0.0
  var height = 0.0
  /// What is drawn beyond the plot area, with axes, titles and legends.
  var bounds = TextBox(left: 0, top: 0, right: 0, bottom: 0)

  /// What marks reach beyond the plot area.
  var markBounds = TextBox(left: 0, top: 0, right: 0, bottom: 0)

  /// Leaves out the room of axes that stand elsewhere.
  mutating func dropAxisRoom(of channel: PlotChannel) {
    if channel == .x {
      bounds.top = markBounds.top
      bounds.bottom = markBounds.bottom
    } else {
      bounds.left = markBounds.left
      bounds.right = markBounds.right
    }
  }

  mutating func cover(_ box: TextBox) {
    bounds.left = min(bounds.left, box.left)
    bounds.top = min(bounds.top, box.top)
    bounds.right = max(bounds.right, box.right)
    bounds.bottom = max(bounds.bottom, box.bottom)
  }
}

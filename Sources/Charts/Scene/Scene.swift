/// A drawing with every place and text decided: what any renderer needs, and nothing else.
package struct Scene: Sendable, Hashable {
  package var width: Double
  package var height: Double
  package var title: SceneTitle?
  /// What the chart shows, in two or three sentences, for those who do not see it.
  package var description: String
  package var source: String?
  package var views: [SceneView]
  package var legends: [SceneLegend]

  package init(width: Double, height: Double, title: SceneTitle? = nil, description: String, source: String? = nil) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
    self.source = source
    views = []
    legends = []
  }
}

package struct SceneTitle: Sendable, Hashable {
  package var text: String
  package var subtitle: String?
}

package struct ScenePoint: Sendable, Hashable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

package struct SceneRect: Sendable, Hashable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  func overlaps(_ other: SceneRect, gap: Double = 0) -> Bool {
    x < other.x + other.width + gap && other.x < x + width + gap && y < other.y + other.height + gap && other.y < y + height + gap
  }
}

/// One plot with its axes.
package struct SceneView: Sendable, Hashable {
  package var plot: SceneRect
  package var axes: [SceneAxis]
  package var marks: [SceneMark]
  package var labels: [SceneText]
}

package struct SceneText: Sendable, Hashable {
  package enum Anchor: String, Sendable, Hashable { case start, middle, end }

  package var text: String
  package var x: Double
  /// The baseline.
  package var y: Double
  package var anchor: Anchor
  package var size: Double
  /// Classes of the stylesheet: `axis-label`, `label s1`.
  package var style: String
  /// The whole text, where `text` had to be shortened.
  package var full: String?

  package init(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, size: Double = TextMetrics.size, style: String, full: String? = nil
  ) {
    self.text = text
    self.x = x
    self.y = y
    self.anchor = anchor
    self.size = size
    self.style = style
    self.full = full == text ? nil : full
  }

  /// The room it takes, by the metrics.
  package var bounds: SceneRect {
    let width = TextMetrics.width(text, size: size)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return SceneRect(x: left, y: y - size * 0.85, width: width, height: size * 1.1)
  }
}

package struct SceneTick: Sendable, Hashable {
  package var position: Double
  /// Its label's lines; empty where there was no room.
  package var label: [SceneText]
}

package struct SceneAxis: Sendable, Hashable {
  package enum Side: String, Sendable, Hashable { case bottom, left }

  package var side: Side
  package var title: SceneText?
  package var ticks: [SceneTick]
  package var hasGrid: Bool
  package var hasLine: Bool
  package var hasTickMarks: Bool
  /// Where the axis line stands: at zero, or at the plot's edge.
  package var position: Double
}

package struct SceneLegend: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package var series: Int
    package var symbol: Symbol
    package var x: Double
    package var label: SceneText
  }

  package enum Symbol: String, Sendable, Hashable { case box, line, point }

  package var entries: [Entry]
}

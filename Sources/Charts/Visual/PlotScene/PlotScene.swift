/// What a chart is about to draw, as plain numbers and texts: views with axes and marks, legends, headers, titles.
///
/// Lengths are pixels; x grows to the right, y downwards. Marks and ticks are relative to the plot area of their view.
package struct PlotScene: Sendable, Hashable {
  package var views: [View] = []
  package var legends: [Legend] = []
  package var headers: [Header] = []
  /// What the marks show, by their ``PlotMark/unit``.
  package var units: [PlotUnit] = []
  package var title: String?
  package var subtitle: String?
  /// The size of everything, with axes, legends and titles.
  package var width = 0.0
  package var height = 0.0
  /// Where the plot area of the first view begins within the whole.
  package var origin = Point(0, 0)

  package init() {}

  package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// One plot area: a single or layered view, a cell of a facet, a part of a concatenation.
  package struct View: Sendable, Hashable {
    /// Relative to the plot area of the first view.
    package var x = 0.0
    package var y = 0.0
    package var width: Double
    package var height: Double
    package var title: String?
    package var axes: [Axis] = []
    package var marks: [PlotMark] = []
    /// The channels whose ticks have grid lines.
    package var grid: [String] = []
    /// The values of the facet's fields, in a cell of a facet.
    package var facet: [DataValue] = []

    package init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }

  package enum Side: String, Sendable, Hashable, CaseIterable {
    case left, right, top, bottom

    package var isHorizontal: Bool { self == .top || self == .bottom }
  }

  package struct Axis: Sendable, Hashable {
    package var orient: Side
    package var title: String?
    package var ticks: [Tick] = []
    /// `x` or `y`.
    package var channel: String
    package var scale: ScaleKind
    /// The ends of a continuous domain, or all values of a discrete one.
    package var domain: [DataValue] = []
    /// Degrees, clockwise.
    package var labelAngle = 0.0
    package var hasGrid = false
    /// Whether the author or the configuration says how the labels read.
    package var isFormatted = false
    /// Pixels between the plot area and the axis.
    package var offset = 0.0

    package init(_ orient: Side, channel: String, scale: ScaleKind) {
      self.orient = orient
      self.channel = channel
      self.scale = scale
    }
  }

  package struct Tick: Sendable, Hashable {
    package var value: DataValue
    package var label: String
    package var position: Double
    package var isVisible: Bool

    package init(_ value: DataValue, _ label: String, at position: Double, isVisible: Bool = true) {
      self.value = value
      self.label = label
      self.position = position
      self.isVisible = isVisible
    }
  }

  package struct Legend: Sendable, Hashable {
    package var title: String?
    /// The channels that it explains, such as `color` and `shape`.
    package var channels: [String]
    package var content: Content
    package var orient = "right"

    package init(_ title: String?, channels: [String], _ content: Content) {
      self.title = title
      self.channels = channels
      self.content = content
    }

    package enum Content: Sendable, Hashable {
      case symbols([Entry])
      /// A ramp of colours: the labels that are shown and, for drawing, its colours from one end to the other.
      case ramp(labels: [RampLabel], colors: [String])
    }

    package struct Entry: Sendable, Hashable {
      package var value: DataValue
      package var label: String
      /// How the symbol looks.
      package var style: PlotStyle
      package var shape = "circle"
      package var size = 100.0

      package init(_ value: DataValue, _ label: String, _ style: PlotStyle) {
        self.value = value
        self.label = label
        self.style = style
      }
    }

    package struct RampLabel: Sendable, Hashable {
      package var label: String
      /// From 0 at the start of the ramp to 1.
      package var share: Double
      package var value: DataValue

      package init(_ label: String, at share: Double, value: DataValue = .undefined) {
        self.label = label
        self.share = share
        self.value = value
      }
    }
  }

  /// Labels of a facet, or the title of a composition within another.
  package struct Header: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case row, column, facet, concat }

    package var kind: Kind
    package var title: String?
    package var labels: [String]
    /// The values that the labels stand for, and the field they are of; none for a composition's title.
    package var values: [DataValue] = []
    package var definition: ChannelDefinition?

    package init(_ kind: Kind, _ title: String?, _ labels: [String] = []) {
      self.kind = kind
      self.title = title
      self.labels = labels
    }
  }
}

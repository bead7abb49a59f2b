/// The drawn items of one mark of a specification, in drawing order.
package struct PlotMark: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable { case rect, symbol, rule, text, arc, line, area }

  package var kind: Kind
  package var items: [Item]
  package var isClipped = false
  /// The mark as it was written: `bar`, `tick`, `point`.
  package var name: String
  /// The position of its unit among all units of the specification, depth first.
  package var unit = 0

  package init(_ kind: Kind, name: String, _ items: [Item] = []) {
    self.kind = kind
    self.name = name
    self.items = items
  }

  package struct Item: Sendable, Hashable {
    package var geometry: Geometry
    package var style: PlotStyle
    /// The rows of the unit's frame that the item stands for.
    package var rows: [Int]
    /// The values of the grouping fields of a series, joined; nil where there is one series.
    package var series: String?

    package init(_ geometry: Geometry, _ style: PlotStyle, rows: [Int], series: String? = nil) {
      self.geometry = geometry
      self.style = style
      self.rows = rows
      self.series = series
    }
  }

  package enum Geometry: Sendable, Hashable {
    case rect(x: Double, y: Double, width: Double, height: Double)
    /// The size is in square pixels, the shape a name or a path.
    case symbol(x: Double, y: Double, size: Double, shape: String)
    case rule(x: Double, y: Double, x2: Double, y2: Double)
    case text(Text)
    case arc(Arc)
    case line([LinePoint?], interpolate: String)
    case area([AreaPoint?], interpolate: String)
  }

  package struct Text: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var text: String
    package var align: TextBox.Alignment
    package var baseline: TextBox.Baseline
    /// Degrees, clockwise.
    package var angle: Double
    package var fontSize: Double
  }

  /// A sector of a ring; angles are radians, clockwise from above.
  package struct Arc: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var startAngle: Double
    package var endAngle: Double
    package var innerRadius: Double
    package var outerRadius: Double
    package var padAngle: Double
  }

  package struct LinePoint: Sendable, Hashable {
    package var x: Double
    package var y: Double
  }

  package struct AreaPoint: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var x2: Double
    package var y2: Double
  }
}

/// The argument of a report as a drawing: three columns of boxes, a row per part, and curves for the links.
///
/// The value holds the geometry; ``svg(href:idPrefix:)`` and ``list(href:)`` write it out.
package struct ArgumentMap: Sendable, Hashable {
  package struct Frame: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package var maxX: Double { x + width }
    package var maxY: Double { y + height }
    package var midY: Double { y + height / 2 }

    /// True when the two share more than an edge.
    package func overlaps(_ other: Frame) -> Bool {
      x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }
  }

  /// A part inside its node's box.
  package struct Row: Sendable, Hashable {
    package var partID: String
    package var depth: Int
    package var grade: EvidenceGrade
    package var text: String
    package var lines: [String]
    package var frame: Frame
  }

  /// A node; its links end at the head unless they name a part.
  package struct Box: Sendable, Hashable {
    package var nodeID: String
    package var kind: NodeKind
    package var code: String?
    package var title: String
    package var titleLines: [String]
    package var frame: Frame
    package var headHeight: Double
    package var rows: [Row]

    package var head: Frame { Frame(x: frame.x, y: frame.y, width: frame.width, height: headHeight) }

    package func frame(of partID: String?) -> Frame {
      rows.first { $0.partID == partID }?.frame ?? head
    }
  }

  package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double
  }

  /// A link, from the left side of its source to the right side of its target.
  package struct Edge: Sendable, Hashable {
    package var link: ArgumentLink
    package var start: Point
    package var end: Point
    /// The height at which it crosses the mechanisms' column, for links that pass between the mechanisms.
    package var laneY: Double?
  }

  package let report: Report
  package let language: String
  package let width: Double
  package let height: Double
  package let boxes: [Box]
  package let edges: [Edge]

  package init(_ report: Report, language: String) {
    let layout = MapLayout(report, language: language)
    self.report = report
    self.language = language
    width = MapMetrics.width
    height = layout.height
    boxes = layout.boxes
    edges = layout.edges
  }

  package func box(_ nodeID: String) -> Box? { boxes.first { $0.nodeID == nodeID } }
}

package import Diagnostics

package enum MarkType: String, Sendable, Hashable, CaseIterable { case bar, line, area, point, circle, square, rule, text, tick }

package enum Interpolation: String, Sendable, Hashable, CaseIterable {
  case linear, monotone, step
  case stepBefore = "step-before"
  case stepAfter = "step-after"
}

/// A mark and its fixed properties.
package struct MarkSpec: Sendable, Hashable {
  package enum Orientation: String, Sendable, Hashable, CaseIterable { case vertical, horizontal }
  package enum Align: String, Sendable, Hashable, CaseIterable { case left, center, right }
  package enum Baseline: String, Sendable, Hashable, CaseIterable { case top, middle, bottom, alphabetic }

  package var type: MarkType
  package var span: SourceSpan
  package var hasPoints = false
  package var isFilled: Bool?
  package var interpolation: Interpolation = .linear
  package var orientation: Orientation?
  package var align: Align?
  package var baseline: Baseline?
  package var dx = 0.0
  package var dy = 0.0
  package var size: Double?
  package var opacity: Double?
  package var strokeWidth: Double?
  package var strokeDash: [Double]?
  package var cornerRadius: Double?
  package var color: String?

  package init(type: MarkType, span: SourceSpan) {
    self.type = type
    self.span = span
  }
}

package import Diagnostics
package import StructuredText

/// What a field may decide about a mark.
package enum Channel: String, Sendable, Hashable, CaseIterable {
  case x, y, x2, y2, xOffset, yOffset, color, fill, stroke, text, detail, order, tooltip

  var isPosition: Bool { self == .x || self == .y }
}

/// Vega-Lite's four types of measurement.
package enum MeasurementType: String, Sendable, Hashable, CaseIterable { case quantitative, ordinal, nominal, temporal }

package enum AggregateOperation: String, Sendable, Hashable, CaseIterable {
  case count, valid, missing, distinct, sum, mean, average, median, min, max, stdev, variance, q1, q3
}

package enum StackMode: String, Sendable, Hashable, CaseIterable { case zero, normalize, center, none }

package enum ScaleType: String, Sendable, Hashable, CaseIterable { case linear, band, point, ordinal, time, utc }

/// A title that was not written, was switched off with `null`, or is a text.
package enum TitleSpec: Sendable, Hashable {
  case automatic
  case hidden
  case text(String)
}

package enum SortSpec: Sendable, Hashable {
  case natural(isDescending: Bool)
  /// The order of the rows.
  case data
  case members([String])
  /// By the sum of the values on another channel.
  case channel(Channel, isDescending: Bool)
  case field(Located<String>, AggregateOperation, isDescending: Bool)
}

package struct ScaleSpec: Sendable, Hashable {
  package var type: ScaleType?
  package var domain: [ChartValue]?
  package var domainMin: Double?
  package var domainMax: Double?
  package var zero: Bool?
  package var nice: Bool?
  package var isReversed = false
  package var padding: Double?
  package var paddingInner: Double?
  package var paddingOuter: Double?

  package init() {}
}

package struct AxisSpec: Sendable, Hashable {
  package var title: TitleSpec?
  package var tickCount: Double?
  package var values: [ChartValue]?
  package var hasGrid: Bool?
  package var hasLabels = true
  package var hasTicks: Bool?
  package var hasDomain: Bool?

  package init() {}
}

/// What one channel of an encoding says.
package struct ChannelSpec: Sendable {
  package var span: SourceSpan
  package var field: Located<String>?
  package var datum: ChartValue?
  package var value: ChartValue?
  package var type: MeasurementType?
  package var aggregate: AggregateOperation?
  package var stack: StackMode?
  package var sort: SortSpec?
  package var title: TitleSpec = .automatic
  package var format: String?
  package var scale = ScaleSpec()
  package var axis: AxisSpec? = AxisSpec()
  package var hasLegend = true

  package init(span: SourceSpan) { self.span = span }
}

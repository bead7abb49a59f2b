import Diagnostics
import StructuredText

/// The look of the site as a configuration of Vega-Lite, so that a specification without it has Vega-Lite's own defaults.
///
/// Colours are those of the light palette; the drawing turns them into classes that follow the reader's scheme.
enum HouseConfig {
  static let ink = "#22262c"
  static let muted = "#565d68"

  /// What does not depend on the room.
  static let base: SourceValue = {
    let text = """
      mark: {color: "\(Palette.light[0])"}
      line: {strokeWidth: 2}
      area: {fillOpacity: 0.8}
      point: {filled: true, size: 42, opacity: 0.9}
      circle: {size: 42, opacity: 0.9}
      square: {size: 42, opacity: 0.9}
      rule: {color: "\(muted)", strokeWidth: 1.25}
      tick: {thickness: 2}
      text: {color: "\(ink)", fontSize: 12}
      style:
        annotation: {color: "\(muted)"}
        band: {color: "\(muted)", opacity: 0.12}
        tile: {baseline: middle, fontSize: 12}
      range:
        category: [\(Palette.light.map { "\"\($0)\"" }.joined(separator: ", "))]
        ramp: {scheme: blues}
        heatmap: {scheme: blues}
      scale: {barBandPaddingInner: 0.3, rectBandPaddingInner: 0.04, bandWithNestedOffsetPaddingInner: 0.3, bandWithNestedOffsetPaddingOuter: 0.15}
      axisX: {labelAngle: 0}
      axisYQuantitative: {tickCount: 5}
      facet: {spacing: 20}
      concat: {spacing: 20}
      """
    return readYAML(Array(text.utf8), file: "house configuration", startLine: 1).value ?? SourceValue(.null)
  }()

  /// The configuration for plot areas of one size.
  ///
  /// - Parameters:
  ///   - step: the height of a row of a category; nil for rows that fill the height.
  ///   - barGap: the share of a band that its bar leaves free.
  static func config(width: Double, height: Double, step: Double?, barGap: Double) -> SourceValue {
    let view = SourceValue.object([
      "continuousWidth": .number(width), "discreteWidth": .number(width), "continuousHeight": .number(height),
      "discreteHeight": step.map { .object(["step": .number($0)]) } ?? .number(height), "step": .number(step ?? 20),
    ])
    let count = SourceValue.object(["tickCount": .number(max(2, (width / 80).rounded()))])
    return base.merged(
      with: .object([
        "view": view, "axisXQuantitative": count, "axisXTemporal": count,
        // Names of slices stand around the pie.
        "arc": .object(["outerRadius": .number(max(30, min(width, height) / 2 - 36))]),
        "scale": .object(["barBandPaddingInner": .number(barGap)]),
      ]))
  }
}

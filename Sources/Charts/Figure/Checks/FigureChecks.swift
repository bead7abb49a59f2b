import Datasets
import Diagnostics
import StructuredText

/// Advice on a chart as findings: what misleads a reader is said where the chart is written.
struct FigureChecks {
  let spec: FigureSpec
  let file: String
  let scene: PlotScene
  let fields: FigureFields

  func findings() -> [Diagnostic] {
    // A text drawn as a number leaves nothing to draw: one finding for one mistake.
    let misread = numbers()
    return (misread.isEmpty ? emptiness() : misread) + DualAxes.findings(in: spec.value, file: file) + units() + baseline() + repeats() + colors() + slices() + source()
  }

  private func finding(
    _ rule: String, _ message: String, severity: Severity = .warning, cause: String, fix: String, at span: SourceSpan? = nil
  ) -> [Diagnostic] {
    [Diagnostic(rule, message, severity: severity, at: (span ?? spec.span).in(file), cause: cause, fix: fix)]
  }

  private var isEmpty: Bool { scene.views.allSatisfy { $0.marks.allSatisfy(\.items.isEmpty) } }

  private func emptiness() -> [Diagnostic] {
    guard isEmpty else { return [] }
    return finding("chart-empty", "the chart has no rows to draw", cause: "no row passes its filters", fix: "check the members that the filters name")
  }

  /// Quantitative channels whose fields hold no number.
  private func numbers() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for unit in scene.units {
      for channel in [PlotChannel.x, .y, .theta] {
        guard let definition = unit.channel(channel), definition.isField, definition.type == .quantitative, !definition.isCounting else { continue }
        guard let field = fields.field(definition, unit), case .text = field.cells else { continue }
        let found = finding(
          "chart-not-numeric", "'\(channel.rawValue)' is quantitative, but '\(field.name)' has no numbers", severity: .error, cause: "its values are texts",
          fix: "choose a numeric field, or make its type nominal", at: EncodingPlace.span(of: channel, field: definition.field, in: spec.value))
        if !findings.contains(where: { found.contains($0) }) { findings += found }
      }
    }
    return findings
  }

  /// Two units on one axis cannot be compared, though they stand side by side.
  private func units() -> [Diagnostic] {
    for channel in [PlotChannel.x, .y] {
      var seen: [(unit: Unit, name: String)] = []
      for unit in scene.units {
        guard let definition = unit.channel(channel), definition.type == .quantitative, definition.isField else { continue }
        guard let measured = fields.unit(definition, unit), !seen.contains(where: { $0.unit.id == measured.id }) else { continue }
        seen.append((measured, definition.field ?? ""))
      }
      let shared = !DualAxes.areSeparate(channel.rawValue, in: spec.value) && scene.headers.isEmpty && !spec.value.isConcatenation
      guard seen.count > 1, shared else { continue }
      let names = seen.map { "'\($0.name)' in \($0.unit.id)" }.joined(separator: " and ")
      return finding(
        "chart-two-units", "two units stand on one axis: \(names)", severity: .error, cause: "lengths of different units say nothing about each other",
        fix: "draw them in two charts, or in rows of one with 'vconcat'",
        at: EncodingPlace.span(of: channel, field: seen.last?.name, in: spec.value))
    }
    return []
  }

  private func baseline() -> [Diagnostic] {
    for unit in scene.units where ["bar", "area"].contains(unit.definition.mark) {
      let channel: PlotChannel = unit.isHorizontal ? .x : .y
      guard let definition = unit.channel(channel), definition.type == .quantitative, definition.bin == nil, unit.channel(channel.secondary ?? channel) == nil
      else { continue }
      let axes = scene.views.flatMap(\.axes).filter { $0.channel == channel.rawValue }
      for axis in axes where axis.scale == .log || (axis.domain.allSatisfy { $0.number > 0 } || axis.domain.allSatisfy { $0.number < 0 }) && !axis.domain.isEmpty {
        return finding(
          "chart-nonzero-baseline", "the bars do not start at zero", cause: "readers compare the lengths of bars, and these are cut off",
          fix: "let the domain include 0, or draw points", at: EncodingPlace.span(of: channel, field: definition.field, in: spec.value))
      }
    }
    return []
  }

  private static let mostBytes = 300 * 1024

  /// Pictures that make a page slow.
  static func weight(_ bytes: Int, _ spec: FigureSpec, _ file: String) -> [Diagnostic] {
    guard bytes > mostBytes else { return [] }
    return [
      Diagnostic(
        "chart-large", "the picture takes about \(bytes / 1024) KB", severity: .warning, at: spec.span.in(file),
        cause: "a page with more than \(mostBytes / 1024) KB for one picture is slow on phones", fix: "aggregate the rows, or draw bins instead of single points")
    ]
  }

  /// A line with several values at one place goes up and down there, and shows no development.
  private func repeats() -> [Diagnostic] {
    for mark in scene.views.flatMap(\.marks) where mark.kind == .line && scene.units.indices.contains(mark.unit) && !scene.units[mark.unit].isHorizontal {
      let unit = scene.units[mark.unit]
      guard unit.definition.all(.order).isEmpty, unit.definition.properties["order"] == nil, let x = unit.channel(.x), x.isField else { continue }
      for item in mark.items {
        guard case .line(let points, _) = item.geometry else { continue }
        let places = points.compactMap { $0?.x }
        guard zip(places, places.dropFirst()).contains(where: { $0 == $1 }) else { continue }
        return finding(
          "chart-line-repeats", "the line has several values at one place", cause: "series that nothing tells apart, or periods of different lengths, such as years and half-years",
          fix: "filter the rows, or give 'color' or 'detail' the field that tells them apart", at: EncodingPlace.span(of: .x, field: x.field, in: spec.value))
      }
    }
    return []
  }

  private static let mostColors = 6
  private static let mostSlices = 5

  private func colors() -> [Diagnostic] {
    let count = FigureSeries(scene, fields).entries.count
    guard count > Self.mostColors else { return [] }
    return finding(
      "chart-many-colors", "\(count) colours are more than readers keep apart", cause: "beyond \(Self.mostColors) colours some look alike, more so to colour-blind readers",
      fix: "draw small multiples with 'facet', or colour the few that the text speaks of")
  }

  private func slices() -> [Diagnostic] {
    let count = scene.views.flatMap(\.marks).filter { $0.kind == .arc }.map(\.items.count).max() ?? 0
    guard count > Self.mostSlices else { return [] }
    return finding(
      "chart-pie-slices", "a pie of \(count) slices", cause: "angles of more than \(Self.mostSlices) slices are hard to compare", fix: "draw bars, or join the small slices")
  }

  private func source() -> [Diagnostic] {
    guard spec.report.source == nil else { return [] }
    return finding(
      "chart-no-source", "the chart names no source", cause: "readers who see the chart alone cannot tell where it comes from",
      fix: "add 'usermeta.report.source', or 'source' in the short form")
  }
}

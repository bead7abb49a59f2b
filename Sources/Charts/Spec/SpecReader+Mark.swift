import Diagnostics
import StructuredText

extension SpecReader {
  private static let markKeys = [
    "type", "point", "filled", "interpolate", "orient", "align", "baseline", "dx", "dy", "size", "opacity",
    "strokeWidth", "strokeDash", "cornerRadius", "color", "tooltip",
  ]

  mutating func mark(_ value: SourceValue) -> MarkSpec? {
    if value.mapping == nil { return word(value, "mark", MarkType.self).map { MarkSpec(type: $0, span: value.span) } }
    guard check(value, "'mark'", Self.markKeys) else { return nil }
    guard let typeValue = value["type"] else {
      unsupported("'mark' has no 'type'", at: value.span, fix: "add 'type', for example \"type\": \"line\"")
      return nil
    }
    guard let type = word(typeValue, "type", MarkType.self) else { return nil }
    var mark = MarkSpec(type: type, span: value.span)
    mark.hasPoints = overlay(value["point"], "point")
    mark.isFilled = bool(value["filled"], "filled")
    mark.interpolation = word(value["interpolate"], "interpolate", Interpolation.self) ?? .linear
    mark.orientation = word(value["orient"], "orient", MarkSpec.Orientation.self)
    mark.align = word(value["align"], "align", MarkSpec.Align.self)
    mark.baseline = word(value["baseline"], "baseline", MarkSpec.Baseline.self)
    readNumbers(value, into: &mark)
    mark.color = value["color"].flatMap { color($0) }
    return mark
  }

  private mutating func readNumbers(_ value: SourceValue, into mark: inout MarkSpec) {
    mark.dx = number(value["dx"], "dx") ?? 0
    mark.dy = number(value["dy"], "dy") ?? 0
    mark.size = number(value["size"], "size")
    mark.opacity = number(value["opacity"], "opacity")
    mark.strokeWidth = number(value["strokeWidth"], "strokeWidth")
    mark.strokeDash = value["strokeDash"].map { scalars($0, "strokeDash").compactMap(\.number) }
    mark.cornerRadius = number(value["cornerRadius"], "cornerRadius")
  }

  private mutating func overlay(_ value: SourceValue?, _ name: String) -> Bool {
    guard let value, value.mapping != nil else { return bool(value, name) ?? false }
    check(value, "'\(name)'", ["filled", "size"])
    return true
  }

  /// A colour of the palette by its class, so that it follows the reader's light or dark theme.
  private mutating func color(_ value: SourceValue) -> String? {
    guard let text = text(value, "color") else { return nil }
    if Palette.names.contains(text.value) { return text.value }
    unsupported(
      "colour '\(text.value)' is not supported", at: value.span,
      cause: "charts take their colours from the palette, which has a light and a dark form: \(Palette.names.joined(separator: ", "))",
      fix: nearestName(to: text.value, among: Palette.names).map { "did you mean '\($0)'?" } ?? "remove 'color'")
    return nil
  }
}

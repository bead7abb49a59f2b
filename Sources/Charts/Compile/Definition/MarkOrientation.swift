/// Which way a mark runs: bars upwards, lines from left to right.
package enum MarkOrientation: String, Sendable, Hashable { case horizontal, vertical }

extension UnitDefinition {
  /// The orientation that follows from the encoding; nil for marks without one.
  package var orientation: MarkOrientation? {
    let (x, y) = (encoding[.x], encoding[.y])
    let hasX2 = encoding[.x2]?.isFieldOrDatum == true || encoding[.x2]?.value != nil
    let hasY2 = encoding[.y2]?.isFieldOrDatum == true || encoding[.y2]?.value != nil
    let specified = properties.text("orient").flatMap(MarkOrientation.init)
    let xIsBinned = x?.isBinned == true && x?.isField == true
    let yIsBinned = y?.isBinned == true && y?.isField == true
    guard ["bar", "rule", "area", "line", "tick", "errorbar", "errorband"].contains(mark) else { return nil }
    if mark == "bar" {
      if xIsBinned || (x?.isField == true && y?.isField == true && y?.aggregate != nil && x?.aggregate == nil) { return .vertical }
      if yIsBinned || (x?.isField == true && y?.isField == true && x?.aggregate != nil && y?.aggregate == nil) { return .horizontal }
      if hasX2 || hasY2 {
        if let specified { return specified }
        if !hasX2 { return x?.isUnbinnedQuantitative == true && yIsBinned ? .horizontal : .vertical }
        if !hasY2 { return y?.isUnbinnedQuantitative == true && xIsBinned ? .vertical : .horizontal }
      }
    }
    if mark == "bar" || mark == "rule" {
      if hasX2, !xIsBinned, hasY2, !yIsBinned { return nil }
    }
    if mark == "bar" || mark == "rule" || mark == "area" {
      if hasY2 { return yIsBinned ? .horizontal : .vertical }
      if hasX2 { return xIsBinned ? .vertical : .horizontal }
      if mark == "rule" {
        if x != nil, y == nil { return .vertical }
        if y != nil, x == nil { return .horizontal }
      }
    }
    if let specified { return specified }
    let alongY: MarkOrientation = mark == "tick" ? .horizontal : .vertical
    let alongX: MarkOrientation = mark == "tick" ? .vertical : .horizontal
    let (xIsMeasure, yIsMeasure) = (Self.isMeasure(x), Self.isMeasure(y))
    if xIsMeasure != yIsMeasure { return xIsMeasure ? alongX : alongY }
    guard xIsMeasure, let x, let y else { return .vertical }
    if (x.type == .temporal) != (y.type == .temporal) { return x.type == .temporal ? alongY : alongX }
    if (x.aggregate != nil) != (y.aggregate != nil) { return x.aggregate == nil ? alongY : alongX }
    return .vertical
  }

  private static func isMeasure(_ definition: ChannelDefinition?) -> Bool {
    guard let definition, definition.isFieldOrDatum else { return false }
    if definition.isField { return (definition.type == .temporal && !definition.hasTimeUnit) || (definition.type == .quantitative && definition.bin == nil) }
    return definition.isUnbinnedQuantitative || definition.type == .temporal
  }
}

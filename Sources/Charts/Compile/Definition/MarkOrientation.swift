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
    return automaticOrientation(x, y)
  }

  /// Time is what a mark runs along; else a number is what it measures.
  private func automaticOrientation(_ x: ChannelDefinition?, _ y: ChannelDefinition?) -> MarkOrientation? {
    let (xIsNumber, yIsNumber) = (x?.isUnbinnedQuantitative == true, y?.isUnbinnedQuantitative == true)
    let (xIsTime, yIsTime) = (Self.isTime(x), Self.isTime(y))
    if mark == "tick", xIsNumber != yIsNumber { return xIsNumber ? .vertical : .horizontal }
    if xIsTime != yIsTime { return xIsTime ? .vertical : .horizontal }
    if xIsNumber != yIsNumber { return xIsNumber ? .horizontal : .vertical }
    return xIsNumber ? .vertical : nil
  }

  private static func isTime(_ definition: ChannelDefinition?) -> Bool { definition?.isFieldOrDatum == true && definition?.type == .temporal }
}

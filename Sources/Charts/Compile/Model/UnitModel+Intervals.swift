/// Intervals of time that marks fill.
extension UnitModel {
  /// The share of an interval of time that a mark's middle lies at; nil where the mark does not fill the interval.
  func intervalPosition(_ channel: PlotChannel) -> Double? {
    guard let definition = definition.encoding[channel], definition.hasTimeUnit, definition.timeUnit?.isBinned != true, channel.isXY else {
      return nil
    }
    guard ["bar", "rect", "tick"].contains(mark), channel.secondary.flatMap({ self.channel($0) }) == nil else { return nil }
    if let position = definition.bandPosition { return position }
    if case .number(let position)? = configured("timeUnitBandPosition") { return position }
    return nil
  }

  static let movedStart = "_offsetted_rect_start"
  static let movedEnd = "_offsetted_rect_end"

  /// Intervals of time that are drawn around another place than their middle.
  func addMovedIntervals(to frame: inout Frame) {
    for channel in [PlotChannel.x, .y] {
      guard let position = intervalPosition(channel), position != 0.5, let definition = definition.encoding[channel] else { continue }
      guard let interval = definition.timeUnit?.interval else { continue }
      let starts = frame.values(definition.column()).map(\.number)
      let ends = frame.values(definition.column(.end)).map(\.number)
      let share = position - 0.5
      func moved(_ time: Double, _ next: Double) -> DataValue {
        share < 0 ? .time(-share * interval.offset(time, by: -1) + (1 + share) * time) : .time((1 - share) * time + share * next)
      }
      frame.append(zip(starts, ends).map { moved($0, $1) }, as: definition.column() + Self.movedStart)
      frame.append(ends.map { moved($0, interval.offset($0, by: 1)) }, as: definition.column() + Self.movedEnd)
    }
  }
}

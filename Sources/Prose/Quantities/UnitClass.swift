/// What kind of quantity a unit makes of a number.
package enum UnitClass: Sendable, Hashable {
  /// No unit.
  case number
  /// 个, 家, zones: things that are counted.
  case count
  /// %, 百分之, percent; also ‰.
  case percent
  /// 个百分点, percentage points; also basis points.
  case percentagePoints
  /// 倍, 翻番, times, -fold, doubled.
  case multiple
  /// 三成, 三分之一, 半数, half, one in three.
  case fraction
  case currency
  /// 年, 个月, 小时, years: a length of time.
  case duration
  /// 吨, 公里, TEU, km: physical units.
  case measure
}

import StructuredText

/// One row as its encoding sees it.
struct ResolvedRow: Sendable {
  var x = ChartValue.null
  var y = ChartValue.null
  var x2 = ChartValue.null
  var y2 = ChartValue.null
  var offset: String?
  var series: String?
  var text = ChartValue.null
  var order: Double?
  /// The two ends of a stacked or measured length.
  var extent: ClosedRange<Double>?
  /// Whether the length runs down from its base.
  var isNegative = false
}

/// A layer's rows after its transforms, with what its encoding says of them.
struct ResolvedLayer: Sendable {
  var spec: LayerSpec
  var table: WorkTable
  var rows: [ResolvedRow]
  /// Horizontal where the measure runs along x.
  var isHorizontal: Bool

  var measureChannel: Channel { isHorizontal ? .x : .y }
  var categoryChannel: Channel { isHorizontal ? .y : .x }
  var offsetChannel: Channel { isHorizontal ? .yOffset : .xOffset }
  var colorChannel: Channel? { Channel.colors.first { spec[$0]?.field != nil || spec[$0]?.datum != nil } }

  func measure(_ row: ResolvedRow) -> ChartValue { isHorizontal ? row.x : row.y }
  func category(_ row: ResolvedRow) -> ChartValue { isHorizontal ? row.y : row.x }
  func value(_ row: ResolvedRow, _ channel: Channel) -> ChartValue { channel == .x ? row.x : row.y }

  func field(_ channel: Channel) -> WorkTable.Field? { spec[channel]?.field.flatMap { table.field($0.value) } }

  func type(_ channel: Channel) -> MeasurementType? {
    guard let encoding = spec[channel] else { return nil }
    if let type = encoding.type { return type }
    if let operation = encoding.aggregate, operation.isCount || ![.min, .max].contains(operation) { return .quantitative }
    let values = rows.lazy.map { self.value($0, channel) }.first { !$0.isNull } ?? encoding.datum ?? .null
    return switch values {
    case .number: .quantitative
    case .period: .ordinal
    default: .nominal
    }
  }
}

extension Channel {
  static let colors: [Channel] = [.color, .fill, .stroke]
}

import Datasets
import Diagnostics
import StructuredText

/// What x or y of a chart stands for, over all its layers.
struct Dimension: Sendable {
  enum Kind: Sendable, Hashable { case discrete, quantitative, temporal }

  var channel: Channel
  var kind: Kind
  /// Whether the members follow each other, so that some labels can be left out.
  var isOrdinal: Bool
  /// The members of a discrete dimension, in the order of the axis.
  var members: [ChartValue] = []
  var unit: Unit?
  var title: String?
  var fieldTitle: String?
  var labels: [String: LocalizedText] = [:]
  var axis: AxisSpec?
  var scale: ScaleSpec
  var span: SourceSpan
  var language: String

  /// A member's name for readers.
  func label(_ value: ChartValue) -> String {
    if let label = labels[value.key] { return label.text(for: language) }
    switch value {
    case .period(let period): return period.text(for: language)
    case .boolean(let bool): return language.hasPrefix("zh") ? (bool ? "是" : "否") : (bool ? "yes" : "no")
    default: return value.key
    }
  }

  /// Nil where no layer uses the channel.
  init?(_ channel: Channel, of layers: [ResolvedLayer], language: String) {
    let users = layers.filter { $0.spec[channel] != nil }
    guard let first = users.first(where: { $0.spec[channel]?.field != nil || $0.spec[channel]?.aggregate != nil }) ?? users.first,
      let encoding = first.spec[channel]
    else { return nil }
    self.channel = channel
    self.language = language
    kind =
      switch first.type(channel) {
      case .quantitative: .quantitative
      case .temporal: .temporal
      default: .discrete
      }
    isOrdinal = first.type(channel) != .nominal
    if encoding.scale.type == .band || encoding.scale.type == .point { kind = .discrete }
    axis = encoding.axis
    scale = encoding.scale
    span = encoding.span
    let field = first.field(channel)
    unit = field?.unit
    if encoding.aggregate?.isCount == true { unit = nil }
    for layer in users { labels.merge(layer.field(channel)?.labels ?? [:], uniquingKeysWith: { first, _ in first }) }
    fieldTitle = field?.title?.text(for: language) ?? encoding.field?.value
    if case .text(let text) = axis?.title ?? encoding.title { title = text }
    if kind == .discrete { members = Self.members(channel, users, encoding) }
  }

  private static func members(_ channel: Channel, _ layers: [ResolvedLayer], _ encoding: ChannelSpec) -> [ChartValue] {
    var seen: Set<String> = []
    var members: [ChartValue] = []
    for layer in layers {
      for row in layer.rows {
        let value = layer.value(row, channel)
        if !value.isNull, seen.insert(value.key).inserted { members.append(value) }
      }
    }
    if let domain = encoding.scale.domain { return domain.map { value in members.first { $0.key == value.key } ?? value } }
    let sorter = MemberSorter(layers: layers) { layer, row in layer.value(row, channel) }
    return sorter.sorted(members, by: encoding.sort)
  }
}

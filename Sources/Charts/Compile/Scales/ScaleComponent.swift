/// A scale while it is worked out: what units ask of it, before the values of the data are known.
final class ScaleComponent {
  /// A property and whether the author set it; set properties go before those that follow from rules.
  struct Setting {
    var value: DataValue
    var isExplicit: Bool
  }

  /// Where values of the domain come from.
  enum DomainPart {
    case values([DataValue])
    /// Columns of the rows of a unit, and how discrete values are ordered.
    case columns(UnitModel, [String], DomainOrder)
    case bins(BinScheme)
  }

  /// The order of discrete values.
  enum DomainOrder: Equatable {
    case appearance
    case natural(isDescending: Bool)
    /// By a summary of another column; of the rows before the encoding's sums where that is said.
    case summary(AggregateFunction, String?, isDescending: Bool, ofRaw: Bool)
  }

  let channel: PlotChannel
  var kind: ScaleKind
  var isKindExplicit: Bool
  var settings: [String: Setting] = [:]
  var domain: [DomainPart] = []
  var isDomainExplicit = false
  var range = RangeChoice.automatic
  var isRangeExplicit = false
  /// The bins along the scale, where it has any.
  var bins: BinScheme?
  var binStep: Double?
  /// The definitions that the scale serves, in the order of the units.
  var users: [(unit: UnitModel, definition: ChannelDefinition)] = []

  /// What the values of the range are, as far as the specification says.
  indirect enum RangeChoice: Equatable {
    case automatic
    /// From one end of the plot area to the other.
    case extent
    case step(Double)
    case values([DataValue])
    case scheme(name: String?, colors: [String], count: Double?, extent: [Double]?)
    /// A range by the name that the configuration knows it by.
    case named(String)
    case ends(DataValue?, DataValue?)
    /// As large as bands of the position scale.
    case band
    case offsetStep(Double)
  }

  init(_ channel: PlotChannel, _ kind: ScaleKind, isExplicit: Bool) {
    self.channel = channel
    self.kind = kind
    isKindExplicit = isExplicit
  }

  func number(_ key: String) -> Double? { if case .number(let value)? = settings[key]?.value { value } else { nil } }
  func bool(_ key: String) -> Bool { settings[key]?.value == .bool(true) }

  func set(_ key: String, _ value: DataValue?, isExplicit: Bool) {
    if let value { settings[key] = Setting(value: value, isExplicit: isExplicit) }
  }

  /// Takes over what another component asks for where it goes before.
  func merge(settingsOf other: ScaleComponent) {
    for (key, setting) in other.settings {
      if let own = settings[key], own.isExplicit || !setting.isExplicit { continue }
      settings[key] = setting
    }
    switch (range, other.range) {
    case (.step(let own), .step(let step)) where isRangeExplicit == other.isRangeExplicit: range = .step(max(own, step))
    case (.automatic, _): (range, isRangeExplicit) = (other.range, other.isRangeExplicit)
    default:
      if other.isRangeExplicit, !isRangeExplicit { (range, isRangeExplicit) = (other.range, true) }
    }
    bins = bins ?? other.bins
    binStep = binStep ?? other.binStep
  }

  func merge(domainOf other: ScaleComponent) {
    if other.isDomainExplicit, !isDomainExplicit {
      domain = other.domain
      isDomainExplicit = true
    } else if other.isDomainExplicit == isDomainExplicit {
      domain += other.domain
    }
  }
}

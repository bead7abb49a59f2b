/// What a channel shows: a field with what is made of it, a constant of the data, or a constant of the picture.
package struct ChannelDefinition: Sendable, Hashable {
  package enum Aggregation: Sendable, Hashable {
    case function(AggregateFunction)
    /// The row where another field is smallest or largest.
    case argmin(String)
    case argmax(String)
  }

  package enum Binning: Sendable, Hashable {
    case automatic(BinScheme.Options)
    /// The data hold bins; the step where it is told.
    case binned(step: Double?)
  }

  package enum Sorting: Sendable, Hashable {
    case ascending, descending
    case none
    case values([DataValue])
    case field(String?, AggregateFunction?, isDescending: Bool)
    case channel(PlotChannel, isDescending: Bool)
  }

  package enum Stacking: Sendable, Hashable {
    case off
    case offset(Reshape.Stack.Offset)
  }

  package struct Condition: Sendable, Hashable {
    package var test: RowTest
    package var definition: ChannelDefinition
  }

  package var field: String?
  package var type: MeasureType?
  package var aggregate: Aggregation?
  package var bin: Binning?
  package var timeUnit: TimeUnit?
  /// A unit to be found from how many intervals there may be.
  package var timeUnitMaxbins: Double?
  package var datum: DataValue?
  package var value: DataValue?
  package var conditions: [Condition] = []
  /// Nil for the automatic title; an empty text for none.
  package var title: String?
  package var bandPosition: Double?
  package var sort: Sorting?
  package var stack: Stacking?
  package var impute: PropertyBag?
  package var scale: PropertyBag?
  package var hasNoScale = false
  package var axis = PropertyBag()
  package var hasNoAxis = false
  package var legend = PropertyBag()
  package var hasNoLegend = false
  package var header = PropertyBag()
  package var hasNoHeader = false
  package var format: String?
  package var formatType: String?
  package var spacing: DataValue?
  package var columns: Double?

  package init() {}

  /// Whether it reads the data, if only to count rows.
  package var isField: Bool { field != nil || aggregate == .function(.count) }
  package var isFieldOrDatum: Bool { isField || datum != nil }
  package var isBinned: Bool { if case .binned? = bin { true } else { false } }
  package var isBinning: Bool { if case .automatic? = bin { true } else { false } }
  package var hasTimeUnit: Bool { timeUnit != nil || timeUnitMaxbins != nil }
  package var isCounting: Bool {
    aggregate == .function(.count) || aggregate == .function(.distinct) || aggregate == .function(.valid) || aggregate == .function(.missing)
  }

  package var isArgument: Bool {
    switch aggregate {
    case .argmin, .argmax: true
    default: false
    }
  }

  /// A number along a line that is not cut into bins.
  package var isUnbinnedQuantitative: Bool {
    if isField { return type == .quantitative && bin == nil }
    if case .number? = datum { return true }
    return false
  }

  /// The first definition with a field: this one, or that of a condition.
  package var fieldOrConditionField: ChannelDefinition? {
    if isField { return self }
    return conditions.first { $0.definition.isField }?.definition
  }

  package var fieldOrDatumOrCondition: ChannelDefinition? {
    if isFieldOrDatum { return self }
    return conditions.first { $0.definition.isFieldOrDatum }?.definition
  }
}

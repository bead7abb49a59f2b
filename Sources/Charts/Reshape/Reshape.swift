/// One step that makes other rows of the rows before it: a transform of Vega-Lite.
package indirect enum Reshape: Sendable, Hashable {
  case filter(RowTest)
  case calculate(Formula, as: String)
  case aggregate(Aggregate)
  case joinAggregate(Aggregate)
  case window(Window)
  case fold(Fold)
  case pivot(Pivot)
  case bin(Bin)
  case timeUnit(TimeUnitStep)
  case stack(Stack)
  case impute(Impute)
  case lookup(Lookup)

  /// Finds the data that a lookup names; nil when there is none.
  package typealias Sources = (Lookup.Source) -> Frame?

  /// The rows that the step makes.
  ///
  /// - Parameter sources: where lookups find named data and files.
  package func applied(to frame: Frame, sources: Sources = { _ in nil }) -> Frame {
    switch self {
    case .filter(let test): Self.filtered(frame.parsed(.fields(impliedTypes)), test)
    case .calculate(let formula, let name): frame.appending(formula.values(in: frame), as: name)
    case .aggregate(let step): step.applied(to: frame)
    case .joinAggregate(let step): step.joined(to: frame)
    case .window(let step): step.applied(to: frame)
    case .fold(let step): step.applied(to: frame)
    case .pivot(let step): step.applied(to: frame)
    case .bin(let step): step.applied(to: frame)
    case .timeUnit(let step): step.applied(to: frame)
    case .stack(let step): step.applied(to: frame)
    case .impute(let step): step.applied(to: frame)
    case .lookup(let step): step.applied(to: frame, sources: sources)
    }
  }
}

extension Reshape {
  /// The types that the step makes Vega-Lite read fields as: dates for units of time, what a condition compares with.
  package var impliedTypes: [FrameParse.Field] {
    switch self {
    case .filter(let test): test.impliedTypes
    case .timeUnit(let step): [FrameParse.Field(step.field.name, .date(nil))]
    default: []
    }
  }

  private static func filtered(_ frame: Frame, _ test: RowTest) -> Frame { frame.filter(test.evaluator(in: frame)) }
}

extension Frame {
  /// The rows after all steps, one after the other.
  package func reshaped(_ steps: [Reshape], sources: Reshape.Sources = { _ in nil }) -> Frame {
    steps.reduce(self) { $1.applied(to: $0, sources: sources) }
  }
}

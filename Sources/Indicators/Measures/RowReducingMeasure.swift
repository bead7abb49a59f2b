/// A measure that puts values of one input together, group by group, and so can do with rows of a dataset as they stand: no
/// observation is made for a row.
protocol RowReducingMeasure: Measure {
  /// Whether values of different periods stay apart.
  var keepsPeriods: Bool { get }

  func reduce(_ rows: RowGroup) -> MeasureOutcome
}

/// A stretch of the calendar that a number belongs to: `2022`, `2023-H1`, `2023-Q2`, `2023-05`, `2023-05-02`,
/// or a range of two of these, `2013-07/2014-12`.
package struct Period: Sendable, Hashable {
  package enum Kind: Int, Sendable, Hashable, CaseIterable { case year, half, quarter, month, day }

  package var kind: Kind
  package var year: Int
  /// The half (1–2), quarter (1–4) or month (1–12); 1 for a year; the month of a day.
  package var index: Int
  /// The day of the month, for a day; else 1.
  package var day: Int
  /// The last period of a range; nil for a single period.
  package indirect enum End: Sendable, Hashable { case through(Period) }
  package var end: End?

  package init(kind: Kind, year: Int, index: Int = 1, day: Int = 1, end: End? = nil) {
    self.kind = kind
    self.year = year
    self.index = index
    self.day = day
    self.end = end
  }
}

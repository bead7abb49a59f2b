import Statistics
import Testing

@Suite struct MovingAverageTests {
  private let series: [Double?] = [1, 2, 6, 4, 10]
  private let gap: [Double?] = [1, nil, 6, 4, 10]

  private func centred(_ series: [Double?], _ window: Int, _ incomplete: MovingAverage.Incomplete = .omit) throws -> [Double?] {
    try MovingAverage.values(series, window: window, alignment: .centred, incomplete: incomplete)
  }

  private func trailing(_ series: [Double?], _ window: Int, _ incomplete: MovingAverage.Incomplete = .omit) throws -> [Double?] {
    try MovingAverage.values(series, window: window, alignment: .trailing, incomplete: incomplete)
  }

  private func expect(_ averages: [Double?], _ expected: [Double?], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(averages.count == expected.count, sourceLocation: sourceLocation)
    for (average, expected) in zip(averages, expected) {
      let agrees = if let average, let expected { isClose(average, expected) } else { average == nil && expected == nil }
      #expect(agrees, sourceLocation: sourceLocation)
    }
  }

  @Test func aCentredWindowLiesAroundItsPosition() throws {
    expect(try centred(series, 3), [nil, 3, 4, 20.0 / 3, nil])
  }

  @Test func anEvenCentredWindowHalvesItsEnds() throws {
    expect(try centred(series, 4), [nil, nil, 4.375, nil, nil])
  }

  @Test func aTrailingWindowEndsAtItsPosition() throws {
    expect(try trailing(series, 2), [nil, 1.5, 4, 5, 7])
  }

  @Test func aShortenedWindowTakesWhatThereIs() throws {
    expect(try centred(series, 3, .shorten), [1.5, 3, 4, 20.0 / 3, 7])
    expect(try trailing(series, 3, .shorten), [1, 1.5, 3, 4, 20.0 / 3])
    expect(try centred([2, 4, 9], 2, .shorten), [4.0 / 1.5, 4.75, 11.0 / 1.5])
  }

  @Test func aMissingValueEmptiesOrShortensItsWindows() throws {
    expect(try centred(gap, 3), [nil, nil, nil, 20.0 / 3, nil])
    expect(try centred(gap, 3, .shorten), [1, 3.5, 5, 20.0 / 3, 7])
    expect(try trailing([nil, nil], 2, .shorten), [nil, nil])
  }

  @Test(arguments: 1...8) func aLineIsItsOwnCentredAverage(_ window: Int) throws {
    let line: [Double?] = (0..<30).map { 3 + 0.5 * Double($0) }
    let margin = window / 2
    let averages = try centred(line, window)
    expect(Array(averages[margin..<(30 - margin)]), Array(line[margin..<(30 - margin)]))
    #expect(averages.count { $0 == nil } == 2 * margin)
  }

  @Test func anEvenWindowOfAYearRemovesASeasonThatSumsToNothing() throws {
    let season: [Double] = [3, -1, -4, 2]
    let quarters: [Double?] = (0..<24).map { 10 + season[$0 % 4] }
    let averages = try centred(quarters, 4)
    expect(Array(averages[2..<22]), [Double?](repeating: 10, count: 20))
  }

  @Test func aWindowWiderThanTheSeriesIsNeverComplete() throws {
    let none = [Double?](repeating: nil, count: 5)
    expect(try centred(series, .max), none)
    expect(try trailing(series, .max), none)
    expect(try centred([], 3), [])
  }

  @Test func refusesWhatHasNoAverage() {
    #expect(throws: UndefinedResult("the window is below 1")) { try trailing([1], 0) }
    #expect(throws: UndefinedResult("the value is not a finite number", at: 1)) { try trailing([1, .nan], 1) }
  }
}

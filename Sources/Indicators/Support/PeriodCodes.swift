import Datasets

/// Periods as numbers in their order: 1, 2, 3 … without gaps for periods that have no observation.
struct PeriodCodes {
  let periods: [Period]
  let numbers: [Int]

  init(_ list: [Period]) {
    let sorted = Set(list).sorted()
    let byPeriod = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0 + 1) })
    periods = sorted
    numbers = list.map { byPeriod[$0] ?? 0 }
  }

  func number(of period: Period) -> Int? { periods.firstIndex(of: period).map { $0 + 1 } }
  func period(_ number: Int) -> Period? { periods.indices.contains(number - 1) ? periods[number - 1] : nil }

  var codes: Codes { Codes(numbers.map { String($0) }) }
}

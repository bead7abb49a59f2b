/// A sum that carries along what rounding cuts off, so that its error does not grow with the number of terms.
///
/// Source: Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  /// Infinite where the sum overflowed or a term was infinite.
  var value: Double { sum.isFinite ? sum + lost : sum }

  mutating func add(_ term: Double) {
    let next = sum + term
    lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  static func of(_ terms: some Sequence<Double>) -> Double {
    var sum = CompensatedSum()
    for term in terms { sum.add(term) }
    return sum.value
  }
}

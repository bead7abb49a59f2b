/// Observations sorted into groups: the levels of an effect, or clusters.
struct Grouping: Sendable, Hashable {
  /// The group of each observation, numbered from 0 in the order of first appearance.
  let codes: [Int]
  let count: Int

  init(_ labels: [Int]) {
    var numbers: [Int: Int] = [:]
    var codes: [Int] = []
    codes.reserveCapacity(labels.count)
    for label in labels {
      if let number = numbers[label] {
        codes.append(number)
      } else {
        codes.append(numbers.count)
        numbers[label] = numbers.count
      }
    }
    self.codes = codes
    count = numbers.count
  }

  /// The groups of observations that are together in both groupings.
  func intersection(_ other: Grouping) -> Grouping {
    Grouping(zip(codes, other.codes).map { $0 * other.count + $1 })
  }

  /// Whether each group lies within one of `other`.
  func isNested(in other: Grouping) -> Bool {
    var outer = [Int?](repeating: nil, count: count)
    for (code, otherCode) in zip(codes, other.codes) {
      if let known = outer[code], known != otherCode { return false }
      outer[code] = otherCode
    }
    return true
  }

  /// The sum of the values in each group.
  func sums(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for (code, value) in zip(codes, values) { sums[code] += value }
    return sums
  }
}

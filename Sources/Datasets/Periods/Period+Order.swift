extension Period: Comparable {
  /// By first day, then by length: a year stands before its first half.
  package static func < (a: Period, b: Period) -> Bool {
    let (x, y) = (a.sortKey, b.sortKey)
    return x.lexicographicallyPrecedes(y)
  }

  private var sortKey: [Int] {
    let endKey: [Int] =
      switch end {
      case .through(let last): last.sortKey
      case nil: []
      }
    return [year, firstMonth, day, kind.rawValue] + endKey
  }

  package var firstMonth: Int {
    switch kind {
    case .year: 1
    case .half: index * 6 - 5
    case .quarter: index * 3 - 2
    case .month, .day: index
    }
  }
}

extension Period: CustomStringConvertible {
  package var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let first =
      switch kind {
      case .year: "\(year)"
      case .half: "\(year)-H\(index)"
      case .quarter: "\(year)-Q\(index)"
      case .month: "\(year)-\(padded(index))"
      case .day: "\(year)-\(padded(index))-\(padded(day))"
      }
    return switch end {
    case .through(let last): "\(first)/\(last)"
    case nil: first
    }
  }
}

/// The technique for order preference by similarity to the ideal solution: objects rated by how near they are to the best and how far
/// from the worst that occurs.
package enum TOPSIS {
  /// Cᵢ = D⁻ᵢ/(D⁺ᵢ + D⁻ᵢ), where D⁺ and D⁻ are Euclidean distances to the best and to the worst value of each criterion, measured on
  /// vᵢⱼ = wⱼ·xᵢⱼ/√(Σᵢxᵢⱼ²) (vector normalisation).
  ///
  /// Range: 0 (worst in all) to 1 (best in all). No unit; scaling a column or all weights changes nothing. Undefined: no object or
  /// criterion, rows of different lengths, numbers that are not finite, a criterion (counted from 1) with zeros alone, negative
  /// weights or none above zero, objects that are equal in all that has weight.
  ///
  /// - Parameters:
  ///   - rows: for each object, its values by criterion.
  ///   - weights: of each criterion; not negative.
  ///   - directions: of each criterion.
  ///
  /// Source: Hwang and Yoon (1981), Multiple Attribute Decision Making, on TOPSIS.
  package static func closeness(
    _ rows: [[Double]], weights: [Double], directions: [Normalisation.Direction]
  ) throws(UndefinedResult) -> [Double] {
    let table = try CriteriaTable(rows: rows, directions: directions)
    try Requirement.count(weights.count, is: directions.count, "weights")
    let weights = try Shares.of(weights, "weight")

    var toBest = [CompensatedSum](repeating: CompensatedSum(), count: table.count)
    var toWorst = toBest
    for (criterion, column) in table.columns.enumerated() {
      let values = try normalised(column, criterion).map { $0 * weights[criterion] }
      let least = values.reduce(.infinity, min)
      let greatest = values.reduce(-.infinity, max)
      let (best, worst) = directions[criterion] == .benefit ? (greatest, least) : (least, greatest)
      for (object, value) in values.enumerated() {
        toBest[object].add((value - best) * (value - best))
        toWorst[object].add((value - worst) * (value - worst))
      }
    }
    var closeness: [Double] = []
    for (best, worst) in zip(toBest, toWorst) {
      let (best, worst) = (best.value.squareRoot(), worst.value.squareRoot())
      guard best + worst > 0 else { throw UndefinedResult("no criterion tells the objects apart") }
      closeness.append(worst / (best + worst))
    }
    return closeness
  }

  private static func normalised(_ column: [Double], _ criterion: Int) throws(UndefinedResult) -> [Double] {
    let largest = column.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { throw UndefinedResult("every value of criterion \(criterion + 1) is zero") }
    let scaled = column.map { $0 / largest }
    let length = CompensatedSum.of(scaled.lazy.map { $0 * $0 }).squareRoot()
    return scaled.map { $0 / length }
  }
}

import Datasets
import Statistics

/// A price index over the goods in `by`, 100 in the period `base`: against the base directly, or chained from period to period.
package struct PriceIndexMeasure: Measure {
  package let name = "price-index"
  package var inputs: [MeasureInput] { [.one("prices"), .one("quantities")] }
  package var options: [MeasureOption] {
    [
      .by(), .choice("formula", ["laspeyres", "paasche", "fisher", "tornqvist"]), .choice("linking", ["direct", "chained"]),
      MeasureOption("base", .period),
    ]
  }
  package var needsOneUnit: Bool { false }

  package func formula(_ options: MeasureOptions) -> Formula {
    func basket(_ prices: String, _ quantities: String) -> Formula {
      .sum(over: .identifier("i"), of: .row([.indexed("p", "\(prices)i"), .indexed("q", "\(quantities)i")]))
    }
    let laspeyres = Formula.fraction(basket("t", "0"), basket("0", "0"))
    let paasche = Formula.fraction(basket("t", "t"), basket("0", "t"))
    switch options.word("formula") {
    case "paasche": return paasche
    case "fisher": return .power(.fenced(.times(laspeyres, paasche)), .fraction(.number("1"), .number("2")))
    case "tornqvist":
      let weight = Formula.fraction(.plus(.indexed("w", "0i"), .indexed("w", "ti")), .number("2"))
      let ratio = Formula.fenced(.fraction(.indexed("p", "ti"), .indexed("p", "0i")))
      return .row([.operation("\u{220F}"), .power(ratio, weight)])
    default: return laspeyres
    }
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure("index") }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    guard let base = arguments.options.period("base") else { return [] }
    let quantities = ObservationIndex(arguments["quantities"])
    let pairs = arguments["prices"].compactMap { price in quantities.partner(of: price.key).map { (price: price, quantity: $0) } }
    let runs = Dictionary(grouping: pairs) { $0.price.key.dropping(arguments.options.by).with(nil) }
    return runs.sorted { $0.key < $1.key }.flatMap { key, pairs -> [MeasureOutcome] in
      let baskets = Dictionary(grouping: pairs.filter { $0.price.key.period != nil }) { $0.price.key.period ?? base }
        .map { Basket(period: $0.key, pairs: $0.value.sorted { $0.price.key.members.lexicographicallyPrecedes($1.price.key.members) }) }
        .sorted { $0.period < $1.period }
      return indices(baskets, key, base, arguments.options)
    }
  }

  private struct Basket {
    var period: Period
    var pairs: [(price: Observation, quantity: Observation)]

    var prices: [Double] { pairs.map(\.price.value) }
    var quantities: [Double] { pairs.map(\.quantity.value) }
    var goods: [[ObservationKey.Member]] { pairs.map(\.price.key.members) }
    var observations: [Observation] { pairs.flatMap { [$0.price, $0.quantity] } }
  }

  private func indices(_ baskets: [Basket], _ key: ObservationKey, _ base: Period, _ options: MeasureOptions) -> [MeasureOutcome] {
    guard let start = baskets.first(where: { $0.period == base }) else { return [] }
    var level = 1.0
    var previous = start
    var entered = start.observations
    return baskets.drop { $0.period < base }.map { basket in
      let isChained = options.word("linking") == "chained"
      let reference = isChained ? previous : start
      entered = isChained ? entered + basket.observations : start.observations + basket.observations
      return .computed(key.with(basket.period), from: entered) { () throws(UndefinedResult) in
        guard basket.goods == reference.goods else { throw UndefinedResult("the goods of \(basket.period) are not those of \(reference.period)") }
        let link = try PriceIndex.direct(
          p0: reference.prices, q0: reference.quantities, p1: basket.prices, q1: basket.quantities, formula: options.priceFormula)
        level = isChained ? level * link : link
        previous = basket
        return [MeasureOutcome.Result(key.with(basket.period), 100 * level, nil, [Statistic(.observations, Double(basket.pairs.count))])]
      }
    }
  }
}

extension MeasureOptions {
  fileprivate var priceFormula: PriceIndex.Formula {
    switch word("formula") {
    case "paasche": .paasche
    case "fisher": .fisher
    case "tornqvist": .tornqvist
    default: .laspeyres
    }
  }
}

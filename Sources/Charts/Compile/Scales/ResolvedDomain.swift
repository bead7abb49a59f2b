/// The values of a scale's domain.
enum ResolvedDomain {
  /// The ends of a continuous domain, or all of its values where the author gives them.
  case numbers([Double])
  case discrete(DiscreteDomain)

  var count: Int {
    switch self {
    case .numbers(let numbers): numbers.count
    case .discrete(let domain): domain.count
    }
  }
}

extension ScaleComponent {
  /// Reads the domain from the rows of a scope.
  func resolvedDomain(_ scope: (UnitModel) -> RowScope) -> ResolvedDomain {
    kind.hasDiscreteDomain && kind != .binOrdinal ? .discrete(discreteDomain(scope)) : .numbers(numericDomain(scope))
  }

  private func numericDomain(_ scope: (UnitModel) -> RowScope) -> [Double] {
    if let bins, kind == .binOrdinal { return Self.boundaries(bins) }
    if isDomainExplicit, domain.count == 1, case .values(let values) = domain[0] { return values.map(\.number) }
    var all: [Double] = []
    var low = Double.infinity
    var high = -Double.infinity
    var columnCount = 0
    func add(_ value: Double) {
      guard value.isFinite else { return }
      if value < low { low = value }
      if value > high { high = value }
    }
    for part in domain {
      switch part {
      case .values(let values): for value in values { add(value.number) }
      case .bins(let bins):
        add(bins.start)
        add(bins.stop)
      case .columns(let unit, let names, _):
        let rows = scope(unit).rows(of: unit.domainRows)
        columnCount += names.count
        for name in names {
          let column = unit.domainRows.values(name)
          for row in rows {
            let cell = column[row]
            if cell.isMissing { continue }
            let number = cell.number
            if kind == .quantile, !number.isNaN { all.append(number) }
            add(number)
          }
        }
      }
    }
    if kind == .quantile { return all }
    // Several columns without a number have an empty extent, which zero may fill.
    return low <= high ? [low, high] : columnCount > 1 && bool("zero") ? [0, 0] : []
  }

  static func boundaries(_ bins: BinScheme) -> [Double] {
    let count = ((bins.stop - bins.start) / bins.step).rounded(.up)
    guard count >= 0, count < 10_000 else { return [] }
    return (0...Int(count)).map { bins.start + Double($0) * bins.step }
  }

  private func discreteDomain(_ scope: (UnitModel) -> RowScope) -> DiscreteDomain {
    var values = DiscreteDomain()
    var orders: [DomainOrder] = []
    for part in domain {
      switch part {
      case .values(let list): for value in list { values.insert(value) }
      case .bins: break
      case .columns(let unit, let names, let order):
        let frame = order.readsRaw ? unit.raw : unit.domainRows
        let rows = scope(unit).rows(of: frame)
        for name in names {
          let column = frame.values(name)
          for row in rows { values.insert(column[row] == .undefined ? .null : column[row]) }
        }
        if order != .appearance, !orders.contains(order) { orders.append(order) }
      }
    }
    guard let first = orders.first else { return values }
    guard orders.count == 1 else { return sorted(values, chosen(orders), scope) }
    return sorted(values, first, scope)
  }

  /// Several orders that differ come to the natural one, but for one that is no plain minimum.
  private func chosen(_ orders: [DomainOrder]) -> DomainOrder {
    let special = orders.filter { if case .summary(let function, _, _, _) = $0 { function != .min } else { false } }
    let allSummaries = orders.allSatisfy { if case .summary = $0 { true } else { false } }
    return allSummaries && special.count == 1 && sharesColumns ? special[0] : .natural(isDescending: false)
  }

  private var sharesColumns: Bool {
    var names: Set<[String]> = []
    for case .columns(_, let columns, _) in domain { names.insert(columns) }
    return names.count == 1
  }

  private func sorted(_ values: DiscreteDomain, _ order: DomainOrder, _ scope: (UnitModel) -> RowScope) -> DiscreteDomain {
    switch order {
    case .appearance: return values
    case .natural(let isDescending): return DiscreteDomain(Self.stableSorted(values.values, isDescending: isDescending) { ascending($0, $1) })
    case .summary(let function, let column, let isDescending, _):
      let isJoint = domain.count > 1 && !(function == .min || function == .max || function == .count) && !sharesUnitData
      if isJoint { return DiscreteDomain(Self.stableSorted(values.values, isDescending: false) { ascending($0, $1) }) }
      let keys = summaries(values, function, column, scope)
      let places = Self.stableSorted(Array(values.values.indices), isDescending: isDescending) { ascending(keys[$0], keys[$1]) }
      return DiscreteDomain(places.map { values.values[$0] })
    }
  }

  /// Whether all parts read the same columns of rows that are alike, so that one of them tells the order.
  private var sharesUnitData: Bool {
    var sources: Set<[String]> = []
    for case .columns(let unit, _, _) in domain {
      sources.insert(["\(unit.raw.rowCount)"] + unit.raw.fields.filter { !$0.hasPrefix("bin_") }.sorted())
    }
    return sharesColumns && sources.count == 1
  }

  private func summaries(_ values: DiscreteDomain, _ function: AggregateFunction, _ name: String?, _ scope: (UnitModel) -> RowScope) -> [DataValue] {
    var cells = [[DataValue]](repeating: [], count: values.count)
    for part in domain {
      guard case .columns(let unit, let names, let order) = part else { continue }
      let frame = order.readsRaw ? unit.raw : unit.domainRows
      let rows = scope(unit).rows(of: frame)
      let sortCells = name.map { frame.values($0) }
      for column in names.map({ frame.values($0) }) {
        for row in rows {
          guard let index = values.index(of: column[row] == .undefined ? .null : column[row]) else { continue }
          cells[index].append(sortCells.map { $0[row] } ?? .number(1))
        }
      }
      if sharesUnitData { break }
    }
    return cells.map { function.result($0, rows: $0.indices, in: Frame()) }
  }

  private static func stableSorted<Element>(_ items: [Element], isDescending: Bool, _ compare: (Element, Element) -> Int) -> [Element] {
    items.enumerated().sorted { a, b in
      let order = compare(a.element, b.element) * (isDescending ? -1 : 1)
      return order == 0 ? a.offset < b.offset : order < 0
    }.map(\.element)
  }
}

extension ScaleComponent.DomainOrder {
  var readsRaw: Bool { if case .summary(_, _, _, true) = self { true } else { false } }
}

/// The units that data files and texts may name: the built-in ones and those of the site.
package struct UnitRegistry: Sendable {
  /// In the order of declaration: built-in units first.
  package private(set) var units: [Unit]
  private var indexByID: [String: Int]
  /// The units that a spelling may mean, by index; several share 个.
  private(set) var spellings = WordTable<[Int]>([])

  /// The built-in units and `additional` ones; one with the id of a built-in unit takes its place.
  package init(additional: [Unit] = []) {
    units = Unit.builtIn
    indexByID = [:]
    for (index, unit) in units.enumerated() { indexByID[unit.id] = index }
    for unit in additional {
      if let index = indexByID[unit.id] {
        units[index] = unit
      } else {
        indexByID[unit.id] = units.count
        units.append(unit)
      }
    }
    indexSpellings()
  }

  package static let builtIn = UnitRegistry()

  package func unit(named id: String) -> Unit? { indexByID[id].map { units[$0] } }

  /// All ids in the order of declaration, for nearest-name hints.
  package var ids: [String] { units.map(\.id) }

  private mutating func indexSpellings() {
    var owners: [String: [Int]] = [:]
    for (index, unit) in units.enumerated() {
      let names = [unit.id, unit.chinese, unit.englishSingular, unit.englishPlural] + unit.spellings
      for name in names where !name.isEmpty {
        let key = name.lowercased()
        if owners[key]?.last != index, owners[key]?.contains(index) != true { owners[key, default: []].append(index) }
      }
    }
    spellings = WordTable(owners.map { (word: $0.key, meaning: $0.value) })
  }
}

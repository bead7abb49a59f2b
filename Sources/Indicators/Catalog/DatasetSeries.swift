import Datasets

/// Measure columns of datasets as series, and rows as observations to count.
enum DatasetSeries {
  static func series(of dataset: Dataset, field index: Int) -> Series? {
    guard dataset.fields.indices.contains(index), let unit = dataset.fields[index].unit else { return nil }
    let field = dataset.fields[index]
    let observations = (0..<dataset.rowCount).compactMap { row -> Observation? in
      guard let value = dataset.baseValue(index, row), value.isFinite else { return nil }
      let halfWidth = dataset.halfWidth(index, row) ?? 0
      return Observation(
        key: key(dataset, row), value: value, interval: Interval.range(value - halfWidth, value + halfWidth), lineage: lineage(dataset, field.name, row))
    }
    let (current, superseded) = latest(observations, in: dataset)
    return Series(
      id: "\(dataset.name).\(field.name)", title: title(dataset, field), unit: unit, definitions: [dataset.definition],
      observations: current, superseded: superseded)
  }

  /// Every row as an observation of 1, for counts.
  static func rows(of dataset: Dataset) -> [Observation] {
    (0..<dataset.rowCount).map { row in Observation(key: key(dataset, row), value: 1, lineage: lineage(dataset, "", row)) }
  }

  private static func key(_ dataset: Dataset, _ row: Int) -> ObservationKey {
    var members: [ObservationKey.Member] = []
    for (index, field) in dataset.fields.enumerated() where field.role == .dimension {
      if let name = dataset.columns[index].text(at: row) { members.append(ObservationKey.Member(dimension: field.name, name: name)) }
    }
    return ObservationKey(period: dataset.period(ofRow: row), members: members)
  }

  private static func lineage(_ dataset: Dataset, _ field: String, _ row: Int) -> Lineage {
    Lineage(
      rows: [RowSet(dataset: dataset.name, field: field, rows: CollectionOfOne(row))], definitions: [dataset.definition],
      vintages: dataset.vintage(ofRow: row).map { [$0] } ?? [], confidence: dataset.confidence(ofRow: row),
      restsOnGeneralKnowledge: dataset.basis(ofRow: row) == .generalKnowledge)
  }

  private static func title(_ dataset: Dataset, _ field: Field) -> LocalizedText {
    let languages = dataset.title.variants.map(\.language)
    return LocalizedText(languages.map { language in (language, "\(dataset.title.text(for: language)) · \(field.title.text(for: language))") })
  }

  /// Of several releases of one value the last in the declared order is current.
  private static func latest(_ observations: [Observation], in dataset: Dataset) -> (current: [Observation], superseded: [Observation]) {
    let order = dataset.fieldIndex(role: .vintage).flatMap { dataset.fields[$0].constraints.members } ?? []
    func rank(_ observation: Observation) -> Int { observation.lineage.vintages.first.flatMap { order.firstIndex(of: $0) } ?? -1 }
    var current: [Observation] = []
    var superseded: [Observation] = []
    for (_, members) in grouped(observations, by: \.key) {
      let sorted = members.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
      guard let last = sorted.last else { continue }
      // Rows that no vintage tells apart all stay: a lookup will say that it is ambiguous.
      let rivals = sorted.filter { rank($0) == rank(last) }
      current += rivals
      superseded += sorted.filter { rank($0) != rank(last) }
    }
    return (current, superseded)
  }
}

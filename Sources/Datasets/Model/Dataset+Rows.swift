extension Field {
  /// What a cell is multiplied with to give base units: the scale, and a hundredth for percent and percentage points.
  package var baseFactor: Double { unit.map(\.isPrintedTimesHundred) == true ? scale / 100 : scale }

  /// A number of this field's column in base units.
  package func baseValue(of cell: Double) -> Double {
    // Dividing by 100 rounds once and well: 37.3 / 100 is 0.373.
    unit.map(\.isPrintedTimesHundred) == true ? cell * scale / 100 : cell * scale
  }
}

extension Unit {
  fileprivate var isPrintedTimesHundred: Bool { dimension == .percent || dimension == .percentagePoint }
}

extension Dataset {
  /// The number of `field` in `row`, both counted from 0, in base units.
  package func baseValue(_ field: Int, _ row: Int) -> Double? {
    columns[field].number(at: row).map { fields[field].baseValue(of: $0) }
  }

  /// The numbers of `field` in `rows`, in base units; NaN where there is none.
  package func baseValues(_ field: Int, rows: [Int32]) -> [Double] {
    let (scale, divisor) = (fields[field].scale, fields[field].unit.map(\.isPrintedTimesHundred) == true ? 100.0 : 1.0)
    let column = columns[field]
    if case .number(let cells) = column { return rows.map { cells.values[Int($0)] * scale / divisor } }
    return rows.map { (column.number(at: Int($0)) ?? .nan) * scale / divisor }
  }

  /// Half the width of the interval that the published rounding leaves open, in base units; nil when nothing is said.
  package func halfWidth(_ field: Int, _ row: Int) -> Double? {
    switch fields[field].rounding {
    case .halfWidth(let halfWidth): fields[field].baseValue(of: halfWidth)
    case .field(let name): fieldIndex(name).flatMap { columns[$0].number(at: row) }.map { fields[field].baseValue(of: $0) }
    case nil: nil
    }
  }

  /// The sources that the row names; all of the dataset's when it names none.
  package func sources(ofRow row: Int) -> [Source] {
    let names = fields.indices.filter { fields[$0].role == .source }
      .compactMap { columns[$0].text(at: row) }.flatMap { Self.sourceNames(in: $0) }
    return names.isEmpty ? sources : names.compactMap { name in sources.first { $0.name == name } }
  }

  /// Several names stand with spaces or `;` between them.
  static func sourceNames(in text: String) -> [String] {
    text.split { $0 == " " || $0 == ";" || $0 == "；" || $0 == "\n" }.map(String.init)
  }

  package func period(ofRow row: Int) -> Period? {
    guard let index = fieldIndex(role: .period), case .period(let cells) = columns[index] else { return nil }
    return cells[row]
  }

  package func confidence(ofRow row: Int) -> Confidence? { word(.confidence, row).flatMap(Confidence.init) }
  package func basis(ofRow row: Int) -> Basis? { word(.basis, row).flatMap(Basis.init) }
  package func vintage(ofRow row: Int) -> String? { word(.vintage, row) }

  /// The last day of the time at which the row was published: from the field of role `released`, or from a vintage that is a date.
  package func releaseDay(ofRow row: Int) -> CalendarDay? {
    let text = fieldIndex(role: .released) == nil ? vintage(ofRow: row) : word(.released, row)
    return text.flatMap { Period($0) }?.lastDay
  }

  /// The day on which the dataset was released: its `asOf`, or else the last day on which a row of it was.
  package var releaseDay: CalendarDay? {
    if let asOf { return Period(asOf)?.lastDay }
    return (0..<rowCount).lazy.compactMap { releaseDay(ofRow: $0) }.max()
  }

  /// The last day for which the author vouches for the data; nil where nothing is said.
  package var lastDayOfLife: CalendarDay? {
    life.flatMap { life in releaseDay.map { $0.adding(life) } }
  }

  private func word(_ role: FieldRole, _ row: Int) -> String? { fieldIndex(role: role).flatMap { columns[$0].text(at: row) } }
}

import Datasets

/// The numbers that a figure draws, by category and series: what its table lists and its description reads.
struct FigureReadings {
  /// One column of numbers.
  struct Column: Hashable {
    var title: String
    /// The key of the series; nil for a mark without series.
    var series: String?
    var unit: Int
    var channel: PlotChannel

    static func == (a: Column, b: Column) -> Bool { (a.series, a.unit, a.channel) == (b.series, b.unit, b.channel) }
    func hash(into hasher: inout Hasher) {
      hasher.combine(series)
      hasher.combine(unit)
      hasher.combine(channel)
    }
  }

  struct Row: Sendable, Hashable {
    /// The labels of facets, then that of the category.
    var labels: [String]
    /// The same as the data write them.
    var raw: [String]
    /// By column; not a number where there is none.
    private var values: [Double] = []

    init(labels: [String], raw: [String]) {
      self.labels = labels
      self.raw = raw
    }

    /// The number in a column; nil where there is none.
    subscript(column: Int) -> Double? {
      get { values.indices.contains(column) && !values[column].isNaN ? values[column] : nil }
      set {
        while values.count <= column { values.append(.nan) }
        values[column] = newValue ?? .nan
      }
    }
  }

  private(set) var headers: [String] = []
  private(set) var columns: [Column] = []
  private(set) var rows: [Row] = []
  /// How each column prints.
  private(set) var numbers: [AxisNumbers] = []
  /// Whether the categories follow one another, as periods do.
  private(set) var isSequence = false
  /// The unit whose marks carry the figure.
  private(set) var main: PlotUnit?

  private let fields: FigureFields
  private let facets: [ChannelDefinition]
  private var places: [[DataValue]: Int] = [:]

  init(_ scene: PlotScene, _ fields: FigureFields) {
    self.fields = fields
    facets = scene.headers.compactMap(\.definition)
    let drawn = scene.units.enumerated().filter { Self.hasNumbers($0.element) }
    let body = drawn.filter { !["text", "rule", "tick"].contains($0.element.definition.mark) }
    // Texts repeat what other marks show.
    let units = body.isEmpty ? drawn : body + drawn.filter { $0.element.definition.mark == "rule" && Self.secondary($0.element) != nil }
    main = units.first?.element
    guard let main else { return }
    if Self.isPlane(main) { addPlane(units.filter { Self.isPlane($0.element) }.map { ($0.offset, $0.element) }) }
    else { for (index, unit) in units { add(unit, index) } }
    sort(scene)
    makeNumbers(scene)
  }

  // MARK: What a unit measures

  private static func hasNumbers(_ unit: PlotUnit) -> Bool { measure(unit) != nil && unit.frame.rowCount > 0 }

  /// The channel of the numbers.
  private static func measure(_ unit: PlotUnit) -> PlotChannel? {
    let order: [PlotChannel] = unit.isHorizontal ? [.x, .y] : [.y, .x]
    return (order + [.theta, .color, .fill, .size, .text]).first { channel in
      guard let definition = unit.channel(channel) else { return false }
      return definition.isField && definition.type == .quantitative && definition.bin == nil
    }
  }

  private static func secondary(_ unit: PlotUnit) -> PlotChannel? {
    measure(unit)?.secondary.flatMap { unit.channel($0)?.isField == true ? $0 : nil }
  }

  private static func isPlane(_ unit: PlotUnit) -> Bool {
    [PlotChannel.x, .y].allSatisfy { channel in unit.channel(channel).map { $0.isField && $0.type == .quantitative && $0.bin == nil } ?? false }
      && !["line", "area", "bar", "rule"].contains(unit.definition.mark)
  }

  private static func category(_ unit: PlotUnit, _ measure: PlotChannel) -> PlotChannel? {
    let order: [PlotChannel] = measure == .x ? [.y] : measure == .y ? [.x] : measure == .theta ? [.color, .fill] : [.y, .x]
    return order.first { unit.channel($0)?.isField == true }
  }

  /// The channel that tells series apart.
  private static func seriesChannel(_ unit: PlotUnit, _ measure: PlotChannel, _ category: PlotChannel?) -> PlotChannel? {
    let cross: [PlotChannel] = [.color, .fill, .size, .text].contains(measure) ? [.x] : []
    return (cross + [.color, .fill, .stroke, .shape, .strokeDash, .detail, .xOffset, .yOffset]).first { channel in
      guard channel != category, channel != measure, let definition = unit.channel(channel), definition.isFieldOrDatum else { return false }
      return definition.type != .quantitative && definition.field != category.flatMap { unit.channel($0)?.field }
    }
  }

  // MARK: Rows by category, columns by series

  private mutating func add(_ unit: PlotUnit, _ index: Int) {
    guard let measure = Self.measure(unit), let measured = unit.channel(measure) else { return }
    let category = Self.category(unit, measure)
    let series = Self.seriesChannel(unit, measure, category)
    let facetFields = facets.filter { unit.frame.has($0.column()) }
    setHeaders(facetFields, category.flatMap { unit.channel($0) }, unit)
    let categories = facetFields + [category.flatMap { unit.channel($0) }].compactMap { $0 }
    let members = categories.map { CategoryColumn($0, unit, fields) }
    let seriesCells = series.flatMap { unit.channel($0) }.flatMap { $0.isField ? unit.frame.values($0.column()) : nil }
    var known: [DataValue: Int] = [:]
    for channel in [measure, Self.secondary(unit)].compactMap({ $0 }) {
      known = [:]
      guard let definition = unit.channel(channel) else { continue }
      let values = unit.frame.values(definition.column())
      let title = fields.title(definition, unit) ?? fields.title(measured, unit) ?? definition.field ?? ""
      for row in unit.frame.rows where values[row].isValid && values[row].number.isFinite {
        let key = seriesCells?[row] ?? .null
        let place: Int
        if let found = known[key] {
          place = found
        } else {
          var column = Column(title: title, series: nil, unit: index, channel: channel)
          if let series, let definition = unit.channel(series) {
            let value = definition.datum ?? key
            column.series = value.text
            let name = fields.label(value, definition, unit)
            column.title = channel == measure ? name : name + (fields.isChinese ? "，" : ", ") + title
            // A line and its points are one series.
            column.unit = channel == measure ? 0 : index
          }
          place = self.place(of: column)
          known[key] = place
        }
        let rowPlace = self.row(members, row)
        rows[rowPlace][place] = values[row].number
      }
    }
  }

  private mutating func place(of column: Column) -> Int {
    if let place = columns.firstIndex(of: column) { return place }
    columns.append(column)
    return columns.count - 1
  }

  private mutating func setHeaders(_ facetFields: [ChannelDefinition], _ category: ChannelDefinition?, _ unit: PlotUnit) {
    guard headers.isEmpty else { return }
    headers = (facetFields + [category].compactMap { $0 }).map { definition in
      fields.field(definition, unit)?.title.text(for: fields.language) ?? definition.title ?? definition.field ?? ""
    }
    if let category {
      if case .period? = fields.field(category, unit)?.cells { isSequence = true }
      if category.type == .temporal || category.hasTimeUnit { isSequence = true }
    }
  }

  private mutating func row(_ members: [CategoryColumn], _ row: Int) -> Int {
    let key = members.map { $0.cells[row] }
    if let place = places[key] { return place }
    let texts = members.map { $0.texts(row) }
    places[key] = rows.count
    rows.append(Row(labels: texts.map(\.label), raw: texts.map(\.raw)))
    return rows.count - 1
  }

  // MARK: Points in a plane

  private mutating func addPlane(_ units: [(Int, PlotUnit)]) {
    guard let (index, unit) = units.first else { return }
    let names = [PlotChannel.text, .color, .shape, .detail].compactMap { channel in
      unit.channel(channel).flatMap { $0.isField && $0.type != .quantitative ? $0 : nil }
    } + unit.definition.details.filter { $0.isField && $0.type != .quantitative }
    var seen: Set<String> = []
    let kept = names.filter { seen.insert($0.column()).inserted }
    headers = kept.map { fields.title($0, unit) ?? $0.field ?? "" }
    for row in unit.frame.rows {
      let labels = kept.map { fields.label(unit.frame[row, FieldPath($0.column())], $0, unit) }
      var new = Row(labels: labels, raw: labels)
      for channel in [PlotChannel.x, .y, .size] {
        guard let definition = unit.channel(channel), definition.isField else { continue }
        let value = unit.frame[row, FieldPath(definition.column())].number
        let place = place(of: Column(title: fields.title(definition, unit) ?? definition.field ?? "", series: nil, unit: index, channel: channel))
        if value.isFinite { new[place] = value }
      }
      rows.append(new)
    }
  }

  // MARK: Order and print

  /// Rows in the order of the axis; periods in their own.
  private mutating func sort(_ scene: PlotScene) {
    guard let main, let measure = Self.measure(main), let category = Self.category(main, measure), facets.isEmpty, !Self.isPlane(main) else { return }
    if isSequence {
      rows.sort { ($0.raw.last ?? "") < ($1.raw.last ?? "") }
      return
    }
    guard let axis = scene.views.first?.axes.first(where: { $0.channel == category.rawValue }), axis.scale == .band || axis.scale == .point,
      let definition = main.channel(category)
    else { return }
    var order: [String: Int] = [:]
    for (index, tick) in axis.ticks.enumerated() { order[fields.label(tick.value, definition, main)] = index }
    rows = rows.enumerated().sorted { a, b in
      let (x, y) = (order[a.element.labels.last ?? ""] ?? .max, order[b.element.labels.last ?? ""] ?? .max)
      return (x, a.offset) < (y, b.offset)
    }.map(\.element)
  }

  private mutating func makeNumbers(_ scene: PlotScene) {
    // Columns of one unit print alike, so that they can be compared.
    let units = columns.map { column -> Unit? in
      let source = scene.units.indices.contains(column.unit) ? scene.units[column.unit] : main
      guard let unit = column.series == nil ? source : main ?? source, let definition = unit.channel(column.channel), !definition.isCounting else { return nil }
      return fields.field(definition, unit)?.unit
    }
    numbers = columns.indices.map { index in
      let alike = columns.indices.filter { units[$0] == units[index] && columns[$0].channel.main == columns[index].channel.main }
      let values = alike.flatMap { place in rows.compactMap { $0[place] } }
      var numbers = AxisNumbers(values, unit: units[index], language: fields.language, limit: 2)
      if let name = fields.unitName { numbers.unitName = name }
      return numbers
    }
  }
}

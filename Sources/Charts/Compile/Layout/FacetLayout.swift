/// The same view for each value of some fields.
struct FacetLayout {
  private let facet: ViewDefinition.FacetDefinition
  private let model: PlotModel
  private let context: ScaleContext
  private let layout: ViewLayout

  init(_ facet: ViewDefinition.FacetDefinition, _ model: PlotModel, _ context: ScaleContext, _ layout: ViewLayout) {
    self.facet = facet
    self.model = model
    self.context = context
    self.layout = layout
  }

  func block() -> ViewBlock {
    guard let child = model.children.first else { return ViewBlock() }
    let frame = child.unit?.main ?? child.frame
    let rows = context.scope.rows(of: frame)
    var blocks: [ViewBlock] = []
    var columns = 1
    var headers: [PlotScene.Header] = []
    var isMissing: [Bool] = []
    func add(_ scope: RowScope, _ values: [DataValue]) {
      let cell = ScaleContext(context, scope: scope)
      var block = layout.block(child, cell)
      for index in block.views.indices { block.views[index].facet = values }
      isMissing.append(block.width == 0 && block.height == 0)
      blocks.append(block)
    }
    if let wrapped = facet.wrapped {
      let values = self.values(wrapped, frame, rows)
      columns = max(1, facet.columns.flatMap { Int(exactly: $0.rounded()) } ?? values.count)
      for value in values { add(context.scope.narrowed([wrapped.column()], [value]), [value]) }
      headers += header(.facet, wrapped, values, frame)
    } else {
      let rowValues = facet.row.map { values($0, frame, rows) } ?? [.undefined]
      let columnValues = facet.column.map { values($0, frame, rows) } ?? [.undefined]
      columns = max(1, columnValues.count)
      for rowValue in rowValues {
        for columnValue in columnValues {
          var scope = context.scope
          if let row = facet.row { scope = scope.narrowed([row.column()], [rowValue]) }
          if let column = facet.column { scope = scope.narrowed([column.column()], [columnValue]) }
          add(scope, [rowValue, columnValue].filter { $0 != .undefined })
        }
      }
      if let row = facet.row { headers += header(.row, row, rowValues, frame) }
      if let column = facet.column { headers += header(.column, column, columnValues, frame) }
    }
    shareAxes(of: child, &blocks, columns: columns)
    let spacing = GridPlacement.spacing(model.definition.spacing, layout.config.bag("facet"))
    if facet.wrapped != nil { for index in blocks.indices { blocks[index].bounds.top -= 20 } }
    for index in blocks.indices where isMissing[index] { blocks[index].views = [] }
    var result = GridPlacement(blocks, columns: columns, spacing: spacing, isEven: true).block()
    for header in headers {
      let depth = (header.labels.isEmpty ? 0.0 : 20) + (header.title == nil ? 0 : 20)
      if header.kind == .row {
        result.bounds.left -= depth
      } else if header.kind == .column {
        result.bounds.top -= depth
      } else {
        result.bounds.top -= 20
      }
    }
    result.headers += headers
    return result
  }

  // MARK: Values and headers

  /// The values of a facet, in its order.
  private func values(_ definition: ChannelDefinition, _ frame: Frame, _ rows: [Int]) -> [DataValue] {
    let name = definition.column()
    let column = frame.values(name)
    var domain = DiscreteDomain()
    for row in rows { domain.insert(column[row] == .undefined ? .null : column[row]) }
    let values = domain.values
    switch definition.sort {
    case ChannelDefinition.Sorting.none?: return values
    case .descending?: return sorted(values, isDescending: true) { values[$0] }
    case .values(let list)?:
      let places = UnitModel.sortPlaces(values, list, definition)
      return sorted(values, isDescending: false) { places[$0] }
    case .field(let field, let function, let isDescending)?:
      let (keys, cells) = (frame.values(name), frame.values(field ?? name))
      var groups = [[DataValue]](repeating: [], count: values.count)
      for row in rows {
        if let index = domain.index(of: keys[row] == .undefined ? .null : keys[row]) { groups[index].append(cells[row]) }
      }
      let results = groups.map { (function ?? .min).result($0, rows: $0.indices, in: Frame()) }
      return sorted(values, isDescending: isDescending) { results[$0] }
    default: return sorted(values, isDescending: false) { values[$0] }
    }
  }

  private func sorted(_ values: [DataValue], isDescending: Bool, _ key: (Int) -> DataValue) -> [DataValue] {
    values.indices.sorted { a, b in
      let order = ascending(key(a), key(b)) * (isDescending ? -1 : 1)
      return order == 0 ? a < b : order < 0
    }.map { values[$0] }
  }

  private func header(_ kind: PlotScene.Header.Kind, _ definition: ChannelDefinition, _ values: [DataValue], _ frame: Frame) -> [PlotScene.Header] {
    guard !definition.hasNoHeader else { return [] }
    let names = kind == .row ? ["headerRow", "header"] : kind == .column ? ["headerColumn", "header"] : ["headerFacet", "header"]
    func property(_ key: String) -> DataValue? { definition.header[key] ?? names.compactMap { layout.config.bag($0)[key] }.first }
    let title = property("title").map { ViewLayout.text($0) } ?? FieldTitle.title(definition, layout.config)
    let format = ValueFormat(definition, layout.config, format: property("format")?.text, formatType: property("formatType")?.text)
    var labels = values.map { format.text($0) }
    if definition.isBinning { labels = binLabels(definition, values, frame) }
    var header = PlotScene.Header(kind, title.flatMap { $0.isEmpty ? nil : $0 }, labels)
    (header.values, header.definition) = (values, definition)
    return [header]
  }

  private func binLabels(_ definition: ChannelDefinition, _ values: [DataValue], _ frame: Frame) -> [String] {
    let (starts, texts) = (model.frame.values(definition.column()), model.frame.values(definition.column(.range)))
    return values.map { value in starts.firstIndex { $0 == value }.map { texts[$0].text } ?? value.text }
  }

  // MARK: Axes

  /// Draws axes that all cells share once for each row or column.
  private func shareAxes(of child: PlotModel, _ blocks: inout [ViewBlock], columns: Int) {
    guard child.unit != nil || child.isLayer else { return }
    for channel in [PlotChannel.x, .y] where child.scales[channel] == nil && model.isShared(channel, "axis") {
      for index in blocks.indices {
        let (row, column) = (index / columns, index % columns)
        let isLastOfColumn = index + columns >= blocks.count
        let isLastOfRow = column == columns - 1 || index == blocks.count - 1
        for view in blocks[index].views.indices {
          blocks[index].views[view].axes.removeAll { axis in
            guard axis.channel == channel.rawValue else { return false }
            switch axis.orient {
            case .left: return column != 0
            case .right: return !isLastOfRow
            case .top: return row != 0
            case .bottom: return !isLastOfColumn
            }
          }
        }
        blocks[index].dropAxisRoom(of: channel)
      }
    }
  }
}

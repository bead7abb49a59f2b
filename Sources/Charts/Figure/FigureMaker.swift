import Datasets
package import Diagnostics
import StructuredText

/// Makes a figure of a specification: compiles it for each width, finds what needs room around the plots, and draws.
package struct FigureMaker: Sendable {
  private let spec: FigureSpec
  private let file: String
  private let fields: FigureFields
  private let frames: [String: Frame]
  /// The specification with its own rows under names: they are read once for all drawings.
  private let plain: SourceValue
  private let files: @Sendable (Reshape.Lookup.Source) -> Frame?

  /// - Parameters:
  ///   - file: the path that findings give.
  ///   - tables: the data by the names that the specification uses.
  ///   - language: of the words that the figure adds.
  ///   - files: finds rows that the specification names by a path; a site has none.
  package init(
    _ spec: FigureSpec, file: String, tables: [String: DataTable], language: String,
    files: @escaping @Sendable (Reshape.Lookup.Source) -> Frame? = { _ in nil }
  ) {
    self.spec = spec
    self.files = files
    self.file = file
    var tables = tables
    tables[TileGrid.dataName] = tables[TileGrid.dataName] ?? TileGrid.table(language: language)
    fields = FigureFields(tables: tables, aliases: FieldAliases(spec.value), language: language, unitName: spec.report.unit)
    var frames: [String: Frame] = [:]
    for name in spec.dataNames.map(\.value) + [TileGrid.dataName] where frames[name] == nil { frames[name] = tables[name].map { Frame($0) } }
    plain = InlineRows.named(in: spec.value, file: file, &frames)
    self.frames = frames
  }

  /// The figure; nil where the data lack what the specification names.
  package func make() -> Diagnosed<Figure?> {
    var findings = FieldChecks(spec: spec, file: file, tables: fields.tables).findings()
    guard !findings.containsError else { return Diagnosed(nil, findings) }
    let wide = drawn(.wide)
    findings += wide.diagnostics
    guard !findings.containsError, let drawn = wide.value else { return Diagnosed(nil, findings) }
    findings += FigureChecks(spec: spec, file: file, scene: drawn.scene, fields: fields).findings()
    findings += FigureChecks.weight(drawn.picture.weight, spec, file)
    let readings = FigureReadings(drawn.scene, fields)
    let words = FigureDescription(spec, drawn.scene, fields, readings)
    let narrow = spec.report.hasPhoneLayout ? self.drawn(.narrow, like: drawn).value?.picture : nil
    var figure = Figure(
      title: spec.title, subtitle: spec.subtitle, source: spec.report.source, note: spec.report.note, description: words.text, wide: drawn.picture,
      narrow: narrow, table: ChartTable(readings, fields), hasTable: spec.report.hasTable)
    figure.wide.title = spec.title ?? words.kind
    figure.wide.description = words.text
    figure.narrow?.title = figure.wide.title
    figure.narrow?.description = words.text
    return Diagnosed(figure, findings)
  }

  private struct Drawn {
    var scene: PlotScene
    var picture: Picture
    /// What is not plot area from left to right.
    var outerWidth: Double
  }

  private func scene(_ fitting: FigureFitting) -> Diagnosed<PlotScene?> {
    PlotCompiler.compile(fitting.fitted(), file: file) { source in
      if case .named(let name) = source { frames[name] } else { files(source) }
    }
  }

  /// Fits the plots to what stands around them: a first drawing tells how much room that needs, the second has it.
  ///
  /// - Parameter other: the figure in another width, whose margins are a first guess.
  private func drawn(_ layout: FigureLayout, like other: Drawn? = nil) -> Diagnosed<Drawn?> {
    let width = spec.value["width"]?.number.map { min(max($0, 120), layout.width) } ?? layout.width
    var fitting = FigureFitting(
      spec: plain, layout: layout, cellWidth: width - (other?.outerWidth ?? 60), cellHeight: layout.height, step: 28, barGap: 0.3, columns: nil)
    var compiled = scene(fitting)
    guard var first = compiled.value else { return Diagnosed(nil, compiled.diagnostics) }
    let guess = fitting
    var arrangement = FigureArrangement(first, spec, fields, width: width)
    adapt(&fitting, to: arrangement.grid, scene: first, width: width)
    let spare = width - arrangement.grid.outerWidth - fitting.cellWidth * Double(arrangement.grid.columnCount)
    if fitting.isSame(as: guess), spare >= 0, spare < 8 { return Diagnosed(drawn(first, arrangement), compiled.diagnostics) }
    for _ in 0..<4 {
      let columns = Double(arrangement.grid.columnCount)
      let cell = max(40, ((width - arrangement.grid.outerWidth) / columns).rounded(.down))
      fitting.cellWidth = cell
      if arrangement.grid.columnCount > 1 { fitting.cellHeight = min(layout.height, max(110, cell * 0.8)) }
      if let aspect = spec.report.aspect { fitting.cellHeight = cell * aspect * layout.stretch }
      compiled = scene(fitting)
      guard let next = compiled.value else { return Diagnosed(nil, compiled.diagnostics) }
      first = next
      arrangement = FigureArrangement(first, spec, fields, width: width)
      // Other ticks may want other room; a few pixels to spare are fine, one too few is not.
      let spare = width - arrangement.grid.outerWidth - cell * Double(arrangement.grid.columnCount)
      if spare >= 0, spare < columns + 12 { break }
    }
    return Diagnosed(drawn(first, arrangement), compiled.diagnostics)
  }

  private func drawn(_ scene: PlotScene, _ arrangement: FigureArrangement) -> Drawn {
    Drawn(scene: scene, picture: arrangement.picture(), outerWidth: arrangement.grid.outerWidth)
  }

  /// What only a first drawing can tell: how many plots and bands there are, how long the names of rows.
  private func adapt(_ fitting: inout FigureFitting, to grid: FigureGrid, scene: PlotScene, width: Double) {
    let plans = grid.plans
    if grid.columnCount > 1 {
      let least = fitting.layout == .wide ? 130.0 : 140.0
      let most = max(1, Int((width - 30) / least))
      let count = min(grid.columnCount, most)
      // Rows of equal length look better than one plot alone in the last.
      let isWrapped = scene.headers.contains { $0.kind == .facet } || grid.columnCount > most
      fitting.columns = isWrapped ? Self.evenColumns(scene.views.count, atMost: min(count, fitting.layout == .wide ? 4 : 2)) : nil
      fitting.wrapsColumns = grid.columnCount > most
    }
    let bands = plans.flatMap { plan in zip(plan.view.axes, plan.words).filter { $0.0.scale == .band && $0.0.channel == "x" }.map { $0.1.ticks.count } }.max() ?? 9
    fitting.barGap = bands <= 2 ? 0.65 : bands <= 4 ? 0.5 : bands <= 6 ? 0.4 : 0.3
    let isGrouped = scene.units.contains { $0.channel(.yOffset) != nil }
    let hasLongNames = plans.contains { plan in
      zip(plan.view.axes, plan.words).contains { axis, words in
        !axis.orient.isHorizontal && words.isDiscrete && words.ticks.contains { TextMetrics.width($0.text) > width * 0.4 }
      }
    }
    fitting.step = spec.report.aspect != nil ? nil : isGrouped ? 17 : hasLongNames ? 36 : 28
  }

  private static func evenColumns(_ count: Int, atMost most: Int) -> Int {
    guard count > most else { return max(1, count) }
    let rows = (count + most - 1) / most
    return max(1, (count + rows - 1) / rows)
  }
}

import Charts
import Markup
import Testing

/// What a figure says and where, beyond what Vega-Lite draws.
@Suite struct FigureTests {
  static let line = """
    type: line
    data: trade
    x: period
    y: value
    color: flow
    title: Trade
    source: test
    """

  @Test func membersPeriodsAndUnitsReadInTheLanguageOfThePage() throws {
    let chinese = try FigureSample.figure(Self.line, language: "zh-Hans")
    #expect(chinese.wide.texts("series-label") == ["过境", "进口", "出口"])
    #expect(chinese.wide.texts("axis-label").contains("2018年"))
    #expect(chinese.wide.texts("axis-title") == ["金额（单位：万亿元）"])
    let english = try FigureSample.figure(Self.line)
    #expect(english.wide.texts("series-label") == ["Transit", "Imports", "Exports"])
    #expect(english.wide.texts("axis-label").contains("2018"))
    #expect(english.wide.texts("axis-title") == ["Amount (CNY trillion)"])
  }

  @Test func aYearHasNoTickWithinIt() throws {
    let figure = try FigureSample.figure(
      "{type: line, data: {values: [{t: '2020', v: 1}, {t: '2021', v: 3}, {t: '2022', v: 2}]}, x: t, y: v, source: test}")
    #expect(figure.wide.texts("axis-label").filter { $0.hasPrefix("20") } == ["2020", "2021", "2022"])
  }

  @Test func seriesAreNamedAtTheirEndsAndNeedNoLegend() throws {
    let picture = try FigureSample.figure(Self.line).wide
    #expect(picture.texts("legend-label").isEmpty)
    let labels = picture.texts.filter { $0.style == "series-label" }
    #expect(labels.allSatisfy { $0.x > 400 })
  }

  @Test func withoutDirectLabelsDashesTellSeriesApart() throws {
    let figure = try FigureSample.figure(Self.line + "\nlabels: false")
    #expect(figure.wide.texts("legend-label") == ["Exports", "Imports", "Transit"])
    let svg = MarkupWriter.text(of: figure.wide.node(id: "a"))
    #expect(svg.contains("stroke-dasharray=\"7 3\"") && svg.contains("stroke-dasharray=\"2 3\""))
  }

  @Test func shapesTellPointsApartAndOutlinesBars() throws {
    let points = try FigureSample.figure("{type: point, data: trade, x: share, y: value, color: flow, source: test}")
    let svg = MarkupWriter.text(of: points.wide.node(id: "a"))
    #expect(svg.contains("<circle") && svg.contains("<path d=\"M"))
    let bars = try FigureSample.figure("{type: column, data: trade, x: period, y: value, color: flow, stack: none, source: test}")
    #expect(MarkupWriter.text(of: bars.wide.node(id: "a")).contains("fill-opacity=\"0.3\""))
  }

  @Test func aMissingPeriodIsAGapWithAName() throws {
    let figure = try FigureSample.figure(Self.line)
    #expect(figure.wide.texts("gap") == ["no data"])
    let path = MarkupWriter.text(of: figure.wide.node(id: "a"))
    // Two of the three lines are whole, the third is in two pieces.
    let moves = path.split(separator: "class=\"line\" d=\"").dropFirst().map { $0.prefix { $0 != "\"" } }.filter { $0.contains("L") }.map { $0.count { $0 == "M" } }
    #expect(moves.sorted() == [1, 1, 2])
  }

  @Test func projectedPeriodsAreDashedAfterTheLastObserved() throws {
    let figure = try FigureSample.figure(Self.line + "\nprojection: '2023'")
    #expect(figure.wide.texts("gap").contains("projected"))
    #expect(MarkupWriter.text(of: figure.wide.node(id: "a")).contains("stroke-dasharray=\"4 4\""))
    #expect(!MarkupWriter.text(of: try FigureSample.figure(Self.line).wide.node(id: "a")).contains("stroke-dasharray"))
  }

  @Test func barsCarryTheirNumbersWhereTheyFit() throws {
    let few = try FigureSample.figure("{type: bar, data: {values: [{c: a, v: 12}, {c: b, v: -3}]}, x: v, y: c, source: test}")
    #expect(few.wide.texts("mark-label") == ["12", "\u{2212}3"])
    let none = try FigureSample.figure("{type: bar, data: {values: [{c: a, v: 12}]}, x: v, y: c, source: test, values: false}")
    #expect(none.wide.texts("mark-label").isEmpty)
  }

  @Test func categoriesOfTheShortFormKeepTheOrderOfTheData() throws {
    let figure = try FigureSample.figure("{type: bar, data: {values: [{c: z, v: 1}, {c: a, v: 2}, {c: m, v: 3}]}, x: v, y: c, source: test}")
    let names = figure.wide.texts.filter { ["z", "a", "m"].contains($0.text) }.sorted { $0.y < $1.y }.map(\.text)
    #expect(names == ["z", "a", "m"])
  }

  @Test func theDescriptionSaysKindRangeExtremesAndLastValues() throws {
    let english = try FigureSample.figure(Self.line).description
    #expect(
      english
        == "Line chart, 2018 to 2024; 3 series: Exports, Imports, Transit. Highest: Transit, 2024 (CNY 2.97 trillion); lowest: Exports, 2018 (CNY 0.33 trillion). "
        + "Last (2024): Exports: CNY 0.99 trillion; Imports: CNY 1.98 trillion; Transit: CNY 2.97 trillion.")
    let chinese = try FigureSample.figure(Self.line, language: "zh-Hans").description
    #expect(chinese.hasPrefix("折线图，2018年至2024年，3个系列（出口、进口、过境）。最高为过境2024年，2.97万亿元；最低为出口2018年，0.33万亿元。"))
  }

  @Test func theAuthorsWordsStandBeforeTheGeneratedOnesOrInsteadOfThem() throws {
    let both = try FigureSample.figure(Self.line + "\ndescription: Trade grew.")
    #expect(both.description.hasPrefix("Trade grew. Line chart"))
    let own = try FigureSample.figure(Self.line + "\nalt: Three rising lines.")
    #expect(own.description == "Three rising lines.")
  }

  @Test func theTableHasARowForEachPeriodAndAColumnForEachSeries() throws {
    let table = try FigureSample.figure(Self.line).table
    #expect(table.headers == ["Period", "Exports (CNY trillion)", "Imports (CNY trillion)", "Transit (CNY trillion)"])
    #expect(table.rows.count == 7)
    #expect(table.rows[3].map(\.text) == ["2021", "0.66", "", "1.98"])
    #expect(table.rows[0].map(\.raw) == ["2018", "330000000000", "660000000000", "990000000000"])
  }

  @Test func aFacetNamesEachOfItsPlotsAndSharesItsScale() throws {
    let figure = try FigureSample.figure("{type: line, data: trade, x: period, y: value, facet: flow, source: test}")
    #expect(figure.wide.texts("header") == ["Exports", "Imports", "Transit"])
    #expect(figure.wide.texts("axis-title").count == 1)
    let narrow = try #require(figure.narrow)
    #expect(narrow.height > figure.wide.height)
  }

  @Test func provincesWithoutDataAreTilesToo() throws {
    let figure = try FigureSample.figure(
      "{type: tile-map, data: {values: [{p: guangdong, v: 21}, {p: shandong, v: 16}]}, x: p, color: v, text: v, source: test}", language: "zh-Hans")
    #expect(figure.wide.texts("mark-label").contains("台湾") && figure.wide.texts("mark-label").contains("21"))
    #expect(figure.description.hasPrefix("中国各省方格图"))
  }

  @Test func aSlopeChartHasItsValuesAtBothEnds() throws {
    let figure = try FigureSample.figure(
      "{type: slope, data: {values: [{t: a, s: p, v: 1}, {t: b, s: p, v: 4}, {t: a, s: q, v: 3}, {t: b, s: q, v: 2}]}, x: t, y: v, color: s, source: test}")
    #expect(figure.wide.texts("series-label").sorted() == ["p 4", "q 2"])
    #expect(figure.wide.texts("mark-label").sorted() == ["1", "3"])
  }

  @Test func aFileOfItsOwnCarriesItsTitleSourceAndBothSchemes() throws {
    let figure = try FigureSample.figure(Self.line)
    let text = String(decoding: StandalonePicture(figure.wide, title: figure.title, subtitle: nil, source: figure.source).bytes, as: UTF8.self)
    #expect(text.contains(">Trade</text>") && text.contains(">test</text>") && text.contains("prefers-color-scheme: dark"))
    #expect(!text.contains("<script") && !text.contains("<rect width=\"100%\""))
  }

  @Test func aPictureOfAPageIsNamedAndDescribed() throws {
    let svg = MarkupWriter.text(of: try FigureSample.figure(Self.line).wide.node(id: "f1"))
    #expect(svg.contains("role=\"img\" aria-labelledby=\"f1-t f1-d\"") && svg.contains("<title id=\"f1-t\">Trade</title>") && svg.contains("<desc id=\"f1-d\">Line chart"))
  }
}

import Charts
import Diagnostics
import StructuredText
import Testing

/// Constants have kinds, too: a wrong one is an error with its path, its value and the nearest name.
@Suite struct ConstantValueTests {
  private static func findings(_ text: String) throws -> [Diagnostic] {
    let value = try #require(readJSON(SourceFile(path: "c.vl.json", text)).value)
    return SpecificationGrammar.findings(in: value, file: "c.vl.json")
  }

  /// Places of a chart: what stands before and after the property under test.
  private enum Place: String, CaseIterable {
    case mark, axis, legend, scale, title, config, header, condition

    func chart(_ property: String) -> String {
      switch self {
      case .mark: "{\"mark\": {\"type\": \"line\", \(property)}}"
      case .axis: "{\"mark\": \"line\", \"encoding\": {\"x\": {\"field\": \"a\", \"axis\": {\(property)}}}}"
      case .legend: "{\"mark\": \"line\", \"encoding\": {\"color\": {\"field\": \"a\", \"legend\": {\(property)}}}}"
      case .scale: "{\"mark\": \"line\", \"encoding\": {\"color\": {\"field\": \"a\", \"scale\": {\(property)}}}}"
      case .title: "{\"mark\": \"line\", \"title\": {\"text\": \"t\", \(property)}}"
      case .config: "{\"mark\": \"line\", \"config\": {\(property)}}"
      case .header: "{\"mark\": \"line\", \"encoding\": {\"row\": {\"field\": \"a\", \"header\": {\(property)}}}}"
      case .condition: "{\"mark\": \"line\", \"encoding\": {\"opacity\": {\"condition\": {\"test\": \"datum.a > 1\", \(property)}}}}"
      }
    }
  }

  private static let right: [(Place, String)] = [
    (.mark, "\"opacity\": 0.5"), (.mark, "\"color\": null"), (.mark, "\"color\": \"rgb(1, 2, 3)\""), (.mark, "\"fill\": \"transparent\""),
    (.mark, "\"strokeDash\": [4, 2]"), (.mark, "\"fontWeight\": 700"), (.mark, "\"invalid\": null"), (.mark, "\"shape\": \"M0,-1L1,1H-1Z\""),
    (.mark, "\"x\": \"width\""), (.mark, "\"style\": [\"a\", \"b\"]"), (.mark, "\"text\": [\"a\", \"b\"]"), (.mark, "\"tooltip\": {\"content\": \"data\"}"),
    (.axis, "\"labelOverlap\": false"), (.axis, "\"labelFlush\": 4"), (.axis, "\"tickCount\": \"week\""), (.axis, "\"titleAnchor\": null"),
    (.axis, "\"gridDash\": {\"condition\": {\"test\": \"datum.value > 1\", \"value\": []}, \"value\": [2]}"),
    (.axis, "\"format\": \",.2f\""), (.axis, "\"format\": \"%b %d\""), (.config, "\"numberFormat\": \"s\""),
    (.scale, "\"scheme\": \"blues-7\""), (.scale, "\"scheme\": {\"name\": \"viridis\", \"extent\": [0.2, 0.9]}"), (.scale, "\"nice\": 5"),
    (.scale, "\"range\": [\"red\", \"#00f\"]"), (.legend, "\"symbolType\": \"square\""), (.title, "\"anchor\": \"start\""),
    (.config, "\"axis\": {\"domainColor\": null}"), (.config, "\"scale\": {\"invalid\": {\"color\": {\"value\": \"red\"}, \"x\": \"zero-or-min\"}}"),
    (.condition, "\"value\": 0.3"),
  ]

  @Test(arguments: right) private func rightConstantsAreAccepted(place: Place, property: String) throws {
    #expect(try Self.findings(place.chart(property)).isEmpty)
  }

  private static let wrong: [(Place, String, message: String?, fix: String?)] = [
    (.mark, "\"opacity\": \"abc\"", "'mark.opacity' must be a number from 0 to 1, not 'abc'", nil),
    (.mark, "\"opacity\": 1.5", "'mark.opacity' must be a number from 0 to 1, not '1.5'", nil),
    (.mark, "\"align\": \"centre\"", "'mark.align' must be one of left, center, right, not 'centre'", "did you mean 'center'?"),
    (.mark, "\"baseline\": \"midle\"", nil, "did you mean 'middle'?"), (.mark, "\"strokeCap\": \"rund\"", nil, "did you mean 'round'?"),
    (.mark, "\"fontWeight\": \"bld\"", nil, "did you mean 'bold'?"), (.mark, "\"fontStyle\": 3", "'mark.fontStyle' must be one of normal, italic, oblique, not '3'", nil),
    (.mark, "\"invalid\": \"filtr\"", nil, "did you mean 'filter'?"),
    (.mark, "\"color\": 7", "'mark.color' must be a colour such as '#4c78a8' or 'steelblue', or null, not '7'", nil),
    (.mark, "\"color\": \"stelblue\"", nil, "did you mean 'steelblue'?"), (.mark, "\"stroke\": \"#12345\"", nil, nil),
    (.mark, "\"interpolate\": \"monoton\"", nil, "did you mean 'monotone'?"), (.mark, "\"shape\": \"circel\"", nil, "did you mean 'circle'?"),
    (.mark, "\"strokeDash\": [4, -1]", "'mark.strokeDash[1]' must be a number from 0 to 10000, not '-1'", nil),
    (.mark, "\"strokeWidth\": [1]", "'mark.strokeWidth' must be a number from 0 to 10000, not a list", nil),
    (.mark, "\"filled\": \"yes\"", "'mark.filled' must be true or false, not 'yes'", nil),
    (.mark, "\"tooltip\": [1]", "'mark.tooltip' must be true, false, a text, an object or null, not a list", nil),
    (.mark, "\"point\": {\"size\": \"big\"}", "'mark.point.size' must be a number from 0 to 1000000, not 'big'", nil),
    (.mark, "\"point\": 7", "'mark.point' must be true, false, 'transparent' or an object, not '7'", nil),
    (.mark, "\"font\": 3", "'mark.font' must be a text, not '3'", nil), (.mark, "\"x\": 1e300", nil, nil), (.mark, "\"angle\": 1e9", nil, nil),
    (.axis, "\"labelOverlap\": \"gready\"", "'encoding.x.axis.labelOverlap' must be one of true, false, parity, greedy, not 'gready'", "did you mean 'greedy'?"),
    (.axis, "\"titleAnchor\": \"strat\"", nil, "did you mean 'start'?"), (.axis, "\"labelAlign\": \"rihgt\"", nil, "did you mean 'right'?"),
    (.axis, "\"labelBaseline\": \"tpo\"", nil, "did you mean 'top'?"), (.axis, "\"labelFlush\": \"yes\"", nil, nil),
    (
      .axis, "\"tickCount\": \"fortnight\"",
      "'encoding.x.axis.tickCount' must be a number from 0 to 10000 or one of millisecond, second, minute, hour, day, week, month, year, not 'fortnight'", nil
    ), (.axis, "\"gridColor\": {\"condition\": {\"test\": \"true\", \"value\": 3}, \"value\": \"red\"}", nil, nil), (.axis, "\"zindex\": -1", nil, nil),
    (.axis, "\"tickCount\": {\"interval\": \"month\", \"step\": 0.5}", nil, nil), (.axis, "\"tickSize\": -5", nil, nil),
    (.scale, "\"scheme\": \"virdis\"", "'encoding.color.scale.scheme' must be the name of a colour scheme, not 'virdis'", "did you mean 'viridis'?"),
    (.scale, "\"scheme\": {\"name\": \"blue\", \"count\": 4}", nil, "did you mean 'blues'?"), (.scale, "\"nice\": \"wek\"", nil, "did you mean 'week'?"),
    (.scale, "\"range\": [\"red\", \"blu\"]", "'encoding.color.scale.range[1]' must be a colour such as '#4c78a8' or 'steelblue', or null, not 'blu'", "did you mean 'blue'?"),
    (.axis, "\"format\": \"abc\"", "'encoding.x.axis.format' must be a number format such as ',.2f' or a time format such as '%Y-%m', not 'abc'", nil),
    (.config, "\"numberFormat\": \"%Y\"", nil, nil), (.scale, "\"base\": 1", nil, nil), (.scale, "\"exponent\": 0", nil, nil), (.scale, "\"paddingInner\": 2", nil, nil), (.scale, "\"domain\": [[1], 2]", nil, nil),
    (.legend, "\"symbolType\": \"sqare\"", nil, "did you mean 'square'?"), (.legend, "\"columns\": 1.5", "'encoding.color.legend.columns' must be a whole number from 0 to 1000, not '1.5'", nil),
    (.title, "\"anchor\": \"centre\"", "'title.anchor' must be one of start, middle, end, null, not 'centre'", nil), (.title, "\"fontSize\": \"big\"", nil, nil),
    (.title, "\"frame\": \"group1\"", nil, "did you mean 'group'?"), (.title, "\"orient\": \"botom\"", nil, "did you mean 'bottom'?"),
    (.config, "\"background\": \"whit\"", nil, "did you mean 'white'?"), (.config, "\"view\": {\"continuousWidth\": -1}", nil, nil),
    (.config, "\"range\": {\"category\": [\"redd\"]}", nil, "did you mean 'red'?"), (.config, "\"style\": {\"bar\": {\"opacity\": 2}}", nil, nil),
    (.config, "\"scale\": {\"invalid\": {\"x\": \"zero\"}}", "'config.scale.invalid.x' must be 'zero-or-min' or an object with 'value', not 'zero'", nil),
    (.header, "\"labelAlign\": \"lft\"", nil, "did you mean 'left'?"), (.condition, "\"value\": \"red\"", nil, nil),
  ]

  @Test(arguments: wrong) private func wrongConstantsAreNamedWithPathAndValue(place: Place, property: String, message: String?, fix: String?) throws {
    let found = try Self.findings(place.chart(property))
    #expect(found.map(\.ruleID) == ["chart-unsupported"])
    if let message { #expect(found.first?.message == message) }
    #expect(found.first?.fix == fix)
  }

  @Test(arguments: ["-1e300", "1e300", "-1", "1e6", "\"wide\"", "{\"step\": -4}", "{\"step\": 1e300}"]) func absurdSizesAreErrors(size: String) throws {
    #expect(try Self.findings("{\"mark\": \"bar\", \"width\": \(size)}").count == 1)
    #expect(try Self.findings("{\"mark\": \"bar\", \"height\": \(size)}").count == 1)
  }

  @Test func outputsOfScalesAreOfTheKindOfTheirChannel() throws {
    func findings(_ channel: String, _ range: String) throws -> Int {
      try Self.findings("{\"mark\": \"point\", \"encoding\": {\"\(channel)\": {\"field\": \"a\", \"scale\": {\"range\": \(range)}}}}").count
    }
    #expect(try findings("size", "[1, 100]") == 0 && findings("size", "[\"red\"]") == 1)
    #expect(try findings("shape", "[\"circle\", \"cross\"]") == 0 && findings("shape", "[1]") == 1)
    #expect(try findings("strokeDash", "[[1, 0], [2, 2]]") == 0 && findings("strokeDash", "[1]") == 1)
    #expect(try findings("x", "[300, 0]") == 0 && findings("x", "[\"a\"]") == 1)
    #expect(try findings("opacity", "[0.1, 1]") == 0 && findings("opacity", "[0, 100]") == 1)
    #expect(try findings("color", "\"ramp\"") == 0 && findings("color", "\"rampp\"") == 1)
  }

  @Test func momentsHavePartsWithinTheCalendar() throws {
    func findings(_ moment: String) throws -> [String?] {
      try Self.findings("{\"mark\": \"rule\", \"encoding\": {\"x\": {\"datum\": \(moment)}}}").map(\.fix)
    }
    #expect(try findings("{\"year\": 2012, \"month\": \"jan\", \"day\": \"Monday\", \"utc\": true}").isEmpty)
    #expect(try findings("{\"year\": 2012, \"month\": \"Janury\"}") == ["did you mean 'January'?"])
    #expect(try findings("{\"month\": 13, \"hours\": 2.5}") == [nil, nil])
  }

  @Test func optionsOfTransformsHaveKinds() throws {
    func messages(_ transform: String) throws -> [String] {
      try Self.findings("{\"mark\": \"bar\", \"transform\": [\(transform)]}").map(\.message)
    }
    #expect(
      try messages("{\"impute\": \"a\", \"key\": \"b\", \"keyvals\": {\"stop\": 5, \"step\": 0}}")
        == ["'transform[0].keyvals.step' must be a number other than 0, not '0'"])
    #expect(
      try messages("{\"window\": [{\"op\": \"lag\", \"field\": \"a\", \"param\": 1.5}], \"frame\": [null, \"a\", 1]}")
        == [
          "'transform[0].window[0].param' must be a whole number from 0 to 1000000, not '1.5'", "'transform[0].frame' must be a list of two values, not of 3",
        ])
    #expect(try messages("{\"bin\": {\"step\": 0, \"extent\": 3}, \"field\": \"a\", \"as\": \"b\"}").count == 2)
    #expect(try messages("{\"timeUnit\": {\"unit\": \"month\", \"step\": 0}, \"field\": \"a\", \"as\": \"b\"}").count == 1)
  }
}

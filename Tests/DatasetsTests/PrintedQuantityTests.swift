import Datasets
import Testing

struct PrintedQuantityTests {
  private func quantity(_ value: Double, _ unit: String) throws -> Quantity {
    Quantity(value, try #require(UnitRegistry.builtIn.unit(named: unit)))
  }

  @Test(arguments: [
    ("15.7 万亿元", 15.7e12, "CNY"), ("15.7万亿元", 15.7e12, "CNY"), ("8,210 亿元", 8.21e11, "CNY"), ("８２１０亿元", 8.21e11, "CNY"),
    ("37.3%", 0.373, "percent"), ("37.3 %", 0.373, "percent"), ("37.3％", 0.373, "percent"), ("4.5 个百分点", 0.045, "percentage-point"),
    ("178 个", 178, "zone"), ("178 zones", 178, "zone"), ("CNY 821.0 billion", 8.21e11, "CNY"), ("821.0 billion yuan", 8.21e11, "CNY"),
    ("RMB 1.1 trillion", 1.1e12, "CNY"), ("¥15.7 trillion", 15.7e12, "CNY"), ("1.1 trillion", 1.1e12, "CNY"), ("0.054", 0.054, "ratio"),
    ("−3.9%", -0.039, "percent"), ("-3.9%", -0.039, "percent"), ("－３．９％", -0.039, "percent"), ("20 万家", 200_000, "firm"), ("2500 多个", 2520, "warehouse"),
    ("1,800+ overseas warehouses", 1810, "warehouse"), ("约 15.7 万亿元", 15.68e12, "CNY"), ("约 16 万亿元", 15.7e12, "CNY"), ("近 16 万亿元", 15.7e12, "CNY"),
    ("超 15 万亿元", 15.7e12, "CNY"), ("超过15万亿元", 15e12, "CNY"), ("逾 15 万亿元", 15.7e12, "CNY"), ("不足 16 万亿元", 15.7e12, "CNY"),
    ("nearly 16 trillion yuan", 15.7e12, "CNY"), ("more than 15 trillion yuan", 15.7e12, "CNY"), ("less than 40%", 0.373, "percent"),
    ("15.7 万亿元左右", 15.9e12, "CNY"), ("178 个综试区", 178, "zone"), ("about US$2.5 bn", 2.5e9, "USD"), ("2.68 亿元", 2.675e8, "CNY"),
    ("3000 万平方米", 3e7, "square-metre"), ("12 years", 12, "year"), ("1.2 倍", 1.2, "multiple"), ("人民币 15.7 万亿元", 15.7e12, "CNY"),
  ])
  func holds(text: String, value: Double, unit: String) throws {
    let printed = try #require(PrintedQuantity.parse(text))
    #expect(try printed.holds(for: quantity(value, unit)) == .holds)
    #expect(try printed.rewritten(for: quantity(value, unit)) == text)
  }

  @Test(arguments: [
    ("15.8 万亿元", 15.7e12, "CNY", "15.7 万亿元"), ("8,210亿元", 8.32e11, "CNY", "8,320亿元"), ("８２１０亿元", 8.32e11, "CNY", "８３２０亿元"),
    ("CNY 821.0 billion", 8.325e11, "CNY", "CNY 832.5 billion"), ("37.3%", 0.3812, "percent", "38.1%"), ("-3.9%", -0.041, "percent", "-4.1%"),
    ("3.9%", -0.041, "percent", "\u{2212}4.1%"), ("近 16 万亿元", 17.2e12, "CNY", "近 18 万亿元"), ("超 1 万亿元", 1.57e12, "CNY", "超 1.5 万亿元"),
    ("超 15 万亿元", 14.2e12, "CNY", "超 14 万亿元"), ("近 178 个", 178, "zone", "178 个"), ("about 12 trillion yuan", 15.7e12, "CNY", "about 16 trillion yuan"),
    ("1 zone", 2, "zone", "2 zones"), ("165 个", 178, "zone", "178 个"), ("−3.9%", 0.012, "percent", "1.2%"), ("999 zones", 1000, "zone", "1,000 zones"),
  ])
  func rewritesWhatDiffers(text: String, value: Double, unit: String, expected: String) throws {
    let printed = try #require(PrintedQuantity.parse(text))
    let quantity = try quantity(value, unit)
    #expect(printed.holds(for: quantity) != .holds)
    #expect(printed.rewritten(for: quantity) == expected)
    #expect(PrintedQuantity.parse(expected)?.holds(for: quantity) == .holds)
  }

  @Test(arguments: [
    ("15.7 万亿美元", 15.7e12, "CNY", "15.7 万亿元"), ("4.5%", 0.045, "percentage-point", "4.5 个百分点"), ("0.373", 0.373, "percent", "37.3%"),
    ("178 家", 178, "zone", "178 个"), ("15.7 trillion dollars", 15.7e12, "CNY", "15.7 trillion yuan"),
  ])
  func tellsUnitsApart(text: String, value: Double, unit: String, expected: String) throws {
    let printed = try #require(PrintedQuantity.parse(text))
    #expect(try printed.holds(for: quantity(value, unit)) == .wrongUnit)
    #expect(try printed.rewritten(for: quantity(value, unit)) == expected)
  }

  @Test(arguments: [
    ("", "there is no number in the text"), ("two", "there is no number in the text"), ("15.7 万亿斤", "'斤' is no unit, scale or qualifier"),
    ("1,23 个", "'1,23 个' is not one number"), ("12 34", "'12 34' is not one number"), ("共 12 个", "'共 12 个' is no unit, scale or qualifier"),
    ("12 个 个", "'个' is no unit, scale or qualifier"), ("5 mill", "'mill' is no unit, scale or qualifier"),
  ])
  func saysWhyATextIsNoQuantity(text: String, reason: String) {
    guard case .failure(let unreadable) = PrintedQuantity.read(text) else {
      Issue.record("'\(text)' was read")
      return
    }
    #expect(unreadable.reason == reason)
  }

  @Test func knowsTheUnitsOfASite() throws {
    let registry = UnitRegistry(additional: [Unit(id: "ship", dimension: .count, chinese: "艘", englishSingular: "ship", englishPlural: "ships")])
    #expect(PrintedQuantity.parse("12 艘", registry)?.units.map(\.id) == ["ship"])
    #expect(PrintedQuantity.parse("12 艘") == nil)
    #expect(registry.ids.last == "ship")
  }
}

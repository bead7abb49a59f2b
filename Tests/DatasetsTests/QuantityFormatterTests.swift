import Datasets
import Testing

struct QuantityFormatterTests {
  private func quantity(_ value: Double, _ unit: String) throws -> Quantity {
    Quantity(value, try #require(UnitRegistry.builtIn.unit(named: unit)))
  }

  @Test(arguments: [
    (15.7e12, "CNY", "15.7 万亿元", "15.7 trillion yuan"), (8.21e11, "CNY", "8210 亿元", "821 billion yuan"),
    (9999.996, "CNY", "1 万元", "10,000 yuan"), (99_999_999, "CNY", "1 亿元", "100 million yuan"), (-2.5e8, "CNY", "\u{2212}2.5 亿元", "\u{2212}250 million yuan"),
    (0.373, "percent", "37.3%", "37.3%"), (-0.039, "percent", "\u{2212}3.9%", "\u{2212}3.9%"), (12.345, "percent", "1234.5%", "1,234.5%"),
    (0.045, "percentage-point", "4.5 个百分点", "4.5 percentage points"), (178, "zone", "178 个", "178 zones"), (1, "zone", "1 个", "1 zone"),
    (200_000, "firm", "20 万家", "200,000 firms"), (1800, "warehouse", "1800 个", "1,800 warehouses"), (0.0541, "ratio", "0.054", "0.054"),
    (0, "CNY", "0 元", "0 yuan"), (2.0e16, "CNY", "20,000 万亿元", "20,000 trillion yuan"), (16e6, "square-metre", "1600 万平方米", "16 million square metres"),
    (7e9, "parcel", "70 亿件", "7 billion parcels"), (0.0004, "percent", "<0.1%", "<0.1%"), (-0.0001, "ratio", ">\u{2212}0.001", ">\u{2212}0.001"),
  ])
  func prints(value: Double, unit: String, chinese: String, english: String) throws {
    let quantity = try quantity(value, unit)
    #expect(QuantityFormatter(language: "zh-Hans").text(quantity) == chinese)
    #expect(QuantityFormatter(language: "en").text(quantity) == english)
  }

  @Test(arguments: [
    (2.675e8, "CNY", 2, "2.68 亿元"), (9999.9, "CNY", 0, "1 万元"), (9999.9, "CNY", 1, "9999.9 元"), (99_999_999, "CNY", 0, "1 亿元"), (15.7e12, "CNY", 2, "15.70 万亿元"),
    (0.3732, "percent", 2, "37.32%"), (0.37299999999999994, "percent", 1, "37.3%"), (0.001, "ratio", 2, "<0.01"),
  ])
  func keepsFixedDigits(value: Double, unit: String, digits: Int, text: String) throws {
    #expect(try QuantityFormatter(language: "zh-Hans").text(quantity(value, unit), digits: digits) == text)
  }

  @Test func printsCurrencyCodesAndParts() throws {
    let quantity = try quantity(15.7e12, "CNY")
    #expect(QuantityFormatter(language: "en", currencyStyle: .code).text(quantity) == "CNY 15.7 trillion")
    let parts = QuantityFormatter(language: "zh-Hans").parts(quantity)
    #expect((parts.number, parts.scale, parts.unit, parts.tail) == ("15.7", "万亿", "元", " 万亿元"))
  }

  @Test func choosesOneScaleForAColumn() throws {
    let unit = try quantity(1, "CNY").unit
    let formatter = QuantityFormatter(language: "zh-Hans")
    let scale = formatter.commonScale(for: [3e8, -8.21e11, .nan], unit: unit)
    #expect(scale.word == "亿")
    #expect(formatter.text(Quantity(3e8, unit), digits: 1, scale: scale) == "3.0 亿元")
  }
}

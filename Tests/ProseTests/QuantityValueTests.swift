import Prose
import Testing

struct ValueCase: Sendable, CustomTestStringConvertible {
  var text: String
  var value: Double
  var unit: UnitClass
  var qualifier: StatedQuantity.Qualifier?
  var upper: Double?
  var testDescription: String { text }

  init(_ text: String, _ value: Double, _ unit: UnitClass, _ qualifier: StatedQuantity.Qualifier? = nil, upper: Double? = nil) {
    (self.text, self.value, self.unit, self.qualifier, self.upper) = (text, value, unit, qualifier, upper)
  }
}

private let chinese: [ValueCase] = [
  .init("15.7万亿元", 15_700_000_000_000, .currency), .init("约8210亿元", 821_000_000_000, .currency, .about),
  .init("近1,234.5万元", 12_345_000, .currency, .nearly), .init("４．９％", 0.049, .percent), .init("2‰", 0.002, .percent),
  .init("−3.9%", -0.039, .percent), .init("2.3个百分点", 0.023, .percentagePoints), .init("25个基点", 0.0025, .percentagePoints),
  .init("逾7.6倍", 7.6, .multiple, .over), .init("20多万家", 200_000, .count, .over), .init("10余家", 10, .count, .over),
  .init("不足5%", 0.05, .percent, .under), .init("50%以上", 0.5, .percent, .atLeast), .init("100家左右", 100, .count, .about),
  .init("3—5天", 3, .duration, upper: 5), .init("3%至5%", 0.03, .percent, upper: 0.05), .init("3~5万人", 30_000, .count, upper: 50_000),
  .init("三成", 0.3, .fraction), .init("近九成", 0.9, .fraction, .nearly), .init("三分之一", 1.0 / 3, .fraction),
  .init("百分之五", 0.05, .percent), .init("百分之三点五", 0.035, .percent), .init("千分之二", 0.002, .percent),
  .init("一百六十五个", 165, .count), .init("十余家", 10, .count, .over), .init("两万多家", 20_000, .count, .over),
  .init("数千家", 1000, .count, .over), .init("三亿人", 300_000_000, .count), .init("一千二百万件", 12_000_000, .count),
  .init("一百零五座", 105, .count), .init("两千三百四十五个", 2345, .count), .init("十二个", 12, .count), .init("上百家", 100, .count),
  .init("超过半数", 0.5, .fraction, .over), .init("过半", 0.5, .fraction, .over), .init("一半以上", 0.5, .fraction, .atLeast),
  .init("翻一番", 2, .multiple), .init("翻了两番", 4, .multiple), .init("翻番", 2, .multiple), .init("三点五个百分点", 0.035, .percentagePoints),
  .init("七八家", 7, .count, upper: 8), .init("三四十家", 30, .count, upper: 40), .init("三至五家", 3, .count, upper: 5),
  .init("两年半", 2.5, .duration), .init("半年", 0.5, .duration), .init("万亿元", 1e12, .currency), .init("3∶1", 3, .multiple),
  .init("1.2万亿美元", 1.2e12, .currency), .init("85.6分", 85.6, .measure), .init("0.487", 0.487, .number),
  .init("不超过30个", 30, .count, .atMost), .init("至少12家", 12, .count, .atLeast), .init("突破2万亿元", 2e12, .currency, .over),
  .init("10万+", 100_000, .number, .over), .init("1210元", 1210, .currency), .init("最近3天", 3, .duration), .init("三成五", 0.35, .fraction),
]

private let english: [ValueCase] = [
  .init("15.7 trillion yuan", 15_700_000_000_000, .currency), .init("about 821.0 billion yuan", 821_000_000_000, .currency, .about),
  .init("US$ 800", 800, .currency), .init("$15bn", 15_000_000_000, .currency), .init("nearly 4.9 percent", 0.049, .percent, .nearly),
  .init("5.56 percentage points", 0.0556, .percentagePoints), .init("25 basis points", 0.0025, .percentagePoints),
  .init("7.6 times", 7.6, .multiple), .init("1.2x", 1.2, .multiple), .init("tenfold", 10, .multiple), .init("doubled", 2, .multiple),
  .init("halved", 0.5, .multiple), .init("two thirds", 2.0 / 3, .fraction), .init("one-quarter", 0.25, .fraction),
  .init("one in three", 1.0 / 3, .fraction), .init("nine out of ten", 0.9, .fraction), .init("more than half of it", 0.5, .fraction, .over),
  .init("twenty-five percent", 0.25, .percent), .init("a dozen firms", 12, .count), .init("three hundred and six firms", 306, .count),
  .init("two hundred thousand parcels", 200_000, .count), .init("half a million people", 500_000, .count),
  .init("two and a half years", 2.5, .duration), .init("at least 50%", 0.5, .percent, .atLeast), .init("3 to 5 percent", 0.03, .percent, upper: 0.05),
  .init("between 3 and 5 zones", 3, .count, upper: 5), .init("up to 1,800 firms", 1800, .count, .atMost),
  .init("fewer than 10,000 firms", 10_000, .count, .under), .init("−11,864 US dollars", -11_864, .currency),
  .init("1,800+ firms", 1800, .count, .over), .init("10-year plan", 10, .duration), .init("hundreds of firms", 100, .count, .over),
]

@Test(arguments: chinese + english)
func aQuantityIsReadInBaseUnits(expected: ValueCase) throws {
  let found = QuantityScanner().quantities(in: ProseText(expected.text))
  let quantity = try #require(found.first)
  #expect(found.count == 1)
  #expect(abs(quantity.value - expected.value) <= 1e-15 * abs(expected.value))
  #expect(quantity.unit == expected.unit)
  #expect(quantity.qualifier == expected.qualifier)
  #expect((quantity.upper == nil) == (expected.upper == nil))
  if let upper = quantity.upper, let other = expected.upper { #expect(abs(upper - other) <= 1e-15 * other) }
}

@Test func decimalsAreTheNearestDoubles() {
  let found = QuantityScanner().quantities(in: ProseText("0.1347万亿元，902.4亿元，0.3，1.1倍"))
  #expect(found.map(\.value) == [134_700_000_000, 90_240_000_000, 0.3, 1.1])
}

@Test func theLastPrintedDigitGivesTheRounding() {
  let found = QuantityScanner().quantities(in: ProseText("15.7万亿元，4.9%，178个"))
  #expect(found.map(\.rounding) == [50_000_000_000, 0.0005, 0.5])
}

@Test func languageAndSpellingAreTold() {
  let found = QuantityScanner().quantities(in: ProseText("三成与0.5，also 0.7 and two thirds"))
  #expect(found.map(\.language) == [.chinese, .chinese, .english, .english])
  #expect(found.map(\.spelling) == [.words, .digits, .digits, .words])
}

@Test func smallCountsInWordsAreTold() {
  let found = QuantityScanner().quantities(in: ProseText("三个瓶颈，十二个城市，3个省，three effects, 12 zones"))
  #expect(found.map(\.isSmallCountInWords) == [true, false, false, true, false])
}

@Test func wordsThatOnlyLookLikeQualifiersAreNone() {
  for text in ["修约为1.1万亿元", "add up to 105 zones", "合约3份"] {
    #expect(QuantityScanner().quantities(in: ProseText(text)).map(\.qualifier) == [nil])
  }
  #expect(QuantityScanner().quantities(in: ProseText("15.7 trillion yuan over 42.1 trillion yuan")).map(\.qualifier) == [nil, nil])
}

@Test func longDigitStringsDoNotOverflow() {
  let digits = String(repeating: "9", count: 400)
  let found = QuantityScanner().quantities(in: ProseText("\(digits)元，\(digits).\(digits)%，" + String(repeating: "九", count: 400) + "个"))
  #expect(found.count == 3)
}

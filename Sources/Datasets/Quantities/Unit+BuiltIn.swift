extension Unit {
  /// The units that every site has.
  package static let builtIn: [Unit] = money + parts + counts + amounts

  private static let money = [
    Unit(id: "CNY", dimension: .currency, chinese: "元", englishSingular: "yuan", spellings: ["元人民币", "人民币", "人民币元", "RMB", "¥", "￥", "CN¥"]),
    Unit(id: "USD", dimension: .currency, chinese: "美元", englishSingular: "US dollar", englishPlural: "US dollars", spellings: ["US$", "$", "dollars", "dollar"]),
    Unit(id: "EUR", dimension: .currency, chinese: "欧元", englishSingular: "euro", englishPlural: "euros", spellings: ["€"]),
    Unit(id: "GBP", dimension: .currency, chinese: "英镑", englishSingular: "pound sterling", englishPlural: "pounds sterling", spellings: ["£", "pounds"]),
    Unit(id: "JPY", dimension: .currency, chinese: "日元", englishSingular: "Japanese yen", spellings: ["yen", "JP¥"]),
    Unit(id: "HKD", dimension: .currency, chinese: "港元", englishSingular: "Hong Kong dollar", englishPlural: "Hong Kong dollars", spellings: ["HK$"]),
  ]

  private static let parts = [
    Unit(id: "percent", dimension: .percent, chinese: "%", englishSingular: "%", spellings: ["％", "per cent"]),
    Unit(
      id: "percentage-point", dimension: .percentagePoint, chinese: "个百分点", englishSingular: "percentage point",
      englishPlural: "percentage points", spellings: ["百分点", "pp", "points"]),
    Unit(id: "ratio", dimension: .ratio, chinese: "", englishSingular: ""),
    Unit(id: "index", dimension: .ratio, chinese: "", englishSingular: ""),
    Unit(id: "multiple", dimension: .ratio, chinese: "倍", englishSingular: "times", spellings: ["-fold"]),
  ]

  private static let counts = [
    Unit(id: "zone", dimension: .count, chinese: "个", englishSingular: "zone", englishPlural: "zones", spellings: ["个试验区", "个综试区", "个综合试验区", "pilot zone", "pilot zones"]),
    Unit(id: "firm", dimension: .count, chinese: "家", englishSingular: "firm", englishPlural: "firms", spellings: ["家企业", "户", "company", "companies", "enterprises"]),
    Unit(id: "person", dimension: .count, chinese: "人", englishSingular: "person", englishPlural: "people", spellings: ["名", "位", "persons"]),
    Unit(id: "warehouse", dimension: .count, chinese: "个", englishSingular: "warehouse", englishPlural: "warehouses", spellings: ["座", "个海外仓", "overseas warehouses"]),
    Unit(id: "park", dimension: .count, chinese: "个", englishSingular: "park", englishPlural: "parks", spellings: ["个园区", "个产业园", "industrial parks"]),
    Unit(id: "parcel", dimension: .count, chinese: "件", englishSingular: "parcel", englishPlural: "parcels", spellings: ["个包裹", "件包裹"]),
    Unit(id: "lot", dimension: .count, chinese: "批", englishSingular: "lot", englishPlural: "lots", spellings: ["批次", "批货物"]),
    Unit(id: "city", dimension: .count, chinese: "个", englishSingular: "city", englishPlural: "cities", spellings: ["个城市", "座城市"]),
    Unit(id: "province", dimension: .count, chinese: "个", englishSingular: "province", englishPlural: "provinces", spellings: ["个省份", "个省"]),
    Unit(id: "country", dimension: .count, chinese: "个", englishSingular: "country", englishPlural: "countries", spellings: ["个国家"]),
    Unit(id: "batch", dimension: .count, chinese: "批", englishSingular: "batch", englishPlural: "batches"),
    Unit(id: "item", dimension: .count, chinese: "项", englishSingular: "item", englishPlural: "items", spellings: ["条"]),
    Unit(id: "time", dimension: .count, chinese: "次", englishSingular: "time", englishPlural: "times"),
    Unit(id: "count", dimension: .count, chinese: "个", englishSingular: ""),
  ]

  private static let amounts = [
    Unit(id: "year", dimension: .amount, chinese: "年", englishSingular: "year", englishPlural: "years"),
    Unit(id: "month", dimension: .amount, chinese: "个月", englishSingular: "month", englishPlural: "months"),
    Unit(id: "day", dimension: .amount, chinese: "天", englishSingular: "day", englishPlural: "days", spellings: ["日"]),
    Unit(id: "hour", dimension: .amount, chinese: "小时", englishSingular: "hour", englishPlural: "hours"),
    Unit(
      id: "square-metre", dimension: .amount, chinese: "平方米", englishSingular: "square metre", englishPlural: "square metres",
      spellings: ["m²", "m2", "square meters", "square meter", "㎡"]),
    Unit(id: "kilometre", dimension: .amount, chinese: "公里", englishSingular: "kilometre", englishPlural: "kilometres", spellings: ["千米", "km"]),
    Unit(id: "tonne", dimension: .amount, chinese: "吨", englishSingular: "tonne", englishPlural: "tonnes", spellings: ["tons"]),
    Unit(id: "kilogram", dimension: .amount, chinese: "千克", englishSingular: "kilogram", englishPlural: "kilograms", spellings: ["公斤", "kg"]),
  ]
}

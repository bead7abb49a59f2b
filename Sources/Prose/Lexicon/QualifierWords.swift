/// Words that qualify a number, before and after it.
enum QualifierWords {
  typealias Qualifier = StatedQuantity.Qualifier

  static let before = PhraseTable<Qualifier>(groups: [
    ("约 大约 大概 约为 约合 约占 约有 大致 ~ ≈ about around approximately roughly some circa ca. c. about_a", .about),
    ("超 超过 超出 逾 突破 高于 多于 大于 高达 远超 已超 过 > over more_than above exceeding exceeds exceeded upwards_of well_over", .over),
    ("近 将近 接近 几近 几乎 nearly almost close_to just_under", .nearly),
    ("不足 不到 未到 低于 少于 小于 不满 < under less_than fewer_than below", .under),
    ("至少 起码 不少于 不低于 不小于 ≥ at_least no_less_than no_fewer_than not_less_than a_minimum_of", .atLeast),
    ("至多 最多 不超过 不多于 不高于 不超 ≤ at_most up_to no_more_than not_more_than a_maximum_of", .atMost),
  ])

  /// Those that make a count of a number that looks like a year: more than 2000, but not 5% above 2019.
  static let beforeCount = PhraseTable<Void>(groups: [
    ("超 超过 逾 不足 不到 至少 more_than fewer_than less_than at_least at_most no_more_than no_fewer_than upwards_of", ())
  ])

  static let after = PhraseTable<Qualifier>(groups: [
    ("左右 上下 许 不等 or_so", .about),
    ("有余 之多 plus", .over),
    ("以上 及以上 or_more and_above or_above", .atLeast),
    ("以下 以内 之内 及以下 or_less or_fewer or_below", .atMost),
  ])

  /// Characters that make another word of a short qualifier after them: 最近, 合约, 修约为, 经过.
  static let notAfter: [Unicode.Scalar: ScalarSet] = [
    "近": "最附邻临新靠", "约": "合节制条签公契预修", "过": "经通不越超错", "超": "赶反", "逾": "不",
  ]
}

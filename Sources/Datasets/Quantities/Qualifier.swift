/// What a word beside a printed number claims about the true value.
package enum Qualifier: Sendable, Hashable {
  /// 约, about: it rounds to the printed number, or lies within 5 % of it.
  case about
  /// 近, 不足, nearly, under: it lies below the printed number, by no more than 10 %.
  case under
  /// 超, 逾, over: it is the printed number or more, by no more than 10 %.
  case over

  static let before = WordTable<Qualifier>([
    ("约", .about), ("大约", .about), ("大概", .about), ("约为", .about), ("约合", .about), ("近", .under), ("接近", .under), ("将近", .under),
    ("不足", .under), ("不到", .under), ("低于", .under), ("少于", .under), ("超", .over), ("超过", .over), ("逾", .over), ("高于", .over),
    ("多于", .over), ("至少", .over), ("about", .about), ("around", .about), ("approximately", .about), ("roughly", .about), ("some", .about),
    ("~", .about), ("≈", .about), ("nearly", .under), ("almost", .under), ("close to", .under), ("under", .under), ("less than", .under),
    ("below", .under), ("fewer than", .under), ("over", .over), ("more than", .over), ("above", .over), ("exceeding", .over),
    ("at least", .over), (">", .over), ("<", .under),
  ])

  /// Words after the number: directly (`1,800+`, `100 余家`) or at the end (`左右`).
  static let after = WordTable<Qualifier>([
    ("+", .over), ("余", .over), ("多", .over), ("以上", .over), ("左右", .about), ("上下", .about), ("or so", .about), ("or more", .over),
  ])
}

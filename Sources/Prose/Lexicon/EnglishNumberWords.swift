/// Numbers in English words.
enum EnglishNumberWords {
  enum Word: Sendable, Hashable {
    /// One to nineteen.
    case small(Int)
    /// Twenty to ninety.
    case tens(Int)
    /// Hundred and dozen.
    case hundreds(Int)
    /// Thousand and up, as a power of ten.
    case magnitude(Int)
    /// Dozens, thousands, millions.
    case many(Double)
    /// Twofold, doubled, halved.
    case multiple(Double)
    /// Double, twice: a multiple only with a fitting neighbour.
    case bareMultiple(Double)
    case half
    case article
  }

  static let table = PhraseTable<Word>(groups: [
    ("one", .small(1)), ("two", .small(2)), ("three", .small(3)), ("four", .small(4)), ("five", .small(5)), ("six", .small(6)),
    ("seven", .small(7)), ("eight", .small(8)), ("nine", .small(9)), ("ten", .small(10)), ("eleven", .small(11)), ("twelve", .small(12)),
    ("thirteen", .small(13)), ("fourteen", .small(14)), ("fifteen", .small(15)), ("sixteen", .small(16)), ("seventeen", .small(17)),
    ("eighteen", .small(18)), ("nineteen", .small(19)),
    ("twenty", .tens(20)), ("thirty", .tens(30)), ("forty", .tens(40)), ("fifty", .tens(50)), ("sixty", .tens(60)), ("seventy", .tens(70)),
    ("eighty", .tens(80)), ("ninety", .tens(90)),
    ("dozen", .hundreds(12)), ("hundred", .hundreds(100)),
    ("thousand", .magnitude(3)), ("million", .magnitude(6)), ("billion", .magnitude(9)), ("trillion", .magnitude(12)),
    ("tens_of_thousands", .many(1e4)), ("hundreds_of_thousands", .many(1e5)), ("tens_of_millions", .many(1e7)),
    ("hundreds_of_millions", .many(1e8)), ("tens_of_billions", .many(1e10)), ("hundreds_of_billions", .many(1e11)),
    ("dozens", .many(12)), ("hundreds", .many(100)), ("thousands", .many(1e3)), ("millions", .many(1e6)), ("billions", .many(1e9)),
    ("trillions", .many(1e12)),
    ("twofold", .multiple(2)), ("threefold", .multiple(3)), ("fourfold", .multiple(4)), ("fivefold", .multiple(5)), ("sixfold", .multiple(6)),
    ("sevenfold", .multiple(7)), ("eightfold", .multiple(8)), ("ninefold", .multiple(9)), ("tenfold", .multiple(10)),
    ("hundredfold", .multiple(100)), ("doubled doubling doubles", .multiple(2)), ("tripled tripling triples trebled trebling", .multiple(3)),
    ("quadrupled quadrupling quadruples", .multiple(4)), ("quintupled", .multiple(5)), ("halved halving halves", .multiple(0.5)),
    ("double twice", .bareMultiple(2)), ("triple thrice treble", .bareMultiple(3)), ("quadruple", .bareMultiple(4)), ("halve", .bareMultiple(0.5)),
    ("half", .half), ("a an", .article),
  ])

  static let denominators = PhraseTable<Int>(groups: [
    ("half halves", 2), ("third thirds", 3), ("quarter quarters", 4), ("fifth fifths", 5), ("sixth sixths", 6), ("seventh sevenths", 7),
    ("eighth eighths", 8), ("ninth ninths", 9), ("tenth tenths", 10), ("twentieth twentieths", 20), ("hundredth hundredths", 100),
  ])

  /// Words before a small number that show that it refers back: the three, these two.
  static let definite = PhraseTable<Void>(groups: [
    (
      """
      the these those all its their our his her your my other first last next previous past each every any either another both same following \
      preceding such top remaining no
      """, ()
    )
  ])

  /// After double or twice, where a multiple is meant.
  static let afterMultiple = PhraseTable<Void>(groups: [("the that those what its as their this in over since from by to between", ())])
  /// Before double, where a multiple is meant.
  static let beforeMultiple = PhraseTable<Void>(groups: [("to will would could may might more_than nearly almost about roughly than", ())])
  /// Before half, where a time is meant: first half, second half.
  static let beforeHalf = PhraseTable<Void>(groups: [("first second latter other better former last next each per", ())])
  static let months = PhraseTable<Void>(groups: [
    ("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec", ())
  ])
}

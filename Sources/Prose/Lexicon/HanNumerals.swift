/// Chinese numerals.
enum HanNumerals {
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// The power of ten of 十, 百, 千.
  static func place(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 1
    case "百", "佰": 2
    case "千", "仟": 3
    default: nil
    }
  }

  /// The power of ten of 万 and 亿.
  static func myriad(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "万": 4
    case "亿": 8
    default: nil
    }
  }

  /// Whether a quantity in Chinese words may begin with a scalar.
  static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "数", "几", "半", "过", "翻", "第": true
    default: digit(scalar) != nil || place(scalar) != nil || myriad(scalar) != nil
    }
  }

  /// Scales after digits, as powers of ten.
  static let scales = PhraseTable<Int>(groups: [
    ("十", 1), ("百", 2), ("千", 3), ("万", 4), ("十万", 5), ("百万", 6), ("千万", 7), ("亿", 8), ("十亿", 9), ("百亿", 10), ("千亿", 11),
    ("万亿", 12), ("十万亿", 13), ("百万亿", 14), ("兆", 12),
  ])
}

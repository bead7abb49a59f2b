/// Units and scales of English text.
enum EnglishUnits {
  enum Word: Sendable, Hashable {
    case scale(Int)
    case unit(UnitClass)
    /// Percent, ‰ and the like: the power of ten that they divide by.
    case part(UnitClass, Int)
    /// A word that makes a name of the number: 6-digit, 64-bit.
    case name
  }

  /// After a number, apart by a space or a hyphen.
  static let table = PhraseTable<Word>(groups: [
    ("hundred", .scale(2)), ("thousand", .scale(3)), ("million mn", .scale(6)), ("billion bn", .scale(9)), ("trillion tn", .scale(12)),
    ("percent per_cent pct pc", .part(.percent, 2)), ("per_mille permille", .part(.percent, 3)),
    ("percentage_point percentage_points percentage-point pp pps ppt ppts", .part(.percentagePoints, 2)),
    ("basis_point basis_points bp bps", .part(.percentagePoints, 4)),
    ("times fold", .unit(.multiple)),
    (
      """
      yuan rmb cny usd eur gbp jpy hkd dollar dollars euro euros pound pounds yen cents us_dollars us_dollar hong_kong_dollars renminbi rouble \
      roubles rupee rupees
      """, .unit(.currency)
    ),
    (
      """
      year years month months day days week weeks quarter quarters hour hours minute minutes second seconds decade decades century centuries \
      working_days business_days calendar_days
      """, .unit(.duration)
    ),
    (
      """
      km kilometre kilometres kilometer kilometers metre metres meter meters mile miles kg kilogram kilograms kilogrammes tonne tonnes ton tons \
      gram grams hectare hectares acre acres square_metres square_meters square_kilometres square_kilometers square_feet teu teus litre litres \
      kwh mwh gwh twh kw mw gw
      """, .unit(.measure)
    ),
    ("digit digits bit bits way sided dimensional level tier star storey party g d", .name),
  ])

  /// Directly after the digits, in lower case as written: `15bn`, `1.2x`, `5km`.
  static let glued = PhraseTable<Word>(groups: [
    ("k", .scale(3)), ("m mn", .scale(6)), ("bn", .scale(9)), ("tn trn", .scale(12)),
    ("pp pps ppt", .part(.percentagePoints, 2)), ("bp bps", .part(.percentagePoints, 4)), ("x", .unit(.multiple)),
    ("km kg cm mm kwh mwh gwh twh kw mw gw ha teu", .unit(.measure)), ("h hrs min mins yrs", .unit(.duration)),
  ])

  /// Before a number.
  static let currencyPrefixes = PhraseTable<Void>(groups: [
    ("us$ hk$ a$ c$ s$ nt$ rmb¥ cn¥ $ € £ ¥ ₩ ₹ ₽ usd cny rmb eur gbp jpy hkd aud cad krw inr 人民币", ())
  ])

  /// Words after a number that are no noun, so that the number counts nothing there.
  static let functionWords = PhraseTable<Void>(groups: [
    (
      """
      of in and or to for at on by from than then is was were are be been being as but a an the with against while per after before between \
      which that this these those it its they he she we you has have had do does did not no nor over under only also each if when where who whose \
      into onto through during since until about above below up down out off will would can could may might should must shall so such both more \
      less most least very too all any some other another there here their our his her what how why because although though within without \
      rather either neither respectively respectively, compared versus vs lie lies lay stand stands stood rose fell grew make makes made
      """, ()
    )
  ])
}

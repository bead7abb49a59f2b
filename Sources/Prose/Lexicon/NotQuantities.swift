/// All phrases with numerals in them that state no quantity.
enum NotQuantities {
  static let table = PhraseTable<Void>(groups: groups)

  static func table(with names: [String]) -> PhraseTable<Void> {
    PhraseTable(groups: groups, names.map { ($0, ()) })
  }

  private static let groups: [(String, Void)] = [
    (PolicyNames.chinese, ()), (PolicyNames.english, ()), (PolicyNames.codes, ()), (HanIdioms.words, ()),
  ]
}

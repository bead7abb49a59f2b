/// English words with a full stop that does not end a sentence.
enum Abbreviations {
  /// A sentence goes on after these, whatever follows: a name, a number or an example.
  static let open = PhraseTable<Void>(groups: [
    (
      """
      e.g i.e cf viz vs approx ca c fig figs eq eqs sec secs ch chap no nos p pp vol vols ed eds art arts mr mrs ms dr prof st \
      jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun rev gen gov incl est para dept
      """, ()
    )
  ])
  /// A sentence may end after these, when what follows looks like the start of another.
  static let mayEnd = PhraseTable<Void>(groups: [("etc al inc ltd co corp jr sr u.s u.k u.n e.u a.m p.m d.c b.v s.a bros ibid op.cit", ())])
  /// Words that commonly open a sentence, and seldom a name.
  static let openers = PhraseTable<Void>(groups: [
    (
      """
      the this that these those it its in a an but however and or as at by for from he she they we our there their when while where \
      which what if of on to with after before although though because since both each some most many all no not
      """, ()
    )
  ])
}

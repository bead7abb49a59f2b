import Testing

@testable import Search

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Cross-border E-commerce", ["cross", "border", "e", "commerce"]), ("跨境电商", ["跨境", "境电", "电商"]), ("税", ["税"]), ("税 率", ["税", "率"]),
    ("9610", ["9610"]), ("B2B 与 b2c", ["b2b", "与", "b2c"]), ("９６１０ Ｂ２Ｂ", ["9610", "b2b"]), ("37.3%", ["37.3"]), ("2022. 年", ["2022", "年"]),
    ("1,210", ["1210"]), ("12,345,678.9", ["12345678.9"]), ("9610,1210", ["9610", "1210"]), ("1, 2", ["1", "2"]), ("1,2", ["1", "2"]), ("[1,3]", ["1", "3"]),
    ("v1.2.3", ["v1.2.3"]), ("a.b", ["a", "b"]), ("1.x", ["1", "x"]), (".5", ["5"]), ("café Müller Ørsted Straße Łódź", ["cafe", "muller", "orsted", "strasse", "lodz"]),
    ("cafe\u{301}", ["cafe"]), ("Việt Nam", ["viet", "nam"]), ("China’s firms' don't", ["china", "firm", "dont"]), ("zones policies classes status glass", ["zone", "policy", "classe", "status", "glass"]),
    ("gas bus yes", ["gas", "bus", "yes"]), ("9610监管代码B2B", ["9610", "监管", "管代", "代码", "b2b"]), ("第3版", ["第", "3", "版"]), ("Οικονομία Россия", ["οικονομία", "россия"]),
    ("跨\u{200B}境", ["跨境"]), ("co\u{AD}operate", ["cooperate"]), ("日本のデータ", ["日本", "本の", "のデ", "デー", "ータ"]), ("𠮷野", ["𠮷野"]), ("體制 体制", ["體制", "体制"]),
    ("zone zone", ["zone"]), ("", []), ("，。！？", []), ("\u{1F600}", []), ("\u{202E}abc", ["abc"]), ("a_b", ["a", "b"]),
  ])
  func aQueryIsCutIntoItsTerms(_ query: String, _ terms: [String]) {
    #expect(QueryTerms(query).terms == terms)
  }

  @Test func aQueryHasAtMostTwelveTerms() {
    #expect(QueryTerms("a b c d e f g h i j k l m n").terms == ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"])
  }

  @Test func aLongWordIsCut() {
    #expect(QueryTerms(String(repeating: "x", count: 1_000)).terms == [String(repeating: "x", count: 40)])
    #expect(QueryTerms(String(repeating: "ж", count: 1_000)).terms == [String(repeating: "ж", count: 40)])
  }

  @Test(arguments: [
    (Tokenizer.HanCharacters.alone, ["跨境", "境电"]), (.edges, ["跨", "跨境", "境电", "电"]), (.all, ["跨", "跨境", "境", "境电", "电"]),
  ])
  func singleHanCharactersAreTermsWhereTheyAreAskedFor(_ mode: Tokenizer.HanCharacters, _ terms: [String]) {
    var list = TermList()
    var tokenizer = Tokenizer()
    tokenizer.tokenize("跨境电", mode, into: &list)
    #expect(list.terms == terms)
  }
}

/// All terms, in the order in which they come.
struct TermList: TokenSink {
  var terms: [String] = []

  mutating func takeWord(_ word: UnsafeBufferPointer<UInt8>) { terms.append(String(decoding: word, as: UTF8.self)) }
  mutating func takeHan(_ scalar: UInt32) { terms.append(QueryTerms.text([scalar])) }
  mutating func takePair(_ first: UInt32, _ second: UInt32) { terms.append(QueryTerms.text([first, second])) }
}

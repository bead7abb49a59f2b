import Prose
import Testing

/// Sentences are written apart by `|`.
@Test(arguments: [
  "2022年进出口2.06万亿元。|出口占74.4%！|进口呢？",
  "监管要补；|品牌要做；|试验区要用。",
  "原文说“大而不强。”|这是立论。",
  "“大”有多大？”|答案在后面。",
  "他问：“是不是三个？”|没有人回答。",
  "商品、服务……都在其中。|再看进口",
  "一共两批（见附件。略）。|其余不计。",
  "见图1（图中为初步数；下同），增长4.7%。|其余见表2。",
  "出口增长4.7%.|进口下降3%",
  "Exports grew by 4.7%.|Imports fell!|Why?",
  "The index stood at 0.487, against 0.140 for all goods.|It rose.",
  "See e.g. Xiong 2022, cf. Wang et al. 2023 for zones.|Both differ.",
  "Trade with the U.S. and the U.K. grew.|The rest fell.",
  "Trade with the U.S.|The rest fell.",
  "Shown in Fig. 3 and No. 75 of the list.|End.",
  "J. M. Keynes wrote it.|So did he.",
  "They sold shoes, bags, etc. in bulk.|Electronics too.",
  "They sold shoes, bags, etc.|The rest was food.",
  "Version 1.2.3 of throughline.example is out.|Read it.",
  "It said (see 4.1. and 4.2.) nothing.|Then it did.",
  "He asked “why?”|Nobody knew.",
  "1. The first item is long.|2. The second is short.",
  "Wait... what happened to 3.5?|Nothing.",
  "And so on…|The end.",
  "no end here",
  "一段\n接着写。|下一句",
  "First paragraph|\n\nsecond paragraph",
  "Two zones, i.e. Haikou and Sanya, were withdrawn.|One more followed.",
  "See https://example.org/list?page=2.|Then go on.",
  "“Large but not strong.”|That is the thesis.",
])
func sentencesEndWhereAReaderStops(marked: String) {
  let parts = marked.split(separator: "|").map(String.init)
  let isChinese = marked.unicodeScalars.contains { $0.value >= 0x3000 }
  let text = ProseText(parts.joined(separator: isChinese ? "" : " "))
  #expect(text.sentences().map(\.text) == parts.map(trimmed))
}

private func trimmed(_ text: String) -> String {
  String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
}

@Test func sentencesKeepTheirPlacesInUTF8() {
  let text = ProseText(" 增长4.7%。降了。 ")
  let sentences = text.sentences()
  #expect(sentences.map(\.range) == [1..<14, 14..<23])
  #expect(sentences.map(\.text) == ["增长4.7%。", "降了。"])
}

@Test func sentencesAreNotEndedByWhatLiesUnderCode() {
  let text = ProseText("Run a. B now. End", marks: [Mark(.code, 4..<8)])
  #expect(text.sentences().map(\.text) == ["Run a. B now.", "End"])
}

@Test func blankTextHasNoSentences() {
  #expect(ProseText("").sentences().isEmpty)
  #expect(ProseText(" \n\n ").sentences().isEmpty)
}

@Test func bracketsThatNeverCloseSwallowNothing() {
  let text = ProseText("一个（没有收尾。后面还有。")
  #expect(text.sentences().map(\.text) == ["一个（没有收尾。", "后面还有。"])
}

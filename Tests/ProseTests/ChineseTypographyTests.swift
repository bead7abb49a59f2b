import Prose
import Testing

private func corrected(_ text: String) -> (text: String, kinds: [TypographyFinding.Kind]) {
  let findings = ChineseTypography().findings(in: ProseText(text))
  var bytes = Array(text.utf8)
  for finding in findings.reversed() { bytes.replaceSubrange(finding.range, with: Array(finding.replacement.utf8)) }
  return (String(decoding: bytes, as: UTF8.self), findings.map(\.kind))
}

@Test(arguments: [
  ("出口增长,进口下降.", "出口增长，进口下降。", [TypographyFinding.Kind.halfWidthPunctuation, .halfWidthPunctuation]),
  ("监管要补; 品牌要做", "监管要补；品牌要做", [.halfWidthPunctuation]),
  ("试验区(全国)有三批", "试验区（全国）有三批", [.halfWidthPunctuation, .halfWidthPunctuation]),
  ("使用 B2B 模式", "使用B2B模式", [.typedSpace, .typedSpace]),
  ("增长 7.1% 左右", "增长7.1% 左右", [.typedSpace]),
  ("出口 增长", "出口增长", [.typedSpace]),
  ("原文说\"大而不强\"。", "原文说“大而不强”。", [.straightQuote, .straightQuote]),
  ("原文说'大'", "原文说‘大’", [.straightQuote, .straightQuote]),
  ("增长４．９％，Ａ类", "增长4.9%，A类", [.fullWidthLetter, .fullWidthLetter]),
  ("结束。。再来，，又来", "结束。再来，又来", [.doubledPunctuation, .doubledPunctuation]),
  ("等等...还有", "等等……还有", [.ellipsis]),
  ("等等…还有。。。", "等等……还有……", [.ellipsis, .ellipsis]),
  ("试验区--也就是综试区", "试验区——也就是综试区", [.dash]),
  ("你好!真的?", "你好！真的？", [.halfWidthPunctuation, .halfWidthPunctuation]),
])
func chineseTextTypedAgainstCustomIsCorrected(text: String, expected: String, kinds: [TypographyFinding.Kind]) {
  let result = corrected(text)
  #expect(result.text == expected)
  #expect(result.kinds == kinds)
}

@Test(arguments: [
  "出口增长，进口下降。", "双重差分是(T1 − T0) − (C1 − C0)：见正文", "2018—2022年，T1至T12", "Exports, imports and (so on)... -- \"quoted\" text.",
  "见第2.3节，9:30开始，1,234个", "等等……还有——也", "15.7 ÷ 42.1 = 37.3%", "the word 增长, and 下降", "It’s 4.7% of 出口",
  "B2B与GB/T 7714—2015", "（1）一；（2）二", "”、“并列", "北京—上海",
])
func textTypedByCustomIsLeftAlone(text: String) {
  let findings = ChineseTypography().findings(in: ProseText(text)).filter { $0.kind != .typedSpace }
  #expect(findings.isEmpty)
}

@Test func codeIsNotCorrected() {
  let text = "运行 a, b 之后"
  #expect(ChineseTypography().findings(in: ProseText(text, marks: [Mark(.code, 7..<11)])).isEmpty)
}

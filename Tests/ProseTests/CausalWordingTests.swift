import Prose
import Testing

/// Claims are written in `⟦⟧`, hedges in `⟨⟩`, inferences in `⟪⟫`.
@Test(arguments: [
  "新规⟦导致⟧出口减速。",
  "试验区⟦使得⟧成本下降，⟦促使⟧企业转型，⟦带动⟧就业。",
  "政策⟦推动了⟧增长，但推动增长是目标。",
  "⟦由于⟧新规生效，出口减速；⟪因此⟫需要对策。",
  "出口⟦因新规而⟧减速，企业⟦因成本上升而⟧退出。",
  "原因不明，因素很多，基因、因子与因果都不是。",
  "二者正相关，与批次相关，相关部门与有关企业另论。".replacing("正相关", with: "⟨正相关⟩").replacing("批次相关", with: "批次⟨相关⟩"),
  "这⟨可能⟩是巧合，⟨或许⟩不是；可能性不大，也不可能。",
  "增长⟦得益于⟧海外仓，⟦归因于⟧政策。",
  "因为时间先后，⟨不能归因⟩。".replacing("因为", with: "⟦因为⟧"),
  "The rule ⟦led to⟧ a fall, and ⟦results in⟧ losses ⟦because⟧ of costs.",
  "It fell ⟦due to⟧ the rule; demand ⟦drove⟧ the rest.",
  "It is ⟨associated with⟩ trade and ⟨may⟩ be chance; in May 2025 it was not.",
  "Other causes cannot be set apart, but this one ⟦causes a⟧ fall; its three causes, ⟪therefore⟫.",
  "Exports ⟨could⟩ rise, ⟨perhaps⟩, and this ⟨suggests⟩ why.",
  "Nothing here is about cause.",
])
func causalWordsAreFound(marked: String) {
  let plain = String(marked.filter { !"⟦⟧⟨⟩⟪⟫".contains($0) })
  let bytes = Array(plain.utf8)
  var scanned: [UInt8] = []
  var index = 0
  for span in CausalWording().spans(in: ProseText(plain)) {
    let marks = span.kind == .claim ? ("⟦", "⟧") : span.kind == .hedge ? ("⟨", "⟩") : ("⟪", "⟫")
    scanned += bytes[index..<span.range.lowerBound] + Array(marks.0.utf8) + bytes[span.range] + Array(marks.1.utf8)
    index = span.range.upperBound
  }
  #expect(String(decoding: scanned + bytes[index...], as: UTF8.self) == marked)
}

@Test func negatedClaimsAreTold() {
  let spans = CausalWording().spans(in: ProseText("并未导致减速。导致减速。It is not because of it, but due to that."))
  #expect(spans.map(\.isNegated) == [true, false, true, false])
}

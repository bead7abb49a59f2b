import Argument
import Diagnostics
import Markdown
import Testing

private func places(_ original: [Block], _ translation: [Block]) -> [String] {
  Sample.read(
    Sample.node(.bottleneck, "b", original), Sample.node(.bottleneck, "b", language: "en", translation)
  ).diagnostics.map(Sample.place)
}

@Test func equalLanguagesAreSilent() {
  let blocks = [Sample.part("p", 1), Sample.paragraph(2, Sample.value("x", 2), Sample.cite("k", 2))]
  #expect(places(blocks, blocks).isEmpty)
}

@Test func whatATranslationLacksIsReportedAtItsStart() {
  let original = [
    Sample.part("p", 1), Sample.paragraph(2, Sample.value("x", 2), Sample.chart("c", 2), Sample.cite("k", 2)),
  ]
  let expected = ["parity-parts", "parity-bindings", "parity-charts", "parity-citations"].map { "\($0) b.en.md:1:1" }
  #expect(places(original, []) == expected)
}

@Test func whatATranslationAddsIsReportedWhereItStands() {
  let translation = [
    Sample.part("p", 4), Sample.paragraph(5, Sample.value("x", 5), Sample.chart("c", 6), Sample.cite("k", 7)),
  ]
  let expected = [
    "parity-parts b.en.md:4:1", "parity-bindings b.en.md:5:3", "parity-charts b.en.md:6:5", "parity-citations b.en.md:7:7",
  ]
  #expect(places([], translation) == expected)
}

@Test func aValueBoundOnceMoreIsReportedOnce() {
  let one = [Sample.paragraph(1, Sample.value("x", 1))]
  let two = [Sample.paragraph(1, Sample.value("x", 1)), Sample.paragraph(2, Sample.value("x", 2))]
  #expect(places(one, two) == ["parity-bindings b.en.md:2:3"])
}

@Test func partsInAnotherOrderOrAtAnotherLevelAreReported() {
  let original = [Sample.part("p", 1), Sample.part("q", 2)]
  #expect(places(original, [Sample.part("q", 1), Sample.part("p", 2)]) == ["parity-parts b.en.md:1:1"])
  #expect(places(original, [Sample.part("p", 1), Sample.part("q", 2, level: 3)]) == ["parity-parts b.en.md:2:1"])
}

@Test func aContraryCitationIsNoPlainOne() {
  let original = [Sample.paragraph(1, Sample.cite("k", 1, isContrary: true))]
  let translation = [Sample.paragraph(1, Sample.cite("k", 1))]
  #expect(places(original, translation) == ["parity-citations b.en.md:1:7", "parity-citations b.en.md:1:1"])
}

@Test func aValueThatMovedToAnotherPartIsReported() throws {
  let original = [Sample.part("p", 1), Sample.paragraph(2, Sample.value("x", 2)), Sample.part("q", 3)]
  let translation = [Sample.part("p", 1), Sample.part("q", 2), Sample.paragraph(3, Sample.value("x", 3))]
  #expect(places(original, translation) == ["parity-bindings b.en.md:3:3"])
  let found = Sample.read(Sample.node(.bottleneck, "b", original), Sample.node(.bottleneck, "b", language: "en", translation)).diagnostics
  #expect(try #require(found.first).message == "value 'value:x' stands under '#q' here, and under '#p' in the original")
}

@Test func citationsAndChartsThatMovedAreReported() {
  let original = [Sample.paragraph(1, Sample.cite("k", 1)), Sample.part("p", 2), Sample.paragraph(3, Sample.chart("c", 3))]
  let translation = [Sample.paragraph(1, Sample.chart("c", 1)), Sample.part("p", 2), Sample.paragraph(3, Sample.cite("k", 3))]
  #expect(places(original, translation) == ["parity-charts b.en.md:1:5", "parity-citations b.en.md:3:7"])
}

@Test func sectionsThatOnlyOneLanguageHasCountForTheOneTheyStandIn() {
  let original = [Sample.part("p", 1), Sample.part("q", 2, level: 3), Sample.paragraph(3, Sample.value("x", 3))]
  let translation = [Sample.part("p", 1), Sample.paragraph(2, Sample.value("x", 2))]
  #expect(places(original, translation) == ["parity-parts b.en.md:1:1"])
}

@Test func titlesAndSummariesBindTheSame() {
  var original = Sample.node(.bottleneck, "b")
  original.frontTexts = [Sample.value("x", 1)]
  #expect(Sample.read(original, Sample.node(.bottleneck, "b", language: "en")).diagnostics.map(Sample.place) == ["parity-bindings b.en.md:1:1"])
  var translation = Sample.node(.bottleneck, "b", language: "en")
  translation.frontTexts = [Sample.value("x", 1)]
  #expect(Sample.read(original, translation).diagnostics.isEmpty)
}

import Prose
import Testing

private let sample = """
  2022年，第3批（1）约15.7万亿元—20%至3/4；“三分之一”半年翻两番百分之 two thirds of $5bn, 2023-05-01 1:2 a third; 数十万 between 3 and 😀五,因(为)"而"...--
  从增长1.2倍降至４％ doubled from up 3 to the highest, e.g. 最高不到一半（
  """

/// Prefixes, suffixes and shuffled pieces of a sample.
private func pieces() -> [String] {
  let scalars = Array(sample.unicodeScalars)
  var pieces: [String] = scalars.indices.flatMap { [text(scalars[$0...]), text(scalars[..<$0])] }
  var seed: UInt32 = 7
  for _ in 0..<400 {
    var shuffled: [Unicode.Scalar] = []
    for _ in 0..<40 {
      seed = seed &* 1_664_525 &+ 1_013_904_223
      shuffled.append(scalars[Int(seed >> 8) % scalars.count])
    }
    pieces.append(text(shuffled[...]))
  }
  return pieces
}

private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}

/// Nothing traps, and all ranges stay in the text and in order, also with marks that do not fit it.
@Test func anyTextIsReadWithRangesInOrder() {
  for piece in pieces() {
    let prose = ProseText(piece, marks: [Mark(.code, 3..<5), Mark(.value, 4..<400), Mark(.citation, 900..<901)])
    let quantities = QuantityScanner().quantities(in: prose)
    let numbers = quantities.map { BoundNumber($0.range, -$0.value, .relativeChange, position: .init(fromTop: 2, count: 3), earlierMaximum: 9) }
    for ranges in [
      quantities.map(\.range), prose.sentences().map(\.range), CausalWording().spans(in: prose).map(\.range),
      ChineseTypography().findings(in: prose).map(\.range),
    ] {
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      #expect(ranges.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= piece.utf8.count })
    }
    for sentence in prose.sentences() {
      let found = TrendWords().disagreements(in: sentence, of: prose, quantities: quantities, numbers: numbers)
      #expect(found.allSatisfy { sentence.range.lowerBound <= $0.word.lowerBound && $0.word.upperBound <= piece.utf8.count })
    }
  }
}

/// One line that repeats a character or a pair many times must not take more than linear time.
@Test(.timeLimit(.minutes(1)), arguments: ["(", "（", "1", "1-", "1至", "1、", "一", "第一、", "百分之", "a", "a.", "因", "\"", "…", "从1", "翻", "半", "10.1/", "( ", "one ", "and ", "http://"])
func repeatedTextIsReadInLinearTime(unit: String) {
  let prose = ProseText(String(repeating: unit, count: 10_000))
  let quantities = QuantityScanner().quantities(in: prose)
  #expect(quantities.count <= 10_000)
  #expect(prose.sentences().count <= 20_000)
  #expect(CausalWording().spans(in: prose).count <= 10_000)
  #expect(ChineseTypography().findings(in: prose).count <= 10_000)
}

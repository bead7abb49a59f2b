import Prose

/// A text in which `{4.7%|change=0.047;series=a}` is a bound number: its text, what it is, and its value.
struct BoundText {
  private(set) var text = ""
  private(set) var numbers: [BoundNumber] = []

  init(_ notation: String) {
    var rest = Substring(notation)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(separator: "|", maxSplits: 1)
      let start = text.utf8.count
      text += parts.first ?? ""
      if parts.count == 2 { add(start..<text.utf8.count, String(parts[1])) }
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }

  private mutating func add(_ range: Range<Int>, _ fields: String) {
    var number = BoundNumber(range, 0, .level)
    for field in fields.split(separator: ";") {
      let pair = field.split(separator: "=").map(String.init)
      guard pair.count == 2 else { continue }
      if let meaning = Self.meanings[pair[0]] {
        number.meaning = meaning
        number.value = Double(pair[1]) ?? 0
      } else if pair[0] == "series" {
        number.series = pair[1]
      } else if pair[0] == "max" {
        number.earlierMaximum = Double(pair[1])
      } else if pair[0] == "position" {
        let ends = pair[1].split(separator: "/").compactMap { Int($0) }
        if ends.count == 2 { number.position = BoundNumber.Position(fromTop: ends[0], count: ends[1]) }
      }
    }
    numbers.append(number)
  }

  private static let meanings: [String: BoundNumber.Meaning] = [
    "level": .level, "share": .share, "ratio": .ratio, "change": .relativeChange, "increase": .absoluteChange, "points": .pointChange,
    "difference": .difference, "gap": .pointDifference, "rank": .rank,
  ]

  /// Over all sentences: `kind word number`.
  func disagreements() -> [Disagreement] {
    let prose = ProseText(text, marks: numbers.map { Mark(.value, $0.range) })
    let quantities = QuantityScanner().quantities(in: prose)
    return prose.sentences().flatMap {
      TrendWords().disagreements(in: $0, of: prose, quantities: quantities, numbers: numbers)
    }
  }

  var summary: [String] { disagreements().map { "\($0.kind) \($0.wordText) \($0.numberText)" } }
}

/// A run of text as its reader sees it, without markup, and what the markup says about parts of it.
///
/// All ranges that go in and come out are UTF-8 offsets from the start of `text`. Offsets outside of the text or inside a
/// character are moved to the nearest place that is neither.
package struct ProseText: Sendable {
  package let text: String
  /// In order of their start.
  package let marks: [Mark]

  /// The scalars of the text; those under opaque marks are `Unicode.Scalar.hidden`.
  let raw: [Unicode.Scalar]
  /// `raw` with full-width letters, digits and signs as their ASCII forms, and ASCII letters in lower case.
  let folded: [Unicode.Scalar]
  /// Where each scalar starts in UTF-8, and the length of the text as the last.
  private let offsets: [Int]

  package init(_ text: String, marks: [Mark] = []) {
    self.text = text
    self.marks = marks.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    var raw: [Unicode.Scalar] = []
    var offsets: [Int] = []
    let length = text.utf8.count
    raw.reserveCapacity(length)
    offsets.reserveCapacity(length + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      raw.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    for mark in self.marks where mark.isOpaque {
      for index in Self.scalarRange(mark.range, offsets) { raw[index] = .hidden }
    }
    self.raw = raw
    self.offsets = offsets
    folded = raw.map(\.folded)
  }

  var count: Int { raw.count }

  /// The UTF-8 range of a range of scalars.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    let last = offsets.count - 1
    let start = min(max(range.lowerBound, 0), last)
    return offsets[start]..<offsets[min(max(range.upperBound, start), last)]
  }

  /// The scalars of a UTF-8 range.
  func scalars(_ bytes: Range<Int>) -> Range<Int> { Self.scalarRange(bytes, offsets) }

  /// The text of a range of scalars, with what lies under opaque marks.
  func string(_ range: Range<Int>) -> String {
    let bytes = bytes(range)
    let view = text.utf8
    let start = view.index(view.startIndex, offsetBy: bytes.lowerBound)
    return String(text[start..<view.index(start, offsetBy: bytes.count)])
  }

  private static func scalarRange(_ bytes: Range<Int>, _ offsets: [Int]) -> Range<Int> {
    let start = index(of: bytes.lowerBound, offsets)
    let last = offsets.count - 1
    return min(start, last)..<max(start, index(of: bytes.upperBound, offsets))
  }

  /// The first scalar that starts at `byte` or after it.
  private static func index(of byte: Int, _ offsets: [Int]) -> Int {
    var low = 0
    var high = offsets.count - 1
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

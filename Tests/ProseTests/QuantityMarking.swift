import Prose

/// A text in which `⟦…⟧` encloses each quantity.
struct MarkedQuantities {
  let text: String

  init(_ marked: String) { text = String(marked.filter { $0 != "⟦" && $0 != "⟧" }) }

  /// The text with what the scanner finds enclosed.
  func scanned(names: [String] = []) -> String {
    var marked: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    for quantity in QuantityScanner(names: names).quantities(in: ProseText(text)) {
      marked += bytes[index..<quantity.range.lowerBound]
      marked += Array("⟦".utf8) + bytes[quantity.range] + Array("⟧".utf8)
      index = quantity.range.upperBound
    }
    marked += bytes[index...]
    return String(decoding: marked, as: UTF8.self)
  }
}

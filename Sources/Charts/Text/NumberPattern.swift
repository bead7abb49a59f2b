/// The number formats of d3 that charts need: `.1f`, `,.0f`, `.1%`, `d`, each with an optional sign `+`.
package struct NumberPattern: Sendable, Hashable {
  private var hasSign = false
  private var isGrouped = false
  private var digits: Int?
  private var type: Character = " "

  package init?(_ text: String) {
    var rest = text[...]
    if rest.first == "+" { (hasSign, rest) = (true, rest.dropFirst()) }
    if rest.first == "," { (isGrouped, rest) = (true, rest.dropFirst()) }
    if rest.first == "." {
      let number = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard let value = Int(number), value <= 12 else { return nil }
      (digits, rest) = (value, rest.dropFirst(number.count + 1))
    }
    guard rest.count <= 1, ["f", "%", "d", nil].contains(rest.first) else { return nil }
    type = rest.first ?? " "
  }

  package func text(_ value: Double) -> String {
    let number = type == "%" ? value * 100 : value
    let places = type == "d" ? 0 : digits ?? (type == " " ? NumberText.digits(needed: [number]) : type == "%" ? 0 : 6)
    let readable = NumberText.readable(number, digits: places)
    let text = isGrouped ? readable : String(readable.filter { $0 != "," })
    return (hasSign && number > 0 ? "+" : "") + text + (type == "%" ? "%" : "")
  }
}

/// A cell as it was read, before its field's type is known to fit.
enum RawCell {
  case missing
  case number(Double)
  case bool(Bool)
  case text(String)
  /// A text from a CSV file, where every cell is one.
  case untyped(String)
  /// A text from a database, where a number is not one.
  case stored(String)
  /// What no field holds, in words: a list, a mapping, a BLOB.
  case nested(String)

  var kindName: String {
    switch self {
    case .missing: "nothing"
    case .number: "a number"
    case .bool: "true or false"
    case .text(let text), .untyped(let text), .stored(let text): "the text '\(text.count > 40 ? text.prefix(40) + "…" : text)'"
    case .nested(let name): name
    }
  }
}

/// Values as the conversions of ECMA-262 see them; times count as the numbers that they are.
extension DataValue {
  /// `Number(value)`: NaN for what is not a number, 0 for null and for the empty text.
  package var number: Double {
    switch self {
    case .number(let value), .time(let value): value
    case .null: 0
    case .bool(let value): value ? 1 : 0
    case .string(let text): JavaScriptNumber.value(text)
    case .list(let items): items.isEmpty ? 0 : items.count == 1 ? JavaScriptNumber.value(text) : .nan
    case .undefined, .object: .nan
    }
  }

  /// `String(value)`.
  package var text: String {
    switch self {
    case .undefined: "undefined"
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value), .time(let value): JavaScriptNumber.text(value)
    case .string(let text): text
    case .list(let items): items.map { $0.isNull ? "" : $0.text }.joined(separator: ",")
    case .object: "[object Object]"
    }
  }

  package var isTruthy: Bool {
    switch self {
    case .undefined, .null: false
    case .bool(let value): value
    case .number(let value), .time(let value): value != 0 && !value.isNaN
    case .string(let text): !text.isEmpty
    case .list, .object: true
    }
  }

  package var isTime: Bool { if case .time = self { true } else { false } }
  package var isString: Bool { if case .string = self { true } else { false } }

  /// A finite number, a time or a text that reads as a finite number; nil for null, NaN and all else.
  package var finiteNumber: Double? {
    if isNull { return nil }
    let value = number
    return value.isFinite ? value : nil
  }

  /// `a === b`.
  package static func areIdentical(_ a: DataValue, _ b: DataValue) -> Bool {
    switch (a, b) {
    case (.undefined, .undefined), (.null, .null): true
    case (.bool(let x), .bool(let y)): x == y
    case (.number(let x), .number(let y)), (.number(let x), .time(let y)), (.time(let x), .number(let y)), (.time(let x), .time(let y)): x == y
    case (.string(let x), .string(let y)): x.utf8.elementsEqual(y.utf8)
    default: false
    }
  }

  /// `a == b`.
  package static func areEqual(_ a: DataValue, _ b: DataValue) -> Bool {
    if a.isNull || b.isNull { return a.isNull && b.isNull }
    if case .string = a, case .string = b { return areIdentical(a, b) }
    switch (a, b) {
    case (.list, .list), (.list, .object), (.object, .list), (.object, .object): return false
    case (.list, .string), (.string, .list), (.object, .string), (.string, .object): return a.text == b.text
    default: return a.number == b.number
    }
  }

  /// `a < b`; nil where JavaScript gives false for both orders, because one is not a number.
  package static func isLess(_ a: DataValue, than b: DataValue) -> Bool? {
    if case .number(let x) = a, case .number(let y) = b { return x.isNaN || y.isNaN ? nil : x < y }
    if a.isText, b.isText { return precedes(a.text, b.text) }
    let (x, y) = (a.number, b.number)
    return x.isNaN || y.isNaN ? nil : x < y
  }

  /// Whether JavaScript makes a text of the value before it compares or adds it.
  var isText: Bool {
    switch self {
    case .string, .list, .object: true
    default: false
    }
  }

  /// The order of texts by UTF-16 code units, as JavaScript compares them.
  package static func precedes(_ a: String, _ b: String) -> Bool {
    let x = a.utf8
    let y = b.utf8
    if x.allSatisfy({ $0 < 0xEE }), y.allSatisfy({ $0 < 0xEE }) { return x.lexicographicallyPrecedes(y) }
    return a.utf16.lexicographicallyPrecedes(b.utf16)
  }
}

/// The order in which Vega sorts: null and absent values first, then NaN, then by size.
///
/// Numbers and texts are compared as JavaScript's `<` does, so a mixture has no strict order; sorting stays stable.
package func ascending(_ a: DataValue, _ b: DataValue) -> Int {
  if a.isNull || b.isNull { return a.isNull == b.isNull ? 0 : a.isNull ? -1 : 1 }
  if case .number(let x) = a, case .number(let y) = b {
    if x < y { return -1 }
    if x > y { return 1 }
    return x.isNaN == y.isNaN ? 0 : x.isNaN ? -1 : 1
  }
  if DataValue.isLess(a, than: b) == true { return -1 }
  if DataValue.isLess(b, than: a) == true { return 1 }
  let (isX, isY) = (a.isNotNumber, b.isNotNumber)
  return isX == isY ? 0 : isX ? -1 : 1
}

extension DataValue {
  fileprivate var isNotNumber: Bool {
    switch self {
    case .number(let value), .time(let value): value.isNaN
    default: false
    }
  }
}

/// Properties by their names in the specification, as an author or a configuration gives them.
package struct PropertyBag: Sendable, Hashable {
  package private(set) var values: [String: DataValue]

  package init(_ values: [String: DataValue] = [:]) { self.values = values }

  /// The members of an object; empty for another value.
  package init(_ value: DataValue) {
    values = [:]
    if case .object(let members) = value {
      for member in members { values[member.key] = member.value }
    }
  }

  package var isEmpty: Bool { values.isEmpty }

  /// The value as it is written; nil when there is none. Null is a value.
  package subscript(key: String) -> DataValue? {
    get { values[key] }
    set { values[key] = newValue }
  }

  package func has(_ key: String) -> Bool { values[key] != nil }

  package func number(_ key: String) -> Double? { if case .number(let value)? = values[key] { value } else { nil } }
  package func text(_ key: String) -> String? { if case .string(let text)? = values[key] { text } else { nil } }
  package func bool(_ key: String) -> Bool? { if case .bool(let value)? = values[key] { value } else { nil } }
  package func isNull(_ key: String) -> Bool { values[key] == .null }

  package func bag(_ key: String) -> PropertyBag? {
    guard let value = values[key], case .object = value else { return nil }
    return PropertyBag(value)
  }

  package func list(_ key: String) -> [DataValue]? { if case .list(let items)? = values[key] { items } else { nil } }

  package func numbers(_ key: String) -> [Double]? {
    list(key)?.compactMap { if case .number(let value) = $0 { value } else { nil } }
  }

  /// A number of pixels, or an object with a step; nil for an object without.
  package func size(_ key: String) -> DataValue? {
    guard let value = values[key] else { return nil }
    if case .object = value, value["step"].isNull { return nil }
    return value
  }

  /// These properties, and those of `other` where these have none.
  package func over(_ other: PropertyBag) -> PropertyBag { PropertyBag(values.merging(other.values) { own, _ in own }) }

  package func keeping(_ keys: some Sequence<String>) -> PropertyBag {
    let keys = Set(keys)
    return PropertyBag(values.filter { keys.contains($0.key) })
  }

  package func without(_ keys: some Sequence<String>) -> PropertyBag {
    let keys = Set(keys)
    return PropertyBag(values.filter { !keys.contains($0.key) })
  }
}

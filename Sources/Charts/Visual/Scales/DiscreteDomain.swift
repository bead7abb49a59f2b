/// The values of a discrete scale in their order, without repetition.
package struct DiscreteDomain: Sendable, Hashable {
  package private(set) var values: [DataValue] = []
  private var indices: [DataValue: Int] = [:]

  package init(_ values: some Sequence<DataValue> = []) {
    for value in values { insert(value) }
  }

  package var count: Int { values.count }

  package mutating func insert(_ value: DataValue) {
    let key = Self.key(value)
    guard indices[key] == nil else { return }
    indices[key] = values.count
    values.append(value)
  }

  package func index(of value: DataValue) -> Int? { indices[Self.key(value)] }

  /// Times count as the numbers that they are.
  private static func key(_ value: DataValue) -> DataValue {
    if case .time(let time) = value { .number(time) } else { value }
  }
}

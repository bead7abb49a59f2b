/// Missing rows.
extension UnitModel {
  /// Fills in the rows that are missing within each cell of some facets.
  static func applied(_ step: Reshape.Impute, to frame: Frame, within facetFields: [String]) -> Frame {
    guard !facetFields.isEmpty else { return step.applied(to: frame) }
    let cells = RowGroups(frame, by: facetFields.map { FieldPath($0) }).rows
    guard let first = cells.first else { return frame }
    return cells.dropFirst().reduce(step.applied(to: frame.keeping(first))) { result, rows in
      result.appending(rowsOf: step.applied(to: frame.keeping(rows)))
    }
  }

  func imputation(_ facetFields: [String]) -> Reshape.Impute? {
    guard let x = channel(.x), let y = channel(.y), x.isField, y.isField else { return nil }
    let (imputed, key) = x.impute != nil ? (x, y) : (y, x)
    guard let bag = imputed.impute, let field = imputed.field, let keyField = key.field else { return nil }
    let method = bag.text("method").flatMap(Reshape.Impute.Method.init) ?? .value
    var extent = Reshape.Window.Extent(from: nil, to: nil)
    if let frame = bag.list("frame"), frame.count == 2 {
      extent = Reshape.Window.Extent(from: Self.whole(frame[0]), to: Self.whole(frame[1]))
    }
    return Reshape.Impute(
      FieldPath(field), key: FieldPath(keyField), groupBy: (facetFields + pathFields).map { FieldPath($0) }, method: method,
      value: bag["value"] ?? .null, keys: Self.keyValues(bag["keyvals"]), frame: extent)
  }

  static func whole(_ value: DataValue) -> Int? { if case .number(let number) = value { Int(exactly: number) } else { nil } }

  static func keyValues(_ value: DataValue?) -> [DataValue] {
    switch value {
    case .list(let values)?: return values
    case .object?:
      let bag = PropertyBag(value ?? .null)
      let (start, stop, step) = (bag.number("start") ?? 0, bag.number("stop") ?? 0, bag.number("step") ?? 1)
      guard step != 0, (stop - start) / step < 100_000 else { return [] }
      return stride(from: start, to: stop, by: step).map { .number($0) }
    default: return []
    }
  }
}

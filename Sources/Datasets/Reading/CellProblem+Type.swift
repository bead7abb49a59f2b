extension CellProblem {
  /// A cell that is not of its field's type.
  static func misfit(_ cell: RawCell, in field: Field, expected: String, isNumber: Bool) -> CellProblem {
    var fix: String?
    switch cell {
    case .text(let text) where isNumber && Double(text) != nil: fix = "delete the quotes"
    case .text where isNumber: fix = "write null for a missing value, or list the text under 'missingValues'"
    case .stored(let text) where Double(text) != nil: fix = "write 'cast(… as \(field.type == .integer ? "integer" : "real")) as \(field.name)' in the query"
    case .stored: fix = "select null for a missing value, or list the text under 'missingValues'"
    case .number where field.type == .string: fix = "put the value in quotes"
    default: break
    }
    return CellProblem("wrong-type", "'\(field.name)' must be \(expected), not \(cell.kindName)", fix: fix)
  }
}

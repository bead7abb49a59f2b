import Diagnostics

/// What the values of a field must satisfy beyond their type.
struct CellChecks {
  private let field: Field
  private let members: Set<String>?
  private let sourceNames: [String]
  private let sourceNameSet: Set<String>
  private let pattern: Regex<AnyRegexOutput>?

  init(_ field: Field, sourceNames: [String]) {
    self.field = field
    self.sourceNames = sourceNames
    sourceNameSet = Set(sourceNames)
    members = field.constraints.members.map { Set($0) }
    pattern = field.constraints.pattern.flatMap { try? Regex($0) }
  }

  var requiresValue: Bool { field.constraints.required }

  func problem(number: Double) -> CellProblem? {
    if let minimum = field.constraints.minimum, number < minimum {
      return violation("minimum", Column.text(of: number), "must be at least \(Column.text(of: minimum))")
    }
    if let maximum = field.constraints.maximum, number > maximum {
      return violation("maximum", Column.text(of: number), "must be at most \(Column.text(of: maximum))")
    }
    if let members, !members.contains(Column.text(of: number)) { return notAMember(Column.text(of: number)) }
    return nil
  }

  func problem(text: String) -> CellProblem? {
    if let members, !members.contains(text) { return notAMember(text) }
    if let pattern, (try? pattern.wholeMatch(in: text)) == nil {
      return violation("pattern", text, "must match the pattern \(field.constraints.pattern ?? "")")
    }
    switch field.role {
    case .confidence: return word(text, among: Confidence.allCases.reversed().map(\.rawValue))
    case .basis: return word(text, among: Basis.allCases.map(\.rawValue))
    case .source: return sourceProblem(text)
    case .released:
      return Period(text) == nil
        ? CellProblem("unknown-value", "'\(text)' in '\(field.name)' is not a day", cause: "the field has the role 'released'", fix: "write a day such as 2023-07-13") : nil
    default: return nil
    }
  }

  private func violation(_ constraint: String, _ value: String, _ rule: String) -> CellProblem {
    CellProblem("constraint-\(constraint)", "'\(field.name)' \(rule), but is '\(value)'", cause: "the field's constraints say so")
  }

  private func notAMember(_ text: String) -> CellProblem {
    let members = field.constraints.members ?? []
    return CellProblem(
      "constraint-enum", "'\(text)' is not a member of '\(field.name)'", cause: "its members are \(members.joined(separator: ", "))",
      fix: nearestName(to: text, among: members).map { "did you mean '\($0)'?" })
  }

  private func word(_ text: String, among words: [String]) -> CellProblem? {
    if words.contains(text) { return nil }
    return CellProblem(
      "unknown-value", "'\(text)' is not a value of '\(field.name)'", cause: "the \(field.role.rawValue) is one of \(words.joined(separator: ", "))",
      fix: nearestName(to: text, among: words).map { "did you mean '\($0)'?" })
  }

  private func sourceProblem(_ text: String) -> CellProblem? {
    if sourceNameSet.contains(text) { return nil }
    for name in Dataset.sourceNames(in: text) where !sourceNameSet.contains(name) {
      return CellProblem(
        "unknown-source", "there is no source named '\(name)'",
        cause: sourceNames.isEmpty ? "no source of the dataset has a 'name'" : "the dataset's sources are \(sourceNames.joined(separator: ", "))",
        fix: nearestName(to: name, among: sourceNames).map { "did you mean '\($0)'?" } ?? "add it to 'sources'")
    }
    return nil
  }
}

extension Sequence<Diagnostic> {
  /// By file, place, rule and message, each finding once: an order that does not depend on how they were found.
  /// Findings without a place come last.
  package func sortedByPlace() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted { $0.stands(before: $1) }
  }
}

extension Diagnostic {
  fileprivate func stands(before other: Diagnostic) -> Bool {
    switch (range, other.range) {
    case (.some, nil): return true
    case (nil, .some): return false
    case (let a?, let b?) where a != b: return a.stands(before: b)
    default: break
    }
    if ruleID != other.ruleID { return ruleID < other.ruleID }
    if message != other.message { return message < other.message }
    if severity != other.severity { return severity > other.severity }
    return (cause ?? "", fix ?? "") < (other.cause ?? "", other.fix ?? "")
  }
}

extension SourceRange {
  fileprivate func stands(before other: SourceRange) -> Bool {
    if file != other.file { return file < other.file }
    return (start, end) < (other.start, other.end)
  }
}

import Diagnostics
import StructuredText

/// Sorts indicators so that each comes after those it reads, and finds rings.
struct DependencyOrder {
  private let definitions: [String: IndicatorDefinition]

  init(_ definitions: [IndicatorDefinition]) {
    self.definitions = Dictionary(definitions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func sorted() -> Diagnosed<[IndicatorDefinition]> {
    var sorted: [IndicatorDefinition] = []
    var state: [String: Bool] = [:]
    var diagnostics: [Diagnostic] = []
    for name in definitions.keys.sorted() { visit(name, path: [], &state, &sorted, &diagnostics) }
    return Diagnosed(sorted, diagnostics)
  }

  private func visit(
    _ name: String, path: [String], _ state: inout [String: Bool], _ sorted: inout [IndicatorDefinition], _ diagnostics: inout [Diagnostic]
  ) {
    guard let definition = definitions[name], state[name] == nil else { return }
    state[name] = false
    for input in definition.references.sorted(by: { $0.value.series < $1.value.series }) {
      let next = input.value.series
      if state[next] == false, next == name || path.contains(next) {
        diagnostics.append(cycle(path + [name], back: next, at: input.span, in: definition))
        continue
      }
      visit(next, path: path + [name], &state, &sorted, &diagnostics)
    }
    state[name] = true
    // A member of a ring is left out: nothing can be computed from it.
    if !diagnostics.contains(where: { $0.ruleID == "indicator-cycle" && $0.message.contains("'\(name)'") }) { sorted.append(definition) }
  }

  private func cycle(_ path: [String], back: String, at span: SourceSpan, in definition: IndicatorDefinition) -> Diagnostic {
    let ring = Array(path[(path.firstIndex(of: back) ?? 0)...])
    return Diagnostic(
      "indicator-cycle", "the indicators \((ring + [back]).map { "'\($0)'" }.joined(separator: " → ")) are computed from each other",
      at: span.in(definition.file), cause: "none of them can be computed first", fix: "let one of them read a dataset instead",
      notes: ring.compactMap { name in definitions[name].map { Diagnostic.Note("'\(name)' is defined here", at: $0.measureSpan.in($0.file)) } })
  }
}

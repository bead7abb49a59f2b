import Datasets
import Indicators
import Markdown
import StructuredText

/// `checks.json`: every check with its operands, its result and what it comes to.
struct ChecksFile {
  static let path = "checks.json"

  let site: ComputedSite

  /// Nil for a site without checks.
  func json() -> JSONValue? {
    let checks = site.content.pages.flatMap(checks)
    return checks.isEmpty ? nil : .object(["checks": .array(checks)])
  }

  private func checks(of page: Page) -> [JSONValue] {
    (page.variants.first?.checks ?? []).compactMap { site.checks[$0.place] }.map { check in
      let outcome = check.outcome
      return .object([
        "id": .string(check.own.id),
        "page": .string(Address(page.route).urlPath),
        "claim": text(check.own.id, page, \.claim),
        "operation": outcome.map { .string($0.operation.rawValue) },
        "operands": outcome.map { .array($0.operands.map(operand)) },
        "result": outcome?.result.map { .object(quantity($0)) },
        "stated": outcome?.stated.map(operand),
        "verdict": outcome.map { .strings($0.verdict.words) },
        "judged": outcome == nil ? text(check.own.id, page, \.judged) : nil,
        "remarks": outcome.map { .strings($0.remarks.map(\.rawValue)) },
        "note": text(check.own.id, page, \.note),
        "advice": text(check.own.id, page, \.advice),
        "severity": check.original.severity.map { .string($0.rawValue) },
        "sources": .strings(check.original.sources.map(\.value)),
      ])
    }
  }

  /// A text in every language that has it.
  private func text(_ id: String, _ page: Page, _ key: KeyPath<CheckTexts, InlineText?>) -> JSONValue? {
    let members = page.variants.compactMap { variant in
      variant.checks.first { $0.id == id }?.texts[keyPath: key].map { JSONValue.Member(variant.language, .string($0.plain)) }
    }
    return members.isEmpty ? nil : .object(members)
  }

  private func operand(_ operand: ResolvedOperand) -> JSONValue {
    var members = [JSONValue.Member("text", .string(operand.operand.text))] + quantity(operand.quantity)
    if let origin = operand.origin {
      let lineage = origin.observation.lineage
      members += [
        JSONValue.Member("series", .string(origin.series.id)),
        JSONValue.Member("definitions", .strings(lineage.definitions.sorted())),
        JSONValue.Member("vintages", .strings(lineage.vintages.sorted())),
        JSONValue.Member("superseded", .bool(origin.isSuperseded)),
        JSONValue.Member("verified", .bool(lineage.isVerified)),
      ]
    }
    return .object(members)
  }

  private func quantity(_ quantity: CheckQuantity) -> [JSONValue.Member] {
    [
      JSONValue.Member("value", .number(quantity.value)), JSONValue.Member("lower", .number(quantity.interval.lowerBound)),
      JSONValue.Member("upper", .number(quantity.interval.upperBound)),
    ] + (quantity.units.count == 1 ? [JSONValue.Member("unit", .string(quantity.units[0].id))] : [])
  }
}

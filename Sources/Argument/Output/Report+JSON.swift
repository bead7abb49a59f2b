import Diagnostics
import Markdown
package import StructuredText

extension Report {
  /// The argument for other programs: nodes, parts, evidence, links, chains, findings and coverage.
  ///
  /// - Parameter accepted: findings that the author accepts, as values already.
  package func json(findings: [Finding], accepted: [JSONValue] = []) -> JSONValue {
    .object([
      "id": .string(id), "nodes": .array(nodes.map(Self.json)), "links": .array(links.map(\.json)),
      "chains": .array(chains.map(\.json)), "findings": .array(findings.map(\.json)), "accepted": .array(accepted), "coverage": .array(CoverageMatrix(self).cells.map(Self.json)),
    ])
  }

  private static func json(_ node: ArgumentNode) -> JSONValue {
    .object([
      "kind": .string(node.kind.rawValue), "id": .string(node.id), "code": node.code.map(JSONValue.string),
      "title": json(node.titles), "file": .string(node.file), "parts": .array(node.parts.map(json)),
    ])
  }

  private static func json(_ part: Part) -> JSONValue {
    let statements = part.versions.map { JSONValue.Member($0.language, .string($0.statement)) }
    return .object([
      "kind": .string(part.kind.rawValue), "id": .string(part.id), "level": .integer(part.level),
      "parent": part.parentID.map(JSONValue.string), "statement": .object(statements),
      "grade": .string(part.grade.rawValue), "restsOnUnverified": .bool(part.restsOnUnverified),
      "evidence": json(part.evidence),
    ])
  }

  private static func json(_ evidence: Evidence) -> JSONValue {
    .object([
      "bindings": .array(evidence.bindings.map(json)), "charts": .array(evidence.charts.map(json)),
      "citations": .array(
        evidence.citations.map { item in
          .object([
            "key": .string(item.key), "locator": item.locator.isEmpty ? nil : .string(item.locator),
            "isContrary": .bool(item.isContrary),
          ])
        }),
    ])
  }

  private static func json(_ binding: Evidence.Binding) -> JSONValue {
    .object([
      "destination": .string(binding.destination), "reference": binding.value.map { .string($0.reference) },
      "isVerified": binding.value.map { .bool($0.isVerified) },
      "isSuperseded": binding.value.map { .bool($0.isSuperseded) }, "isExpired": binding.value.map { .bool($0.isExpired) },
      "estimatesEffect": binding.value.map { .bool($0.estimatesEffect) },
    ])
  }

  private static func json(_ chart: Evidence.Chart) -> JSONValue {
    .object(["name": .string(chart.name), "isVerified": chart.value.map { .bool($0.isVerified) }])
  }

  private static func json(_ cell: CoverageMatrix.Cell) -> JSONValue {
    let chains = cell.chains.map { chain -> JSONValue in
      .object(["mechanism": .string(chain.mechanismID), "basis": .string(chain.basis.rawValue)])
    }
    return .object([
      "bottleneck": .string(cell.bottleneckID), "countermeasure": .string(cell.countermeasureID),
      "direct": cell.direct.map { .string($0.rawValue) }, "chains": .array(chains),
    ])
  }

  private static func json(_ text: LocalText) -> JSONValue { text.json }
}

extension LocalText {
  /// A text per language.
  package var json: JSONValue { .object(versions.map { JSONValue.Member($0.language, .string($0.text)) }) }
}

extension ArgumentLink {
  package var json: JSONValue {
    .object([
      "relation": .string(relation.rawValue), "from": .string(from.text), "to": .string(to.text), "basis": .string(basis.rawValue),
      "note": note?.json,
    ])
  }
}

extension ArgumentChain {
  /// From the countermeasure to the bottleneck.
  package var json: JSONValue { .object(["ends": .strings(ends.map(\.text)), "basis": .string(basis.rawValue)]) }
}

extension Finding {
  package var json: JSONValue {
    .object([
      "rule": .string(ruleID), "severity": .string(severity.rawValue), "node": .string(nodeID), "part": partID.map(JSONValue.string),
      "text": sentence.json,
    ])
  }
}

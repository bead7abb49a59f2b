import Argument
import Markup

/// How many findings of each rule stand about a report, and how many its author accepts.
struct FindingSummary {
  let context: PageContext
  let report: ComputedReport

  func node() -> Node {
    var counts: [String: (open: Int, accepted: Int)] = report.others.mapValues { ($0, 0) }
    for finding in report.findings { counts[finding.ruleID, default: (0, 0)].open += 1 }
    for entry in report.waived { counts[entry.finding.ruleID, default: (0, 0)].accepted += 1 }
    guard !counts.isEmpty else { return .element("p", [:], context.say(.noFindings)) }
    return HTMLTable(
      header: [context.say(.rule), context.say(.openCount), context.say(.acceptedCount)], numberColumns: [1, 2],
      rows: counts.sorted { $0.key < $1.key }.map { rule, count in
        HTMLTable.Row(cells: [
          HTMLTable.Cell(content: [.element("code", [:], rule)], isHeader: true), .number("\(count.open)"), .number("\(count.accepted)"),
        ])
      }, label: context.say(.findings)
    ).node
  }
}

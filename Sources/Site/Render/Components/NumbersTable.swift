import Datasets
import Indicators
import Markup

/// The numbers of a page with what each rests on: value, interval, rows, sources.
struct NumbersTable {
  let context: PageContext

  /// Nil when there are no numbers.
  func node(_ bindings: [ResolvedBinding]) -> Node? {
    let distinct = bindings.reduce(into: [ResolvedBinding]()) { kept, binding in
      if !kept.contains(where: { $0.reference == binding.reference && $0.text == binding.text }) { kept.append(binding) }
    }
    guard !distinct.isEmpty else { return nil }
    return HTMLTable(
      header: [context.say(.printed), context.say(.series), context.say(.period), context.say(.value), context.say(.interval), context.say(.sources)],
      numberColumns: [3, 4], rows: distinct.map(row), label: context.say(.numbersOnPage)
    ).node
  }

  private func row(_ binding: ResolvedBinding) -> HTMLTable.Row {
    let observation = binding.observation
    let formatter = ObservationText(language: context.language, unit: binding.series.unit)
    let links = SeriesLinks(context: context)
    let link = Node.element("a", ["href": links.href(binding.reference, observation)], binding.series.title.text(for: context.language))
    return HTMLTable.Row(cells: [
      HTMLTable.Cell(content: [.text(binding.text)], isHeader: true),
      .nodes([link] + members(observation)),
      .text(observation.key.period?.text(for: context.language) ?? "—"),
      .number(formatter.precise(observation.value)),
      .number(formatter.interval(observation)),
      .nodes(LineageMarkup(context: context).nodes(observation)),
    ])
  }

  private func members(_ observation: Observation) -> [Node] {
    let names = observation.key.members.map { context.site.memberLabel($0, language: context.language) }
    return names.isEmpty ? [] : [.text(context.language.hasPrefix("zh") ? "（\(names.joined(separator: "，"))）" : " (\(names.joined(separator: ", ")))")]
  }
}

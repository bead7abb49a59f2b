import Datasets
import Indicators
import Markup

/// How a bound number stands in running text: a link to what it rests on, with marks for what a reader must know.
struct ValueMarkup {
  let context: PageContext

  func node(_ binding: ResolvedBinding) -> Node {
    let href = SeriesLinks(context: context).href(binding.reference, binding.observation)
    let link = Node.element("a", ["class": "value", "href": href, "title": title(binding)], binding.text)
    let marks = marks(binding)
    return marks.isEmpty ? link : .fragment([link] + marks)
  }

  private func marks(_ binding: ResolvedBinding) -> [Node] {
    var marks: [Node] = []
    if !binding.observation.lineage.isVerified { marks.append(mark(.unverifiedMark)) }
    if binding.isSuperseded { marks.append(mark(.supersededMark)) }
    if !binding.cautions.isEmpty { marks.append(mark(.cautionMark)) }
    return marks
  }

  private func mark(_ phrase: Phrase) -> Node { .element("span", ["class": "mark"], context.say(phrase)) }

  private func title(_ binding: ResolvedBinding) -> String {
    var parts = [binding.series.title.text(for: context.language)]
    if let period = binding.observation.key.period { parts.append(period.text(for: context.language)) }
    parts += binding.cautions.map { $0.text(for: context.language) }
    return parts.joined(separator: " · ")
  }
}

/// Where a series and its observations are shown.
struct SeriesLinks {
  let context: PageContext

  func href(_ reference: SeriesReference, _ observation: Observation) -> String {
    guard let dot = reference.series.firstIndex(of: ".") else {
      return context.href(SiteRoutes.indicator(reference.series), fragment: Self.anchor(observation.key))
    }
    let dataset = String(reference.series[..<dot])
    let row = observation.lineage.rows.first { $0.dataset == dataset }?.first
    return context.href(SiteRoutes.dataset(dataset), fragment: row.flatMap { SiteRoutes.rowAnchor($0) })
  }

  /// - Parameter name: an indicator, a column of a dataset, or a dataset.
  func href(series name: String) -> String {
    let dataset = name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? name
    return context.site.catalog.dataset(named: dataset) == nil
      ? context.href(SiteRoutes.indicator(name)) : context.href(SiteRoutes.dataset(dataset))
  }

  /// The id of an observation on its indicator's page.
  static func anchor(_ key: ObservationKey) -> String {
    let parts = (key.period.map { ["\($0)"] } ?? []) + key.members.map { "\($0.dimension)-\($0.name)" }
    let text = parts.isEmpty ? "value" : parts.joined(separator: "-")
    return "at-" + text.map { $0 == "/" || $0 == " " ? "-" : String($0) }.joined()
  }
}

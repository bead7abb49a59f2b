import Datasets
import Indicators
import Markdown
import Markup
import StructuredText

/// A check in a page: what is claimed, what the numbers come to, the verdict, and what a reader must know of the series.
struct CheckMarkup {
  let context: PageContext
  /// Renders the texts of the check.
  let inlines: ([Inline]) -> [Node]

  func node(_ check: ComputedCheck) -> Node {
    let texts = check.own.texts
    let head = Node.element(
      "p", ["class": "check-head"],
      [.element("a", ["class": "code", "href": "#\(check.own.id)"], check.own.id), .text(" "), verdict(check)] + severity(check))
    let claim = Node.element("p", ["class": "check-claim"], inlines(texts.claim?.content ?? []))
    let facts = (check.outcome.map(self.facts) ?? []) + said(texts) + works(check)
    return .element(
      "section", ["class": "check \(CheckVerdictMarkup.cssClass(check))", "id": check.own.id, "aria-label": "\(context.say(.check)) \(check.own.id)"],
      [head, claim, .element("dl", [:], facts.flatMap { [.element("dt", [:], context.say($0.label)), .element("dd", [:], $0.content)] })])
  }

  private typealias Fact = (label: Phrase, content: [Node])

  private func verdict(_ check: ComputedCheck) -> Node {
    CheckVerdictMarkup.node(
      check.outcome?.verdict, judged: inlines(check.own.texts.judged?.content ?? []) + [.text(" · \(context.say(.judgedByReviewer))")],
      language: context.language)
  }

  private func severity(_ check: ComputedCheck) -> [Node] {
    guard let severity = check.original.severity else { return [] }
    return [.text(" "), .element("span", ["class": "item-note"], context.say(.severity) + severity.text(in: context.language))]
  }

  // MARK: Facts

  private func facts(_ outcome: CheckOutcome) -> [Fact] {
    let text = CheckText(language: context.language)
    let formula = CheckFormula(context: context, outcome: outcome)
    var facts: [Fact] = []
    if let node = formula.node { facts.append((.computed, [node])) } else { facts.append((.compared, formula.operands)) }
    if let interval = text.interval(outcome) { facts.append((.interval, [.text(interval)])) }
    if let stated = outcome.stated { facts.append((.stated, [formula.node(stated)])) }
    if !outcome.origins.isEmpty { facts.append((.series, [origins(outcome)])) }
    if !outcome.remarks.isEmpty {
      facts.append((.remarks, [.text(CheckVerdictMarkup.text(.remarked(outcome.remarks), context.language))]))
    }
    return facts
  }

  private func said(_ texts: CheckTexts) -> [Fact] {
    let said: [(Phrase, InlineText?)] = [(.note, texts.note), (.advice, texts.advice)]
    return said.compactMap { label, text in text.map { (label, inlines($0.content)) } }
  }

  private func works(_ check: ComputedCheck) -> [Fact] {
    guard !check.original.sources.isEmpty else { return [] }
    let items = check.original.sources.map { CitationItem(key: $0.value, span: $0.span) }
    let nodes = items.enumerated().flatMap { index, item in
      (index == 0 ? [] : [Node.text(context.language.hasPrefix("zh") ? "；" : "; ")]) + work(item.key)
    }
    return [(.sources, nodes)]
  }

  private func work(_ key: String) -> [Node] {
    guard let reference = context.content.references[key] else { return [] }
    let number = context.content.references.number(of: key).map { "[\($0)] " } ?? ""
    let href = context.href(SiteRoutes.references, fragment: SiteRoutes.referenceAnchor(key))
    return [.element("a", ["href": href, "lang": reference.isChinese ? "zh-Hans" : reference.language], number + reference.title)]
  }

  // MARK: Series

  private func origins(_ outcome: CheckOutcome) -> Node {
    .element("ul", [:], outcome.origins.map { .element("li", [:], line($0)) })
  }

  /// A value with its series, period and members, what it counts and in which release.
  private func line(_ origin: ResolvedOperand.Origin) -> [Node] {
    let observation = origin.observation
    let members = observation.key.members.map { context.site.memberLabel($0, language: context.language) }
    let about = [origin.series.title.text(for: context.language), observation.key.period?.text(for: context.language)].compactMap { $0 } + members
    let isChinese = context.language.hasPrefix("zh")
    var nodes: [Node] = [
      .element("a", ["href": SeriesLinks(context: context).href(origin.reference, observation)], about.joined(separator: isChinese ? "，" : ", ")),
      .text((isChinese ? "：" : ": ") + number(origin)),
    ]
    for definition in observation.lineage.definitions.sorted() {
      nodes += [.text(" · \(context.say(.definition)) "), .element("code", [:], definition)]
    }
    let vintages = observation.lineage.vintages.sorted().map { name in
      context.site.memberLabel(ObservationKey.Member(dimension: "vintage", name: name), language: context.language)
    }
    if !vintages.isEmpty { nodes.append(.text(" · \(context.say(.vintage)) \(vintages.joined(separator: ", "))")) }
    if !observation.lineage.isVerified { nodes.append(mark(.unverifiedMark)) }
    if origin.isSuperseded { nodes.append(mark(.supersededMark)) }
    return nodes
  }

  /// The value, and in brackets what its rounding leaves open.
  private func number(_ origin: ResolvedOperand.Origin) -> String {
    let text = ObservationText(language: context.language, unit: origin.series.unit)
    let (value, interval) = (text.precise(origin.observation.value), text.interval(origin.observation))
    if interval == "—" { return value }
    return context.language.hasPrefix("zh") ? "\(value)（\(interval)）" : "\(value) (\(interval))"
  }

  private func mark(_ phrase: Phrase) -> Node { .element("span", ["class": "mark"], context.say(phrase)) }
}

extension PageCheck.Severity {
  func text(in language: String) -> String {
    let phrase: Phrase =
      switch self {
      case .info: .severityInfo
      case .low: .severityLow
      case .medium: .severityMedium
      case .high: .severityHigh
      }
    return phrase.text(in: language)
  }
}

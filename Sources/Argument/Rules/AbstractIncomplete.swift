package import Diagnostics

/// An abstract that leaves out nodes that the body has, in one language or in all.
///
/// The abstract is the section `{#abstract}` of the report's page; it names a node by linking to its page.
package struct AbstractIncomplete: ArgumentRule {
  package let id = "abstract-incomplete"
  package let severity = Severity.warning

  package func findings(in report: Report) -> [Finding] {
    report.abstracts.flatMap { abstract in
      [NodeKind.bottleneck, .mechanism, .countermeasure].compactMap { kind -> Finding? in
        let nodes = report.nodes(of: kind)
        let missing = nodes.filter { !abstract.nodeIDs.contains($0.id) }
        guard let first = missing.first else { return nil }
        let named = nodes.count - missing.count
        let words = ArgumentWords("en").plural(of: kind).lowercased()
        return Finding(
          self, first, nil, at: abstract.range,
          zh: "摘要（\(abstract.language)）只提到\(nodes.count)项\(ArgumentWords("zh").plural(of: kind))中的\(named)项，缺\(missing.map { "“\($0.title(in: "zh-Hans"))”" }.joined(separator: "、"))。",
          en: "The abstract (\(abstract.language)) names \(named) of \(nodes.count) \(words); it lacks \(missing.map { "“\($0.title(in: "en"))”" }.joined(separator: ", ")).",
          message: "the abstract names \(named) of \(nodes.count) \(words): it has no link to \(missing.map { "'\($0.id)'" }.joined(separator: ", "))",
          fix: "name what the body argues, with a link to its page")
      }
    }
  }
}

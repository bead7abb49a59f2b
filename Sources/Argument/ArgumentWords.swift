/// The words that the argument's tables and drawings show to readers, in Chinese and in English.
struct ArgumentWords {
  let isChinese: Bool

  /// Chinese for any language tag that starts with `zh`, English for every other.
  init(_ language: String) { isChinese = language.hasPrefix("zh") }

  func pick(_ chinese: String, _ english: String) -> String { isChinese ? chinese : english }

  func name(of grade: EvidenceGrade) -> String {
    switch grade {
    case .measured: pick("有数据", "measured")
    case .cited: pick("有文献", "cited")
    case .reasoned: pick("仅推论", "reasoned")
    case .contested: pick("有争议", "contested")
    case .stale: pick("数据已过时", "stale")
    }
  }

  func explanation(of grade: EvidenceGrade) -> String {
    switch grade {
    case .measured:
      pick("至少有一个数值或一张图表出自经核实的数据。", "At least one value or chart rests on verified data.")
    case .cited: pick("引用了文献，但没有经核实的数据。", "Works are cited, but no verified data are shown.")
    case .reasoned: pick("既没有经核实的数据，也没有引用文献。", "Neither verified data nor cited works support it.")
    case .contested: pick("所引文献中有相反的证据。", "Some of the cited evidence speaks against it.")
    case .stale: pick(
        "所用数据都已被后来的发布取代，或已过声明的有效期。",
        "All data that it uses have been replaced by a later release or are past their declared life.")
    }
  }

  func name(of basis: LinkBasis) -> String {
    switch basis {
    case .explicit: pick("原文明言", "explicit")
    case .weak: pick("原文仅提及", "weak")
    case .inferred: pick("本文推断", "inferred")
    }
  }

  func explanation(of basis: LinkBasis) -> String {
    switch basis {
    case .explicit: pick("原文明确写出这一联系", "the source makes the link")
    case .weak: pick("原文提到两者而未论证", "the source names both without arguing")
    case .inferred: pick("由我们推断", "inferred by us")
    }
  }

  func name(of relation: LinkRelation) -> String {
    switch relation {
    case .relieves: pick("缓解", "relieves")
    case .activates: pick("启动", "activates")
    case .addresses: pick("应对", "addresses")
    }
  }

  func plural(of kind: NodeKind) -> String {
    switch kind {
    case .bottleneck: pick("瓶颈", "Bottlenecks")
    case .mechanism: pick("机制", "Mechanisms")
    case .countermeasure: pick("对策", "Countermeasures")
    case .analysis: pick("分析", "Analyses")
    }
  }

  func quoted(_ title: String) -> String { pick("“\(title)”", "“\(title)”") }

  var none: String { pick("没有", "none") }
  var coverage: String { pick("对策覆盖表", "Coverage of bottlenecks by countermeasures") }
  var direct: String { pick("直接应对", "Direct") }
  var uncovered: String { pick("没有对策", "no countermeasure") }
  var map: String { pick("论证图", "Argument map") }
  var legend: String { pick("图例", "Key") }
  var via: String { pick("经由", "through") }
}

extension LinkRelation {
  /// The relation as a verb for readers.
  package func name(in language: String) -> String { ArgumentWords(language).name(of: self) }
}

extension LinkBasis {
  package func name(in language: String) -> String { ArgumentWords(language).name(of: self) }
}

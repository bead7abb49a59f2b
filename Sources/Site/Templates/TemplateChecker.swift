import Diagnostics

/// What can be said of templates without rendering them: names, partials, parents, sections.
struct TemplateChecker {
  let tags: [String: [TemplateTag]]
  let paths: [String: String]

  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for template in TemplateSet.required where tags[template] == nil {
      found.append(
        Diagnostic(
          "template-missing", "there is no template 'Templates/\(template).mustache'", at: nil,
          fix: "restore the file from the default theme"))
    }
    for template in tags.keys.sorted() {
      for tag in tags[template] ?? [] { found += check(tag, at: tag.span.in(paths[template] ?? template)) }
      found += checkNesting(template)
      found += checkCycle(template)
    }
    return found
  }

  private func check(_ tag: TemplateTag, at range: SourceRange) -> [Diagnostic] {
    switch tag.kind {
    case .comment, .close, .block: []
    case .unsupported:
      [
        Diagnostic(
          "template-syntax", "'{{\(tag.name)}}' is not supported", at: range,
          cause: "delimiters, pragmas and partials with computed names are not checked before rendering")
      ]
    case .partial, .parent: tags[tag.name] == nil ? [unknownTemplate(tag, at: range)] : []
    case .section, .inverted: TemplateName(rawValue: tag.name) == nil ? [unknownName(tag, at: range)] : []
    case .variable, .unescaped: checkPrinted(tag, at: range)
    }
  }

  private func checkPrinted(_ tag: TemplateTag, at range: SourceRange) -> [Diagnostic] {
    guard let name = TemplateName(rawValue: tag.name) else { return [unknownName(tag, at: range)] }
    if name.isMarkup, tag.kind == .variable {
      return [Diagnostic("template-escaping", "'\(tag.name)' is markup and would be escaped", at: range, fix: "write {{{\(tag.name)}}}")]
    }
    if !name.isMarkup, tag.kind == .unescaped {
      return [Diagnostic("template-escaping", "'\(tag.name)' is text and must be escaped", at: range, fix: "write {{\(tag.name)}}")]
    }
    return []
  }

  private func unknownName(_ tag: TemplateTag, at range: SourceRange) -> Diagnostic {
    let nearest = nearestName(to: tag.name, among: TemplateName.allCases.map(\.rawValue))
    return Diagnostic(
      "template-name", "no template name is called '\(tag.name)'", at: range,
      cause: tag.name.contains(".") ? "names with a dot are not used" : nil, fix: nearest.map { "did you mean '\($0)'?" })
  }

  private func unknownTemplate(_ tag: TemplateTag, at range: SourceRange) -> Diagnostic {
    let nearest = nearestName(to: tag.name, among: tags.keys.sorted())
    return Diagnostic(
      "template-missing", "there is no template 'Templates/\(tag.name).mustache'", at: range, fix: nearest.map { "did you mean '\($0)'?" })
  }

  private func checkNesting(_ template: String) -> [Diagnostic] {
    var open: [TemplateTag] = []
    let path = paths[template] ?? template
    for tag in tags[template] ?? [] {
      switch tag.kind {
      case .section, .inverted, .parent, .block: open.append(tag)
      case .close:
        guard let last = open.popLast() else {
          return [Diagnostic("template-syntax", "'{{/\(tag.name)}}' closes nothing", at: tag.span.in(path))]
        }
        if last.name != tag.name {
          return [
            Diagnostic(
              "template-syntax", "'{{/\(tag.name)}}' stands where '{{/\(last.name)}}' is due", at: tag.span.in(path),
              notes: [Diagnostic.Note("'\(last.name)' is opened here", at: last.span.in(path))])
          ]
        }
      default: continue
      }
    }
    return open.last.map { [Diagnostic("template-syntax", "'\($0.name)' is opened and never closed", at: $0.span.in(path))] } ?? []
  }

  /// A template that includes itself, directly or through others, would never end.
  private func checkCycle(_ template: String) -> [Diagnostic] {
    func includes(_ name: String) -> [TemplateTag] { (tags[name] ?? []).filter { $0.kind == .partial || $0.kind == .parent } }
    var visited: Set<String> = []
    var pending = includes(template).map(\.name)
    while let next = pending.popLast() {
      if next == template, let tag = includes(template).first {
        return [Diagnostic("template-cycle", "the template '\(template)' includes itself", at: tag.span.in(paths[template] ?? template))]
      }
      if visited.insert(next).inserted { pending += includes(next).map(\.name) }
    }
    return []
  }
}

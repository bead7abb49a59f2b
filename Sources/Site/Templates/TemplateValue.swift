import Markup
import Mustache

/// What a name in a template stands for.
enum TemplateValue: Sendable {
  /// Escaped where it is printed; an empty text counts as absent in a section.
  case text(String)
  /// Markup that is printed as it is, with `{{{name}}}`; empty markup counts as absent.
  case markup(TrustedMarkup)
  case flag(Bool)
  case list([TemplateContext])
}

/// The names that a template may use at one level, with their values.
///
/// A name that is not found here is looked for further out, in the context around it; a name that is
/// found nowhere reaches the root, which records it.
struct TemplateContext: Sendable {
  private var values: [TemplateName: TemplateValue] = [:]
  private let onMiss: (@Sendable (String) -> Void)?

  init() { onMiss = nil }

  private init(values: [TemplateName: TemplateValue], onMiss: @escaping @Sendable (String) -> Void) {
    self.values = values
    self.onMiss = onMiss
  }

  subscript(name: TemplateName) -> TemplateValue? {
    get { values[name] }
    set { values[name] = newValue }
  }

  mutating func merge(_ other: TemplateContext) { values.merge(other.values) { _, new in new } }

  /// This context as the outermost one, which tells `onMiss` each name that was found nowhere.
  func asRoot(onMiss: @escaping @Sendable (String) -> Void) -> TemplateContext {
    TemplateContext(values: values, onMiss: onMiss)
  }
}

extension TemplateContext: MustacheParent {
  func child(named name: String) -> Any? {
    guard let key = TemplateName(rawValue: name), let value = values[key] else {
      onMiss?(name)
      return nil
    }
    switch value {
    case .text(let text): return TemplateText(renderText: text)
    case .markup(let markup): return TemplateText(renderText: markup.text)
    case .flag(let flag): return flag
    case .list(let contexts): return contexts
    }
  }
}

/// A text that Mustache asks for no members.
private struct TemplateText: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  var isNull: Bool { renderText.isEmpty }

  func child(named: String) -> Any? { nil }
}

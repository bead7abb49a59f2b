import Datasets
import Markdown
import Markup
import StructuredText

/// What stands around every page: the menu, the path of pages above it, the switch between languages, the footer.
struct SiteLayout: Sendable {
  private let site: ComputedSite
  /// The phrases of templates by language.
  private let phrases: [String: TemplateContext]

  init(site: ComputedSite) {
    self.site = site
    var phrases: [String: TemplateContext] = [:]
    for language in site.content.configuration.languages {
      var context = TemplateContext()
      for phrase in Phrase.allCases {
        if let name = TemplateName(rawValue: phrase.rawValue) { context[name] = .text(phrase.text(in: language)) }
      }
      phrases[language] = context
    }
    self.phrases = phrases
  }

  private var configuration: SiteConfiguration { site.content.configuration }

  /// The whole of what a page's template may print.
  ///
  /// - Parameters:
  ///   - textLanguage: the language of the page's text, where it is not the reader's.
  ///   - route: nil for a page that stands at no address, such as 404.
  func complete(_ draft: PageDraft, _ page: PageContext, textLanguage: String, route: Route?, kindClass: String) -> TemplateContext {
    var context = phrases[page.language] ?? TemplateContext()
    let siteTitle = configuration.title.text(for: page.language)
    context[.language] = .text(textLanguage)
    context[.siteTitle] = .text(siteTitle)
    context[.pageTitle] = .text(draft.title == siteTitle ? siteTitle : "\(draft.title) · \(siteTitle)")
    context[.homeHref] = .text(page.href(.home))
    context[.stylesheetHref] = .text(page.href(sharedFile: "assets/style.css"))
    context[.argumentStylesheetHref] = .text(page.href(sharedFile: "assets/argument.css"))
    context[.chartStylesheetHref] = .text(page.href(sharedFile: "assets/charts.css"))
    context[.iconHref] = .text(page.href(sharedFile: "assets/icon.svg"))
    context[.indicatorsHref] = .text(page.href(SiteRoutes.indicators))
    context[.datasetsHref] = .text(page.href(SiteRoutes.datasets))
    context[.chartsHref] = .text(page.href(SiteRoutes.charts))
    context[.referencesHref] = .text(page.href(SiteRoutes.references))
    context[.navigation] = .markup(TrustedMarkup(menu(page, current: route)))
    context[.breadcrumbs] = .list(route.map { breadcrumbs(page, $0) } ?? [])
    context[.languages] = .list(languages(page, route))
    context[.alternates] = .list(route.map { alternates($0) } ?? [])
    context[.canonical] = .text(canonical(page, route, textLanguage))
    context[.robots] = .text("")
    context[.metadataHref] = .text("")
    context[.notice] = .text(textLanguage == page.language ? "" : page.say(.noTranslation))
    context[.publisher] = .text(configuration.publisher?.text(for: page.language) ?? "")
    context[.license] = .text(configuration.license?.text(for: page.language) ?? "")
    context[.description] = .text("")
    context[.kindClass] = .text(kindClass)
    for name in [TemplateName.eyebrow, .code, .date, .updated, .authors, .grade, .gradeClass, .gradeReason] { context[name] = .text("") }
    context.merge(draft.context)
    return context
  }

  private func menu(_ page: PageContext, current: Route?) -> Node {
    let items = configuration.menu.compactMap { item -> Node? in
      guard let target = site.pageIndexByFile["Content/\(item.page.value)"].map({ site.content.pages[$0] }) else { return nil }
      let title = item.title?.text(for: page.language) ?? target.text(for: page.language)?.title.plainText ?? target.name
      let isCurrent = target.route == current
      return .element("li", [:], [.element("a", ["href": page.href(target.route), "aria-current": isCurrent ? "page" : nil], title)])
    }
    return .element("ul", [:], items)
  }

  private func breadcrumbs(_ page: PageContext, _ route: Route) -> [TemplateContext] {
    var trail: [TemplateContext] = []
    var above = route.parent
    while let route = above {
      if let title = title(of: route, page) { trail.append(PageDraft.link(href: page.href(route), label: title)) }
      above = route.parent
    }
    return trail.reversed()
  }

  private func title(of route: Route, _ page: PageContext) -> String? {
    if route == .home { return configuration.title.text(for: page.language) }
    if route == SiteRoutes.indicators { return page.say(.uiIndicators) }
    if route == SiteRoutes.datasets { return page.say(.uiDatasets) }
    if route == SiteRoutes.charts { return page.say(.uiCharts) }
    if let target = site.pageIndexByRoute[route].map({ site.content.pages[$0] }) {
      return target.text(for: page.language)?.title.plainText
    }
    return site.sectionRoutes.contains(route) ? SectionTitle.text(route, page) : nil
  }

  private func languages(_ page: PageContext, _ route: Route?) -> [TemplateContext] {
    guard configuration.languages.count > 1 else { return [] }
    return configuration.languages.map { language in
      let folder = language == configuration.defaultLanguage ? nil : language
      let target = Address(route ?? .home, languageFolder: folder)
      var context = PageDraft.link(href: target.href(from: page.address), label: LanguageName.own(language))
      context[.languageTag] = .text(language)
      context[.isCurrent] = .flag(language == page.language)
      return context
    }
  }

  private func alternates(_ route: Route) -> [TemplateContext] {
    guard configuration.languages.count > 1 else { return [] }
    return configuration.languages.map { language in
      let folder = language == configuration.defaultLanguage ? nil : language
      var context = PageDraft.link(href: configuration.baseURL + Address(route, languageFolder: folder).urlPath, label: "")
      context[.languageTag] = .text(language)
      return context
    }
  }

  /// An untranslated page names its original as the one to keep.
  private func canonical(_ page: PageContext, _ route: Route?, _ textLanguage: String) -> String {
    guard let route else { return "" }
    let address = textLanguage == page.language ? page.address : Address(route)
    return configuration.baseURL + address.urlPath
  }
}

/// What a language calls itself.
enum LanguageName {
  static func own(_ tag: String) -> String {
    switch tag {
    case "zh", "zh-Hans", "zh-CN": "中文"
    case "zh-Hant", "zh-TW", "zh-HK": "繁體中文"
    case "en": "English"
    case "ja": "日本語"
    case "ko": "한국어"
    case "fr": "Français"
    case "de": "Deutsch"
    case "es": "Español"
    case "ru": "Русский"
    default: tag
    }
  }
}

/// The title of a folder that has pages and no index of its own.
enum SectionTitle {
  static func text(_ route: Route, _ page: PageContext) -> String {
    switch route.segments.last ?? "" {
    case "bottlenecks": page.say(.bottlenecks)
    case "mechanisms": page.say(.mechanisms)
    case "countermeasures": page.say(.countermeasures)
    case "analyses": page.say(.analyses)
    case let name: name
    }
  }
}

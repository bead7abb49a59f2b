/// Every name a template may use. `Documentation/Templates.md` says what each stands for; a test keeps the two in step.
enum TemplateName: String, CaseIterable, Sendable {
  // The page and its place in the site.
  case language, siteTitle, pageTitle, title, summary, description, canonical, robots
  case homeHref, stylesheetHref, chartStylesheetHref, argumentStylesheetHref, iconHref, metadataHref
  case navigation, breadcrumbs, languages, alternates
  case href, label, languageTag, isCurrent
  case notice, publisher, license, updated, date, authors

  // What the page says.
  case body, contents, eyebrow, code, kindClass
  case sections, sectionID, sectionTitle, sectionContent
  case facts, factLabel, factValue
  case items, itemTitle, itemSummary, itemNote, itemClass
  case downloads
  case map, mapList, matrix
  case groups, groupTitle, groupClass
  case previousHref, previousTitle, nextHref, nextTitle
  case grade, gradeClass, gradeReason

  // Words of the interface, in the page's language.
  case uiSkip, uiMenu, uiContents, uiLanguages, uiBreadcrumbs, uiDownloads, uiPrevious, uiNext, uiPublisher, uiLicense
  case uiUpdated, uiPublished, uiGeneratedBy, uiMap, uiMatrix, uiHome, uiNodes, uiNotFound, uiNotFoundText
  case uiDataAndMethods, uiIndicators, uiDatasets, uiCharts, uiReferences
  case indicatorsHref, datasetsHref, chartsHref, referencesHref

  /// True for names that hold markup: they print with `{{{name}}}`, and all others with `{{name}}`.
  var isMarkup: Bool {
    switch self {
    case .title, .summary, .navigation, .body, .contents, .sectionContent, .factValue, .itemTitle, .itemSummary, .map, .mapList,
      .matrix, .previousTitle, .nextTitle:
      true
    default: false
    }
  }
}

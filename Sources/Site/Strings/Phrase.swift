/// A fixed text of the interface, in Chinese and English. Other languages read the English one.
enum Phrase: String, CaseIterable, Sendable {
  // Words that templates print.
  case uiSkip, uiMenu, uiContents, uiLanguages, uiBreadcrumbs, uiDownloads, uiPrevious, uiNext, uiPublisher, uiLicense
  case uiUpdated, uiPublished, uiGeneratedBy, uiMap, uiMatrix, uiHome, uiNodes, uiNotFound, uiNotFoundText
  case uiDataAndMethods, uiIndicators, uiDatasets, uiCharts, uiReferences
  // Kinds of pages.
  case report, bottleneck, mechanism, countermeasure, analysis, bottlenecks, mechanisms, countermeasures, analyses
  case cause, channel, measure, causes, channels, measures, indicator, dataset, chart
  // Sections.
  case numbersOnPage, parts, relations, findings, sources, observations, formula, cautions, dependsOn, usedBy, rows, fields, revisions
  case evidence, charts, citations, place, footnotes, grades, reports, data
  // Column and fact names.
  case printed, series, period, value, interval, restsOn, unit, definition, asOf, observationCount, count, digest, loadedBy, type, role
  case release, released, change, relativeChange, shownRows, chartOfRevisions
  case title, license, name, note, grade, part, method, rowNumber
  // Sentences.
  case noTranslation, noFindings, unverifiedMark, supersededMark, cautionMark, unverified, contraryPrefix
  case noNumbers, dataTable, chartSource, chartNote, permalink, figureCoverage, figuresStated, figuresBound, figuresCited, citePage, rowsLeftOut, figure
  case argumentJSON, dataPackage, generalKnowledge, lowConfidence, row
  // The argument.
  case accepted, acceptedUntil, contraryEvidence, findingCounts, rule, openCount, acceptedCount, chains, trail
  case argumentGraphML, argumentMermaid, evidenceJSON, inputs
  // Checks.
  case check, checks, claim, stated, computed, compared, verdict, remarks, advice, vintage, severity, checksJSON
  case severityInfo, severityLow, severityMedium, severityHigh, judgedByReviewer
  case verdictHolds, verdictHoldsWithinRounding, verdictFails, verdictComparable, verdictCurrent, verdictRemarked
  case remarkDefinitions, remarkVintages, remarkMembers, remarkPeriods, remarkSuperseded, remarkNewerPeriod

  func text(in language: String) -> String {
    let (chinese, english) = Self.texts(self)
    return language.hasPrefix("zh") ? chinese : english
  }
}

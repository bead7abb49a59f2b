extension Reference {
  /// The entry of the work in a list of references after GB/T 7714—2015, numeric style, without its number: in the language of the
  /// work (6.1), with the marks of 7.2.
  package func gbt7714() -> CitationText {
    var entry = CitationText()
    entry.append(sentence: responsibility)
    switch layout {
    case .monograph: appendMonograph(to: &entry)
    case .partOfMonograph: appendPart(to: &entry)
    case .article: appendArticle(to: &entry)
    case .newspaperArticle: appendNewspaperArticle(to: &entry)
    case .patent: appendPatent(to: &entry)
    }
    appendAccess(to: &entry)
    entry.close()
    return entry
  }

  /// The form of clause 4; a part or an article whose whole is not known is printed as a work of its own.
  var layout: WorkType.Layout {
    switch type.layout {
    case .partOfMonograph: containerTitle == nil && eventTitle == nil ? .monograph : .partOfMonograph
    case .article: containerTitle == nil ? .monograph : .article
    case let other: other
    }
  }

  /// True where the work was read on the net, so that its code ends in /OL and the day of reading is printed (8.2.2, 8.4.4).
  var isOnline: Bool { url != nil || (doi != nil && type.isElectronic) }

  /// `[M]`, `[J/OL]`: 8.2.2 and annex B.
  var typeMark: String { "[\(type.letterCode(isOnline: isOnline))\(isOnline ? "/OL" : "")]" }

  /// 8.1.3: a numeric list leaves out a responsibility that is not known. Editors stand for authors where there are none, except
  /// in a part, whose editors are those of the whole.
  private var responsibility: String {
    let names = authors.isEmpty && layout != .partOfMonograph ? editors : authors
    return names.gbt7714(isChinese: isChinese)
  }

  /// The title with the number of its volume or of the document (8.2.3) and the type mark (8.2.2).
  private var titleSentence: String {
    var text = title
    if layout == .monograph, let volume { text += ": \(numberedVolume(volume))" }
    if type.printsNumberInTitle, let number { text += ": \(number)" }
    return text + typeMark
  }

  /// The number of a volume stands after the title as further title information (8.2.3): 第1卷, Vol. 1.
  private func numberedVolume(_ volume: String) -> String {
    guard volume.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return volume }
    return isChinese ? "第\(volume)卷" : "Vol. \(volume)"
  }

  // MARK: Works of their own

  /// 4.1.2 and 4.6.2.
  private func appendMonograph(to entry: inout CitationText) {
    entry.append(sentence: titleSentence)
    appendOthers(to: &entry)
    entry.append(sentence: editionSentence)
    entry.append(sentence: publication)
  }

  /// Other responsibilities (8.1): editors of a work that has authors, and translators, with 编, 译, ed., trans.
  private func appendOthers(to entry: inout CitationText) {
    if !authors.isEmpty, !editors.isEmpty, layout == .monograph {
      entry.append(sentence: editors.gbt7714(isChinese: isChinese) + (isChinese ? ", 编" : editors.count > 1 ? ", eds." : ", ed."))
    }
    if !translators.isEmpty { entry.append(sentence: translators.gbt7714(isChinese: isChinese) + (isChinese ? ", 译" : ", trans.")) }
  }

  /// 8.3: a first edition is not named; another one is written with a numeral: 2版, 2nd ed.
  private var editionSentence: String {
    guard let edition else { return "" }
    let digits = edition.filter { ("0"..."9").contains($0) }
    let ordinal = digits + englishOrdinalSuffix(digits)
    let isNumbered = ["第\(digits)版", "\(digits)版", digits, ordinal, "\(ordinal) ed."].contains(edition)
    guard !digits.isEmpty, isNumbered else { return edition }
    if digits == "1" { return "" }
    return isChinese ? "\(digits)版" : "\(ordinal) ed."
  }

  private func englishOrdinalSuffix(_ digits: String) -> String {
    if digits.suffix(2).first == "1", digits.count > 1 { return "th" }
    return switch digits.last {
    case "1": "st"
    case "2": "nd"
    case "3": "rd"
    default: "th"
    }
  }

  /// 8.4, the form of 4.6.2: place: publisher, year: page(date of the last change)[date of reading].
  private var publication: String {
    let imprint = imprint
    let day = isDated ? issued?.start?.isoText ?? "" : ""
    // The day says the year as well where nothing stands before it; that of an act on paper needs no parentheses.
    let year = day.isEmpty || !imprint.isEmpty ? yearText : isOnline ? "" : day
    var text = joined(imprint, year, ", ")
    if let page { text = joined(text, pages(page), ": ") }
    if isOnline, !day.isEmpty { text += "(\(day))" }
    return text + accessText
  }

  /// True for electronic resources other than books and parts of a work (4.6), and for acts of state, when more than a year is known.
  private var isDated: Bool {
    guard layout == .monograph, type != .book, type != .thesis, case .days(let start, through: nil)? = issued?.kind else { return false }
    return start.month != nil && (isOnline || type.isOfficialAct)
  }

  /// Place and publisher. 8.4.1.3 and 8.4.2.3: what a printed work does not name is 出版地不详 and 出版者不详, or S.l. and s.n., in
  /// brackets; an electronic resource leaves it out.
  private var imprint: String {
    let publisher = publisher ?? siteName
    let isKnownAsPrinted = url == nil && doi == nil && !type.isElectronic && type.layout != .article
    guard isKnownAsPrinted, !type.isOfficialAct || publisher != nil else { return joined(publisherPlace ?? "", publisher ?? "", ": ") }
    return "\(publisherPlace ?? (isChinese ? "[出版地不详]" : "[S.l.]")): \(publisher ?? (isChinese ? "[出版者不详]" : "[s.n.]"))"
  }

  /// The name of a site stands for the publisher of its pages.
  private var siteName: String? { layout == .monograph && type.isElectronic ? containerTitle : nil }

  /// 8.4.3.3: a year that was worked out stands in brackets. 8.4.3.1: other ways of counting years are printed as they were written.
  private var yearText: String {
    guard let issued else { return "" }
    return issued.isEstimated ? "[\(issued.yearText)]" : issued.yearText
  }

  // MARK: Parts of a work

  /// 4.2.2: other responsibilities for the part stand before the //, those for the whole after it.
  private func appendPart(to entry: inout CitationText) {
    var title = titleSentence
    if !translators.isEmpty { title += ". \(translators.gbt7714(isChinese: isChinese))\(isChinese ? ", 译" : ", trans")" }
    // 8.8.1: // stands between the part and the whole.
    let editorNames = editors.gbt7714(isChinese: isChinese)
    let whole = (containerTitle ?? eventTitle ?? "") + (volume.map { ": \(numberedVolume($0))" } ?? "")
    entry.append(sentence: title + "//" + (editorNames.isEmpty ? whole : editorNames))
    if !editorNames.isEmpty { entry.append(sentence: whole) }
    entry.append(sentence: editionSentence)
    entry.append(sentence: publication)
  }

  // MARK: Articles

  /// 4.4.2 and 8.8.2: journal, year, volume(issue): pages[date of reading].
  private func appendArticle(to entry: inout CitationText) {
    entry.append(sentence: titleSentence)
    if !translators.isEmpty { appendOthers(to: &entry) }
    var text = joined(containerTitle ?? "", yearText, ", ")
    if let volume { text = joined(text, volume, ", ") }
    if let issue { text += "(\(issue))" }
    if let page { text = joined(text, pages(page), ": ") }
    entry.append(sentence: text + accessText)
  }

  /// 8.8.5: newspaper, day(page of the paper).
  private func appendNewspaperArticle(to entry: inout CitationText) {
    entry.append(sentence: titleSentence)
    var text = joined(containerTitle ?? "", issued?.isoText ?? "", ", ")
    if let page { text += "(\(pages(page)))" }
    entry.append(sentence: text + accessText)
  }

  // MARK: Patents

  /// 4.5.2 and 8.4.4.1: the day of publication stands alone.
  private func appendPatent(to entry: inout CitationText) {
    entry.append(sentence: titleSentence)
    entry.append(sentence: (issued?.isoText ?? "") + accessText)
  }

  // MARK: Access

  /// 8.4.4.2: the day on which an electronic resource was read, in brackets.
  private var accessText: String { isOnline ? accessed.map { "[\($0.isoText)]" } ?? "" : "" }

  /// 8.6 and 8.7: the address, and the DOI where the address does not hold it.
  private func appendAccess(to entry: inout CitationText) {
    if let url {
      var sentence = CitationText()
      sentence.append(url, link: webAddress.map { .address($0) })
      entry.append(sentence: sentence)
    }
    guard let doi, let doiAddress, !(url?.lowercased().contains(doi.lowercased()) ?? false) else { return }
    var sentence = CitationText("DOI: ")
    sentence.append(doi, link: .address(doiAddress))
    entry.append(sentence: sentence)
  }

  /// 8.5: pages in Arabic numerals, first and last with a hyphen between.
  private func pages(_ text: String) -> String {
    var result = text
    for dash in ["–", "—", "−", "～", "~", "--"] { result = result.split(separator: dash, omittingEmptySubsequences: false).joined(separator: "-") }
    return result
  }

  private func joined(_ first: String, _ second: String, _ separator: String) -> String {
    first.isEmpty || second.isEmpty ? first + second : first + separator + second
  }
}

extension Reference {
  /// The work in the RIS format (Research Information Systems, RIS Format Specifications, 2001; types and tags as EndNote and Zotero
  /// read them): lines of a tag, two blanks, a hyphen, a blank and the value, each ended by CR LF; a value has no line break.
  package func ris() -> String {
    var lines: [String] = []
    func add(_ tag: String, _ text: String?) {
      if let text, !cleaned(text).isEmpty { lines.append("\(tag)  - \(cleaned(text))") }
    }
    add("TY", risType)
    for author in authors { add("AU", author.ris) }
    for editor in editors { add("A2", editor.ris) }
    for translator in translators { add("A4", translator.ris) }
    add("TI", title)
    add("T2", containerTitle ?? eventTitle)
    addDate(to: &lines)
    add("VL", volume)
    add("IS", issue ?? number)
    addPages(to: &lines)
    add("ET", edition ?? version)
    add("PB", publisher)
    add("CY", publisherPlace)
    add("SN", isbn ?? issn)
    add("M3", genre)
    add("DO", doi)
    add("UR", url)
    add("Y2", accessed.flatMap { $0.start.map(risDay) })
    add("LA", language)
    add("ID", id)
    lines.append("ER  - ")
    return lines.map { $0 + "\r\n" }.joined()
  }

  /// `PY` has the year, `DA` the day as `YYYY/MM/DD`.
  private func addDate(to lines: inout [String]) {
    guard let issued else { return }
    lines.append("PY  - \(cleaned(issued.start.map { "\($0.year)" } ?? issued.yearText))")
    if let day = issued.start, day.month != nil { lines.append("DA  - \(risDay(day))") }
  }

  /// Year, month, day and other words with slashes between, all three of which stand even when a part is empty.
  private func risDay(_ day: CitationDate.Day) -> String {
    func padded(_ number: Int?) -> String { number.map { ($0 < 10 ? "0" : "") + "\($0)" } ?? "" }
    return "\(day.year)/\(padded(day.month))/\(padded(day.day))/"
  }

  private func addPages(to lines: inout [String]) {
    guard let page else { return }
    let ends = cleaned(page).split { "-–—".contains($0) }
    if let first = ends.first { lines.append("SP  - \(first)") }
    if ends.count == 2 { lines.append("EP  - \(ends[1])") }
  }

  private var risType: String {
    switch type {
    case .articleJournal, .review, .reviewBook: "JOUR"
    case .articleMagazine: "MGZN"
    case .articleNewspaper: "NEWS"
    case .book, .classic: "BOOK"
    case .chapter: "CHAP"
    case .entryDictionary: "DICT"
    case .entryEncyclopedia: "ENCYC"
    case .paperConference: "CPAPER"
    case .thesis: "THES"
    case .report: "RPRT"
    case .webpage: "ELEC"
    case .post, .postWeblog: "BLOG"
    case .dataset: "DATA"
    case .figure, .graphic: "CHART"
    case .software: "COMP"
    case .standard: "STAND"
    case .patent: "PAT"
    case .legislation: "STAT"
    case .bill: "BILL"
    case .regulation: "GOVDOC"
    case .legalCase: "CASE"
    case .map: "MAP"
    default: "GEN"
    }
  }
}

extension Name {
  /// `Family, Given, Suffix`.
  fileprivate var ris: String { literal ?? [fullFamily, given, suffix].filter { !$0.isEmpty }.joined(separator: ", ") }
}

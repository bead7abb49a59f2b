extension CitedPage {
  /// The entry after the Publication Manual of the American Psychological Association, 7th edition (2020): author, date, title,
  /// source (9.4), with the forms of 10.4 (reports), 10.9 (data sets), 10.14 (visual works) and 10.16 (web pages).
  package func apa() -> CitationText {
    let names = authors.apa
    var entry = CitationText()
    // 9.12: without an author the title stands first.
    if !names.isEmpty {
      entry.append(sentence: names)
      entry.append(sentence: "(\(dateText))")
    }
    entry.append(sentence: titleText)
    if names.isEmpty { entry.append(sentence: "(\(dateText))") }
    // 9.29: a publisher that is the author is left out.
    if let publisher, publisher != authors.first?.literal || authors.count > 1 { entry.append(sentence: cleaned(publisher)) }
    entry.close()
    entry.append(" ")
    // 9.35: an address has no full stop after it, and a DOI stands instead of another address.
    let link = reference(id: "").doiAddress ?? address
    entry.append(link, link: link.hasPrefix("https://") || link.hasPrefix("http://") ? .address(link) : nil)
    return entry
  }

  /// 9.19 and 9.21: the title in italics, the number or version in parentheses, what it is in brackets.
  private var titleText: CitationText {
    var text = CitationText()
    text.append(title, isEmphasized: true)
    if let number, kind == .report {
      text.append(isChinese ? " (第\(number)号)" : " (No. \(number))")
    } else if let version {
      text.append(isChinese ? " (\(version)版)" : " (Version \(version))")
    }
    switch kind {
    case .dataset: text.append(isChinese ? " [数据集]" : " [Data set]")
    case .chart: text.append(isChinese ? " [图]" : " [Chart]")
    case .report, .page: break
    }
    return text
  }

  /// 9.14: the day as far as it is known; 9.17: n.d. where it is not.
  private var dateText: String {
    guard let date else { return isChinese ? "无日期" : "n.d." }
    guard let day = date.start, case .days(_, through: nil) = date.kind, let month = day.month else { return date.yearText }
    if isChinese { return "\(day.year)年\(month)月" + (day.day.map { "\($0)日" } ?? "") }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    let name = months.indices.contains(month - 1) ? months[month - 1] : ""
    return "\(day.year), \(name)" + (day.day.map { " \($0)" } ?? "")
  }
}

extension [Name] {
  /// 9.8: up to 20 names, the last after an ampersand; of more, the first 19, an ellipsis, and the last.
  fileprivate var apa: String {
    let names = map(\.apa)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    if names.count > 20 { return names.prefix(19).joined(separator: ", ") + ", . . . " + last }
    return names.dropLast().joined(separator: ", ") + ", & " + last
  }
}

extension Name {
  /// 9.8: family name, initials with full stops and hyphens; a name in Han characters stands whole.
  fileprivate var apa: String {
    if let literal { return literal }
    if isEastAsian { return family + given }
    let initials = given.split(separator: " ").map { part in
      part.split(separator: "-").compactMap(\.first).map { String($0).uppercased() + "." }.joined(separator: "-")
    }
    let parts = [fullFamily, initials.joined(separator: " "), suffix].filter { !$0.isEmpty }
    return parts.joined(separator: ", ")
  }
}

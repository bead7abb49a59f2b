extension WorkType {
  /// How the entry of a work is laid out: the forms of GB/T 7714—2015, clause 4.
  enum Layout {
    /// 4.1 and 4.6: a work of its own, printed or electronic.
    case monograph
    /// 4.2: a part of a book or of proceedings.
    case partOfMonograph
    /// 4.4: an article of a journal.
    case article
    /// 4.4 and 8.8.5: an article of a newspaper.
    case newspaperArticle
    /// 4.5.
    case patent
  }

  var layout: Layout {
    switch self {
    case .articleJournal, .articleMagazine, .article, .review, .reviewBook: .article
    case .articleNewspaper: .newspaperArticle
    case .chapter, .paperConference, .entry, .entryDictionary, .entryEncyclopedia: .partOfMonograph
    case .patent: .patent
    default: .monograph
    }
  }

  /// The letters of annex B, table B.1. Laws have none there, so that a printed law is Z (other); an official notice with its
  /// number is A, as in example 2 of 4.6.2, a notice of a government office of Beijing.
  func letterCode(isOnline: Bool) -> String {
    switch self {
    case .articleJournal, .articleMagazine, .review, .reviewBook, .periodical: "J"
    case .articleNewspaper: "N"
    case .book, .chapter, .classic, .pamphlet, .entryDictionary, .entryEncyclopedia, .entry, .musicalScore: "M"
    case .paperConference: "C"
    case .collection: "G"
    case .thesis: "D"
    case .report: "R"
    case .standard: "S"
    case .patent: "P"
    case .dataset: "DS"
    case .software: "CP"
    case .map: "CM"
    case .manuscript, .regulation: "A"
    case .post, .postWeblog, .webpage: "EB"
    case .article, .bill, .legislation, .treaty, .legalCase: isOnline ? "EB" : "Z"
    default: isOnline ? "EB" : "Z"
    }
  }

  /// True for what is found on the net only, so that a DOI alone makes it an electronic resource (8.2.2).
  var isElectronic: Bool {
    switch self {
    case .dataset, .post, .postWeblog, .software, .webpage: true
    default: false
    }
  }

  /// Acts of state name no place and publisher of a book trade; their date is that of the act.
  var isOfficialAct: Bool {
    switch self {
    case .bill, .legislation, .regulation, .treaty, .legalCase, .hearing: true
    default: false
    }
  }

  /// True where the number of the work follows its title after a colon: 8.2.3 counts the numbers of patents, reports and standards
  /// among the further title information; example 2 of 4.6.2 has that of an official notice.
  var printsNumberInTitle: Bool {
    switch self {
    case .report, .patent, .standard: true
    default: isOfficialAct
    }
  }
}

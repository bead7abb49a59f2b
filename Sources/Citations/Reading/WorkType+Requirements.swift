extension WorkType {
  /// What an entry of this type must have, besides a title, for its reader to find the work.
  struct Requirement {
    /// One of these keys is enough.
    var keys: [String]
    /// The clause of GB/T 7714—2015 that lists the element.
    var clause: String

    init(_ keys: String..., clause: String) {
      self.keys = keys
      self.clause = clause
    }
  }

  /// The elements that the standard lists for the type, without those that it lets be left out when they are not known.
  var requirements: [Requirement] {
    switch self {
    case .articleJournal, .articleMagazine:
      [Requirement("container-title", clause: "4.4.1"), Requirement("issued", clause: "4.4.1")]
    case .articleNewspaper: [Requirement("container-title", clause: "4.4.1"), Requirement("issued", clause: "8.8.5")]
    case .book, .collection, .map, .periodical:
      [Requirement("publisher", "URL", clause: "4.1.1"), Requirement("issued", clause: "4.1.1")]
    case .thesis: [Requirement("publisher", clause: "4.1.1"), Requirement("issued", clause: "4.1.1")]
    case .report: [Requirement("publisher", "author", "URL", clause: "4.1.1"), Requirement("issued", clause: "4.1.1")]
    case .chapter, .entryDictionary, .entryEncyclopedia:
      [Requirement("container-title", clause: "4.2.1"), Requirement("issued", clause: "4.2.1")]
    case .paperConference:
      [Requirement("container-title", "event-title", clause: "4.2.1"), Requirement("issued", clause: "4.2.1")]
    case .patent: [Requirement("number", clause: "4.5.1"), Requirement("issued", clause: "4.5.1")]
    case .standard: [Requirement("number", clause: "8.2.3")]
    case .dataset: [Requirement("publisher", "author", "URL", "DOI", clause: "4.6.1")]
    case .bill, .legislation, .regulation, .treaty: [Requirement("issued", clause: "4.6.1")]
    case .post, .postWeblog, .webpage: [Requirement("URL", "DOI", clause: "4.6.1"), Requirement("accessed", clause: "4.6.1")]
    default: []
    }
  }
}

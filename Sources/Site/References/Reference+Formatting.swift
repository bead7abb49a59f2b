import Markup

extension Reference {
  /// The entry as GB/T 7714—2015 prints it in the numeric style, with the terms of the work's own language.
  func gbt7714() -> [Node] {
    var nodes: [Node] = []
    let names = authorText
    let lead = names.isEmpty ? "" : "\(names). "
    nodes.append(.text("\(lead)\(title)[\(typeCode)]"))
    nodes.append(.text(publicationText))
    if let doi {
      nodes += [.text(" DOI: "), .element("a", ["href": "https://doi.org/\(doi)", "rel": "external"], doi), .text(".")]
    } else if let url, url.hasPrefix("http://") || url.hasPrefix("https://") {
      nodes += [.text(" "), .element("a", ["href": url, "rel": "external", "class": "url"], url), .text(".")]
    }
    return nodes
  }

  /// Up to three names, then 等 or et al.
  private var authorText: String {
    let shown = authors.prefix(3).map { name in
      if let literal = name.literal { return literal }
      if isChinese { return name.family + name.given }
      let initials = name.given.split(separator: " ").compactMap(\.first).map(String.init).joined(separator: " ")
      return initials.isEmpty ? name.family.uppercased() : "\(name.family.uppercased()) \(initials)"
    }
    let list = shown.joined(separator: ", ")
    guard authors.count > 3 else { return list }
    return list + (isChinese ? ", 等" : ", et al")
  }

  /// The letter codes of GB/T 7714—2015 annex B, with /OL for what is read online.
  private var typeCode: String {
    let code =
      switch type {
      case "article-journal", "article-magazine", "article": "J"
      case "book", "chapter": "M"
      case "thesis": "D"
      case "report": "R"
      case "paper-conference": "C"
      case "article-newspaper": "N"
      case "dataset": "DS"
      case "legislation", "standard", "bill": "S"
      case "webpage", "post", "post-weblog": "EB"
      default: "Z"
      }
    let isOnline = url != nil || doi != nil
    return code == "EB" ? "EB/OL" : isOnline && code != "J" ? code + "/OL" : code
  }

  private var publicationText: String {
    var text = ". "
    if let containerTitle { text += containerTitle } else if let publisher { text += publisher }
    if let year { text += (text == ". " ? "" : ", ") + year }
    if let volume { text += ", \(volume)" }
    if let issue { text += "(\(issue))" }
    if let page { text += ": \(page)" }
    if let accessed { text += "[\(accessed)]" }
    return text == ". " ? "." : text + "."
  }
}

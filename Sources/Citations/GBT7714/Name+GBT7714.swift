extension Name {
  /// The name as 8.1.1 prints it: family name first; a Western name has its family name in capitals (6.3) and its given names as
  /// initials without full stops; a name in Han characters stands whole; the translated name of a Western author has its initials.
  var gbt7714: String {
    if let literal { return literal }
    let isInitialled = !given.isEmpty && !given.unicodeScalars.contains(where: \.isEastAsian)
    let name =
      if isEastAsian {
        isInitialled ? "\(fullFamily) \(initials)" : family + given
      } else {
        given.isEmpty ? fullFamily.uppercased() : "\(fullFamily.uppercased()) \(isInitialled ? initials : given)"
      }
    return suffix.isEmpty ? name : "\(name), \(suffix)"
  }

  /// The first letters of the given names, in capitals: `Alan B.` is `A B`, `Jean-Paul` is `J P`, `JB` is `J B`.
  private var initials: String {
    given.split(whereSeparator: { " .-‐‑·\u{A0}".contains($0) }).flatMap { part -> [String] in
      let isRunOfInitials = (2...3).contains(part.count) && part.allSatisfy { ("A"..."Z").contains($0) }
      return isRunOfInitials ? part.map { String($0) } : part.first.map { [String($0).uppercased()] } ?? []
    }
    .joined(separator: " ")
  }
}

extension [Name] {
  /// 8.1.2: up to three names are all given; of more, the first three and 等 or et al. in the language of the work.
  func gbt7714(isChinese: Bool) -> String {
    let shown = prefix(3).map(\.gbt7714).joined(separator: ", ")
    return count > 3 ? shown + (isChinese ? ", 等" : ", et al.") : shown
  }
}

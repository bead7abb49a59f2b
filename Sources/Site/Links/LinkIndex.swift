import Datasets
import Diagnostics
import Markdown

/// Every page and anchor that a link may lead to, by the path of the page's file.
struct LinkIndex: Sendable {
  /// A page, as its files name it.
  struct Target: Sendable {
    var page: Int
    /// Ids of headings and checks, in any language.
    var anchors: Set<String>
    /// Ids of parts, which have pages of their own.
    var parts: Set<String>
  }

  private var targets: [String: Target] = [:]
  private let assets: Set<String>
  /// Names of datasets by their file.
  private let datasets: [String: String]

  init(_ content: SiteContent) {
    assets = Set(content.assets.map(\.path))
    let names = content.datasets.map(\.name) + content.unreadable
    datasets = Dictionary(names.map { ("Content/datasets/\($0).json", $0) }, uniquingKeysWith: { first, _ in first })
    for (index, page) in content.pages.enumerated() {
      var anchors: Set<String> = []
      var parts: Set<String> = []
      for variant in page.variants {
        anchors.formUnion(variant.checks.map(\.id))
        variant.document.forEachHeading { heading in
          anchors.insert(heading.id)
          if heading.hasExplicitID { parts.insert(heading.id) }
        }
      }
      if case .node = page.kind {} else { parts = [] }
      for variant in page.variants { targets[variant.file] = Target(page: index, anchors: anchors, parts: parts) }
    }
  }

  /// What a destination in `file` leads to.
  enum Resolution: Sendable {
    /// Another host, or an address that is not a page of this site.
    case external
    case page(Int, fragment: String?)
    case asset(path: String)
    case dataset(name: String)
    case failure(Diagnostic)
  }

  func resolve(_ destination: String, from file: String, at span: SourceSpan) -> Resolution {
    if let scheme = scheme(of: destination) { return external(scheme, destination, file, span) }
    if destination.hasPrefix("//") { return .external }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = parts.count > 1 && !parts[1].isEmpty ? PercentEncoding.decoded(parts[1]) : nil
    let path = PercentEncoding.decoded(parts.first ?? "")
    let target = path.isEmpty ? file : normalized(path, from: file)
    guard let target else {
      return .failure(dead(destination, file, span, "the path leads out of 'Content'", nil))
    }
    if let page = targets[target] { return check(page, fragment, destination, file, span) }
    if let name = datasets[target] { return .dataset(name: name) }
    if assets.contains(target) { return .asset(path: target) }
    let nearest = nearestName(to: target, among: targets.keys.sorted())
    return .failure(
      dead(
        destination, file, span, "there is no page or file '\(target)'",
        nearest.map { "did you mean '\(relative($0, from: file))'?" } ?? "link to a '.md' file below 'Content'"))
  }

  private func check(_ target: Target, _ fragment: String?, _ destination: String, _ file: String, _ span: SourceSpan) -> Resolution {
    guard let fragment, !target.anchors.contains(fragment) else { return .page(target.page, fragment: fragment) }
    let nearest = nearestName(to: fragment, among: target.anchors.sorted())
    return .failure(
      Diagnostic(
        "dead-anchor", "the link '\(destination)' names a heading that is not there", at: span.in(file),
        cause: "the page has no heading or check with the id '\(fragment)'", fix: nearest.map { "did you mean '#\($0)'?" }))
  }

  private func external(_ scheme: String, _ destination: String, _ file: String, _ span: SourceSpan) -> Resolution {
    if ["http", "https", "mailto", "tel"].contains(scheme) { return .external }
    return .failure(
      Diagnostic(
        "link-scheme", "links with '\(scheme):' are not allowed", at: span.in(file),
        cause: "a link leads to a page, a file, https:, http:, mailto: or tel:, and 'value:' binds a number"))
  }

  private func scheme(of destination: String) -> String? {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = destination[..<colon]
    guard let first = scheme.first, first.isASCII, first.isLetter,
      scheme.utf8.allSatisfy({ Character(UnicodeScalar($0)).isASCII && (Character(UnicodeScalar($0)).isLetter || Character(UnicodeScalar($0)).isNumber || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")) })
    else { return nil }
    return scheme.lowercased()
  }

  private func dead(_ destination: String, _ file: String, _ span: SourceSpan, _ cause: String, _ fix: String?) -> Diagnostic {
    Diagnostic("dead-link", "the link '\(destination)' leads nowhere", at: span.in(file), cause: cause, fix: fix)
  }

  /// `path` as seen from `file`, or nil when it leaves `Content`.
  private func normalized(_ path: String, from file: String) -> String? {
    var parts = path.hasPrefix("/") ? ["Content"] : file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      if part == "." { continue }
      if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
      if parts.isEmpty { return nil }
    }
    return parts.first == "Content" ? parts.joined(separator: "/") : nil
  }

  private func relative(_ target: String, from file: String) -> String {
    let base = file.split(separator: "/").dropLast()
    let parts = target.split(separator: "/")
    let common = zip(base, parts).prefix { $0 == $1 }.count
    return String(repeating: "../", count: base.count - common) + parts[common...].joined(separator: "/")
  }
}

/// RFC 3986 percent-decoding; what is not well-formed stays as it is.
enum PercentEncoding {
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

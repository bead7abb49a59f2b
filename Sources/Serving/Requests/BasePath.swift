/// The folder of the address under which the site stands: `/`, or such as `/reports/2024/`.
struct BasePath: Sendable, Hashable {
  private let segments: [String]

  /// Nil for what is no path; slashes at the ends may be missing.
  init?(_ text: String) {
    let path = text.hasPrefix("/") ? text : "/" + text
    guard let target = try? RequestTarget(parsing: path), target.query == nil else { return nil }
    segments = target.segments
  }

  /// The address of the site's first page.
  var encodedPath: String { RequestTarget(segments: segments, isFolder: true).encodedPath }

  /// Whether a request is for the base with its last slash missing.
  func isMissingSlash(of target: RequestTarget) -> Bool { !target.isFolder && !segments.isEmpty && target.segments == segments }

  /// The names below the base; nil for what is outside.
  func relativeSegments(of target: RequestTarget) -> [String]? {
    guard target.segments.starts(with: segments), target.isFolder || target.segments.count > segments.count else { return nil }
    return Array(target.segments.dropFirst(segments.count))
  }
}

import Serving
import Site
import Synchronization

/// The site that is being previewed, in memory: the last one that built.
final class PreviewSite: ResponseSource {
  private let files = Mutex<[String: [UInt8]]>([:])

  func body(at path: String) throws(ResponseSourceError) -> ResponseBody? {
    files.withLock { $0[path] }.map { .bytes($0) }
  }

  /// What a new build means to open pages.
  enum Change { case nothing, styles, pages }

  /// Puts another site in the place of this one.
  func replace(with site: RenderedSite) -> Change {
    let new = Dictionary(site.files.map { ($0.path.text, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    return files.withLock { old in
      defer { old = new }
      let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] && $0 != "build.json" }
      if changed.isEmpty { return .nothing }
      return changed.allSatisfy { $0.hasSuffix(".css") } ? .styles : .pages
    }
  }

  /// Stands in for a site that has never built: a page that the findings are shown over.
  func showPlaceholder(title: String) {
    let page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>\(title)</title><body><p>\(title)</p></body></html>"
    files.withLock { $0 = ["index.html": Array(page.utf8), "404.html": Array(page.utf8)] }
  }
}

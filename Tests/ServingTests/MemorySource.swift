@testable import Serving

/// A site as a literal.
final class MemorySource: ResponseSource {
  private let files: Monitor<[String: [UInt8]]>

  init(_ files: [String: String]) { self.files = Monitor(files.mapValues { Array($0.utf8) }) }

  func put(_ bytes: [UInt8], at path: String) { files.withLock { $0[path] = bytes } }

  func body(at path: String) throws(ResponseSourceError) -> ResponseBody? {
    if path == "broken.html" { throw ResponseSourceError(reason: "the page <b>cannot</b> be made") }
    return files.withLock { $0[path] }.map { .bytes($0) }
  }

  static let small = [
    "index.html": "<html><head></head><body>Start</body></html>",
    "en/index.html": "<html><head></head><body>English</body></html>",
    "en/404.html": "<html><head></head><body>Nothing here</body></html>",
    "404.html": "<html><head></head><body>这里没有</body></html>",
    "style.css": "body { color: red }",
    "data/numbers.csv": "a,b\n1,2\n",
    "chart.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "数据/a b.json": "{}",
  ]
}

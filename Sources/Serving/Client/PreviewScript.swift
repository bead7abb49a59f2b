/// The script that open pages listen with, and its place in a page.
package struct PreviewScript: Sendable {
  /// Paths without encoding, as requests have them.
  let path: String
  let eventsPath: String
  private let encodedPath: String
  private let encodedEventsPath: String

  /// Nil for what are no two different paths of files.
  init?(path: String, eventsPath: String) {
    guard let script = try? RequestTarget(parsing: path), let events = try? RequestTarget(parsing: eventsPath), script != events,
      [script, events].allSatisfy({ !$0.isFolder && $0.query == nil })
    else { return nil }
    self.path = script.path
    self.eventsPath = events.path
    encodedPath = script.encodedPath
    encodedEventsPath = events.encodedPath
  }

  /// The element that loads the script. It needs no more of a Content-Security-Policy than `script-src 'self'; connect-src 'self'`.
  ///
  /// - Parameter lastEventID: the last event that the page knows of.
  func tag(lastEventID: String) -> String {
    let addresses = [encodedPath, encodedEventsPath].map { $0.replacing("&", with: "&amp;") }
    return #"<script src="\#(addresses[0])" data-events="\#(addresses[1])" data-last="\#(lastEventID)" defer></script>"#
  }

  /// Puts a tag into a page: at the end of its head, or of its body where it has no head, or else at its end.
  package static func inserting(_ tag: String, into html: [UInt8]) -> [UInt8] {
    let place = firstIndex(of: "</head>", in: html) ?? firstIndex(of: "</body>", in: html) ?? html.count
    return html[..<place] + Array(tag.utf8) + html[place...]
  }

  /// - Parameter mark: ASCII in lower case; letters of the page may be in either.
  private static func firstIndex(of mark: String, in html: [UInt8]) -> Int? {
    let mark = Array(mark.utf8)
    guard html.count >= mark.count else { return nil }
    return html.withUnsafeBufferPointer { html in
      (0...(html.count - mark.count)).first { start in
        html[start] == mark[0] && mark.indices.allSatisfy { html[start + $0] | (mark[$0] & 0x20) == mark[$0] }
      }
    }
  }
}

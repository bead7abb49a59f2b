/// How a preview is served.
package struct ServerConfiguration: Sendable {
  /// Numeric addresses to listen at: only this machine's own, unless others are named.
  package var addresses = ["127.0.0.1", "::1"]
  /// The wanted port; when it is taken, the next free one.
  package var port: UInt16 = 8080
  /// The folder of the address under which the site stands.
  package var basePath = "/"
  /// Further names of this server, as `name` or `name:port`, beside `localhost` and ``addresses``.
  package var allowedHosts: [String] = []
  /// Where pages get events; outside of ``basePath``.
  package var eventsPath = "/-/events"
  /// Where pages get the script; outside of ``basePath``.
  package var scriptPath = "/-/preview.js"
  /// Added to every answer: the site's own Content-Security-Policy, for example.
  package var headers: [HeaderField] = []
  package var limits = ServerLimits()
  /// Changes a page before it is sent. The tag is the element that loads the preview's script; the standard puts it into the page.
  package var alterHTML: @Sendable (_ html: [UInt8], _ scriptTag: String) -> [UInt8] = { html, tag in
    PreviewScript.inserting(tag, into: html)
  }

  package init() {}
}

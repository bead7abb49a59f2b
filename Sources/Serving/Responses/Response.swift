/// An answer, before it is known over which connection it goes.
struct Response: Sendable {
  var status: HTTPStatus
  /// The fields that are peculiar to this answer.
  var fields: [HeaderField]
  var body: ResponseBody
  /// Which bytes of the body are sent.
  var range: Range<Int>
  /// Whether the bytes are left out of the answer to a HEAD.
  var isHeadOnly = false

  /// - Parameter range: nil for the whole body.
  init(_ status: HTTPStatus, fields: [HeaderField] = [], body: ResponseBody, range: Range<Int>? = nil) {
    self.status = status
    self.fields = fields
    self.body = body
    self.range = range ?? 0..<body.size
  }

  /// A few words for who asked.
  init(_ status: HTTPStatus, text: String) {
    self.init(
      status, fields: [HeaderField("Content-Type", MediaType.plainText)], body: .bytes(Array("\(status.code) \(status.phrase)\n\(text)\n".utf8)))
  }

  init(_ refusal: RequestRefusal) {
    self.init(refusal.status, text: refusal.reason)
    if refusal.status == .methodNotAllowed { fields.append(HeaderField("Allow", "GET, HEAD")) }
  }

  static func redirect(_ status: HTTPStatus, to path: String) -> Response {
    var response = Response(status, text: "This page is at \(path)")
    response.fields.append(HeaderField("Location", path))
    return response
  }

  /// The bytes of the head.
  ///
  /// - Parameters:
  ///   - commonFields: those of every answer.
  ///   - isLast: whether the connection ends with this answer.
  func head(commonFields: [HeaderField], isLast: Bool) -> [UInt8] {
    var lines = "HTTP/1.1 \(status.code) \(status.phrase)\r\nDate: \(HTTPDate.now())\r\n"
    for field in fields + commonFields { lines += "\(field.name): \(field.value)\r\n" }
    if status != .notModified { lines += "Content-Length: \(range.count)\r\n" }
    lines += isLast ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n"
    return Array(lines.utf8)
  }
}

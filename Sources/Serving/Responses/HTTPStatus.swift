/// A status code with its phrase (RFC 9110, section 15).
struct HTTPStatus: Sendable, Hashable {
  var code: Int
  var phrase: String

  static let ok = HTTPStatus(code: 200, phrase: "OK")
  static let partialContent = HTTPStatus(code: 206, phrase: "Partial Content")
  static let movedPermanently = HTTPStatus(code: 301, phrase: "Moved Permanently")
  static let found = HTTPStatus(code: 302, phrase: "Found")
  static let notModified = HTTPStatus(code: 304, phrase: "Not Modified")
  static let badRequest = HTTPStatus(code: 400, phrase: "Bad Request")
  static let forbidden = HTTPStatus(code: 403, phrase: "Forbidden")
  static let notFound = HTTPStatus(code: 404, phrase: "Not Found")
  static let methodNotAllowed = HTTPStatus(code: 405, phrase: "Method Not Allowed")
  static let requestTimeout = HTTPStatus(code: 408, phrase: "Request Timeout")
  static let contentTooLarge = HTTPStatus(code: 413, phrase: "Content Too Large")
  static let uriTooLong = HTTPStatus(code: 414, phrase: "URI Too Long")
  static let rangeNotSatisfiable = HTTPStatus(code: 416, phrase: "Range Not Satisfiable")
  static let headerFieldsTooLarge = HTTPStatus(code: 431, phrase: "Request Header Fields Too Large")
  static let internalServerError = HTTPStatus(code: 500, phrase: "Internal Server Error")
  static let serviceUnavailable = HTTPStatus(code: 503, phrase: "Service Unavailable")
  static let versionNotSupported = HTTPStatus(code: 505, phrase: "HTTP Version Not Supported")
}

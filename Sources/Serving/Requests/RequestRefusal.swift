/// Why a request is not answered with what it asks for. The connection ends with it.
struct RequestRefusal: Error, Hashable {
  var status: HTTPStatus
  /// One sentence for who reads the answer.
  var reason: String

  init(_ status: HTTPStatus, _ reason: String) {
    self.status = status
    self.reason = reason
  }
}

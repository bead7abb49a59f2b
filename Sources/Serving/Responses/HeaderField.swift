/// A line of a request's or response's head.
package struct HeaderField: Sendable, Hashable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Whether it can stand in a head without ending its line.
  var isValid: Bool {
    !name.isEmpty && name.utf8.allSatisfy(HTTPText.isTokenByte) && value.utf8.allSatisfy(HTTPText.isFieldByte)
  }
}

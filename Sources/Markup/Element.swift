/// One attribute of an element. An empty value prints as `name=""`, which HTML reads as a boolean attribute too.
package struct Attribute: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// An element with its attributes in print order.
package struct Element: Hashable, Sendable {
  package var name: String
  package var attributes: [Attribute]
  package var children: [Node]

  package init(_ name: String, _ attributes: [Attribute] = [], _ children: [Node] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }
}

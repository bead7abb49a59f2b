/// A column of the right-hand side of a regression: one value for each observation.
package struct Regressor: Sendable, Hashable {
  package var name: String
  package var values: [Double]

  package init(name: String, values: [Double]) {
    self.name = name
    self.values = values
  }
}

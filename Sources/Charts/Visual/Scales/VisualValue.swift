/// What a scale gives a mark: a number, a colour or the name of a shape, or a pattern of dashes.
package enum VisualValue: Sendable, Hashable {
  case number(Double)
  case text(String)
  case numbers([Double])

  package var number: Double? { if case .number(let value) = self { value } else { nil } }
  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var numbers: [Double]? { if case .numbers(let values) = self { values } else { nil } }
}

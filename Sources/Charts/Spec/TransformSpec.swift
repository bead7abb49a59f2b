package import StructuredText

/// One step that makes other rows of the rows before it.
package enum TransformSpec: Sendable {
  case filter(Predicate)
  case calculate(Expression, as: String)
  case aggregate([Aggregation], groupBy: [Located<String>])
  case fold([Located<String>], key: String, value: String)
}

package struct Aggregation: Sendable {
  package var operation: AggregateOperation
  package var field: Located<String>?
  package var name: String
}

package indirect enum Predicate: Sendable {
  case expression(Expression)
  case equal(Located<String>, ChartValue)
  case oneOf(Located<String>, [ChartValue])
  case range(Located<String>, ChartValue, ChartValue)
  case compare(Located<String>, Comparison, ChartValue)
  case valid(Located<String>, Bool)
  case not(Predicate)
  case all([Predicate])
  case any([Predicate])
}

package enum Comparison: String, Sendable, CaseIterable { case lt, lte, gt, gte }

import Datasets

extension Lineage {
  /// What a value rests on that was computed from `parts`.
  ///
  /// - Parameter inputs: the observations to name as direct inputs.
  package static func joining(_ parts: [Observation], inputs: [Input] = []) -> Lineage {
    var rows: Set<Row> = []
    var definitions: Set<String> = []
    var vintages: Set<String> = []
    var confidence: Confidence?
    var restsOnGeneralKnowledge = false
    for lineage in parts.map(\.lineage) {
      rows.formUnion(lineage.rows)
      definitions.formUnion(lineage.definitions)
      vintages.formUnion(lineage.vintages)
      if let other = lineage.confidence { confidence = confidence.map { min($0, other) } ?? other }
      restsOnGeneralKnowledge = restsOnGeneralKnowledge || lineage.restsOnGeneralKnowledge
    }
    return Lineage(
      inputs: inputs, rows: rows.sorted(), definitions: definitions, vintages: vintages, confidence: confidence,
      restsOnGeneralKnowledge: restsOnGeneralKnowledge)
  }
}

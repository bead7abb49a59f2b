import Datasets

extension Lineage {
  /// What a value rests on that was computed from `parts`.
  package static func joining(_ parts: [Observation]) -> Lineage {
    var rows: [RowSet] = []
    var definitions: Set<String> = []
    var vintages: Set<String> = []
    var confidence: Confidence?
    var restsOnGeneralKnowledge = false
    for lineage in parts.map(\.lineage) {
      rows += lineage.rows
      definitions.formUnion(lineage.definitions)
      vintages.formUnion(lineage.vintages)
      if let other = lineage.confidence { confidence = confidence.map { min($0, other) } ?? other }
      restsOnGeneralKnowledge = restsOnGeneralKnowledge || lineage.restsOnGeneralKnowledge
    }
    return Lineage(
      inputs: parts.compactMap(\.origin), rows: RowSet.union(rows), definitions: definitions, vintages: vintages, confidence: confidence,
      restsOnGeneralKnowledge: restsOnGeneralKnowledge)
  }
}

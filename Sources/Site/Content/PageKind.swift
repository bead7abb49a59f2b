/// What a page is, told by where its file stands.
package enum PageKind: Sendable, Hashable {
  case home, page, report
  /// A bottleneck, mechanism or countermeasure of the report in `folder`.
  case node(report: String, group: String)
  case analysis(report: String)
  case indicator

  /// The folders of a report that hold its nodes, in the order of the narrative.
  package static let nodeGroups = ["bottlenecks", "mechanisms", "countermeasures"]
  package static let analysisGroup = "analyses"
}

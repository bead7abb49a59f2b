/// One end of a link: a node, or a part of it.
package struct LinkEnd: Sendable, Hashable {
  package var nodeID: String
  package var partID: String?

  package init(nodeID: String, partID: String? = nil) {
    self.nodeID = nodeID
    self.partID = partID
  }

  /// `node` or `node#part`, as authors write it.
  package var text: String { partID.map { "\(nodeID)#\($0)" } ?? nodeID }
}

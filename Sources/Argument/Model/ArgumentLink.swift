package import Diagnostics

/// A link between two nodes or their parts, as front matter states it.
package struct ArgumentLink: Sendable, Hashable {
  package var relation: LinkRelation
  package var from: LinkEnd
  package var to: LinkEnd
  package var basis: LinkBasis
  package var note: LocalText?
  package var range: SourceRange

  package init(
    relation: LinkRelation, from: LinkEnd, to: LinkEnd, basis: LinkBasis, note: LocalText? = nil, range: SourceRange
  ) {
    self.relation = relation
    self.from = from
    self.to = to
    self.basis = basis
    self.note = note
    self.range = range
  }
}

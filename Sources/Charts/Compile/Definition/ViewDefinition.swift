/// A view and its parts, with row and column channels made into facets.
package struct ViewDefinition: Sendable {
  package indirect enum Content: Sendable {
    case unit(UnitDefinition)
    case layer([ViewDefinition])
    case facet(FacetDefinition, ViewDefinition)
    case concat(ConcatDefinition, [ViewDefinition])
  }

  package struct FacetDefinition: Sendable, Hashable {
    package var row: ChannelDefinition?
    package var column: ChannelDefinition?
    package var wrapped: ChannelDefinition?
    package var columns: Double?

    package var fields: [ChannelDefinition] { [row, column, wrapped].compactMap { $0 } }
  }

  package struct ConcatDefinition: Sendable, Hashable {
    /// Nil for as many as there are.
    package var columns: Double?
  }

  package var content: Content
  /// Nil when the data are those of the parent.
  package var data: DataDefinition?
  package var transforms: [ReshapeStep] = []
  package var width: DataValue?
  package var height: DataValue?
  package var title: PropertyBag?
  package var resolve = PropertyBag()
  package var spacing: DataValue?
  package var background = PropertyBag()

  package init(_ content: Content) { self.content = content }
}

/// Where the rows of a view come from.
package enum DataDefinition: Sendable {
  case inline(Frame)
  case named(String)
  case file(String, FrameFormat)
  /// No data: one row without fields.
  case none
}

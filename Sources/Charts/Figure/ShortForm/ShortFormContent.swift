import StructuredText

/// What an author said in the short form.
struct ShortFormContent {
  var type: ChartType
  var value: SourceValue
  var data: SourceValue
  /// A channel's definition, its type filled in.
  var channels: [String: SourceValue] = [:]
  var filters: [SourceValue] = []
  var annotations: [Annotation] = []
  /// The fields of the ends of an interval.
  var interval: (lower: String, upper: String)?
  var facet: SourceValue?
  var facetColumns: Double?
  var extras: SourceValue

  subscript(channel: String) -> SourceValue? { channels[channel] }

  /// A line or a band with words.
  struct Annotation {
    enum Place {
      case x(SourceValue)
      case y(SourceValue)
      case band(axis: String, from: SourceValue, to: SourceValue)
    }

    var place: Place
    var text: SourceValue?
  }
}

package import Diagnostics
package import StructuredText

/// The `usermeta.report` of a chart: what Vega-Lite has no word for.
package struct ReportExtras: Sendable, Hashable {
  package var alt: String?
  package var source: String?
  package var note: String?
  /// The unit of the measure axis, where the data's own is not the one to show.
  package var unit: String?
  package var hasDirectLabels: Bool?
  package var hasTable: Bool?
  package var hasPhoneLayout: Bool?

  package init() {}
}

/// Rows by the name of a table, or in the specification itself.
package enum DataReference: Sendable {
  case named(Located<String>)
  case rows(WorkTable)
}

/// One mark with its rows and encoding, after those of the whole chart have been handed down.
package struct LayerSpec: Sendable {
  package var data: DataReference
  package var transforms: [TransformSpec]
  package var mark: MarkSpec
  package var encoding: [Channel: ChannelSpec]

  package subscript(channel: Channel) -> ChannelSpec? { encoding[channel] }
}

/// A chart as its author describes it, in Vega-Lite's words.
package struct ChartSpec: Sendable {
  package var span: SourceSpan
  package var title: String?
  package var subtitle: String?
  package var description: String?
  package var width: Double?
  package var height: Double?
  package var layers: [LayerSpec]
  package var report: ReportExtras

  /// The tables the chart draws from, each once, in the order of their first use.
  package var dataNames: [Located<String>] {
    var names: [Located<String>] = []
    for layer in layers {
      guard case .named(let name) = layer.data, !names.contains(where: { $0.value == name.value }) else { continue }
      names.append(name)
    }
    return names
  }

  /// Reads a specification; what is not supported is an error at its place.
  package static func read(_ value: SourceValue, file: String) -> Diagnosed<ChartSpec?> {
    var reader = SpecReader(file: file)
    let spec = reader.chart(value)
    return Diagnosed(reader.diagnostics.containsError ? nil : spec, reader.diagnostics)
  }
}

extension Reshape {
  /// The start and the end of the bin that each row falls into.
  package struct Bin: Sendable, Hashable {
    package var field: FieldPath
    package var options: BinScheme.Options
    package var startName: String
    package var endName: String

    /// - Parameter endName: by default the name of the start and `_end`.
    package init(_ field: FieldPath, _ options: BinScheme.Options = BinScheme.Options(maxbins: 10), as startName: String, _ endName: String? = nil) {
      self.field = field
      self.options = options
      self.startName = startName
      self.endName = endName ?? startName + "_end"
    }

    /// The bins for the values of a frame; nil without finite numbers.
    package func scheme(for frame: Frame) -> BinScheme? {
      var extent: ClosedRange<Double>?
      for cell in frame.values(field) where !cell.isMissing {
        let value = cell.number
        if value.isNaN { continue }
        guard value.isFinite else { return nil }
        extent = extent.map { Swift.min($0.lowerBound, value)...Swift.max($0.upperBound, value) } ?? value...value
      }
      return (extent ?? options.extent).map { BinScheme($0, options) }
    }

    func applied(to frame: Frame) -> Frame {
      let scheme = scheme(for: frame)
      let starts = frame.values(field).map { cell -> DataValue in
        cell.isNull ? .null : .number(scheme?.start(of: cell.number) ?? .nan)
      }
      let ends = starts.map { start -> DataValue in start.isNull ? .null : .number(scheme?.end(of: start.number) ?? .nan) }
      return frame.appending(starts, as: startName).appending(ends, as: endName)
    }
  }
}

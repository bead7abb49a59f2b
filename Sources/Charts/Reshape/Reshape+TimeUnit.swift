extension Reshape {
  /// The start and the end of the interval of time that each row belongs to.
  package struct TimeUnitStep: Sendable, Hashable {
    /// A unit, or how many intervals the data should have at most.
    package enum Choice: Sendable, Hashable {
      case unit(TimeUnit)
      case maxbins(Double)
    }

    package var choice: Choice
    package var field: FieldPath
    package var startName: String
    package var endName: String

    /// - Parameter endName: by default the name of the start and `_end`.
    package init(_ choice: Choice, _ field: FieldPath, as startName: String, _ endName: String? = nil) {
      self.choice = choice
      self.field = field
      self.startName = startName
      self.endName = endName ?? startName + "_end"
    }

    /// Texts of the field become times, too, because Vega-Lite reads the field as dates from then on.
    func applied(to frame: Frame) -> Frame {
      let times = frame.values(field).map(FrameParse.CellType.date(nil).value)
      var result = field.isNested ? frame : frame.appending(times, as: field.name)
      let unit = unit(for: times)
      let starts = times.map { time -> DataValue in time.isNull ? .null : .time(unit?.floor(time.number) ?? .nan) }
      result.append(starts, as: startName)
      result.append(starts.map { start in start.isNull ? .null : .time(unit?.end(of: start.number) ?? .nan) }, as: endName)
      return result
    }

    private func unit(for times: [DataValue]) -> TimeUnit? {
      switch choice {
      case .unit(let unit): return unit
      case .maxbins(let maxbins):
        let numbers = times.compactMap(\.finiteNumber)
        guard let first = numbers.min(), let last = numbers.max() else { return nil }
        return TimeUnit.fitting(first...last, maxbins: maxbins)
      }
    }
  }
}

/// The values of legends and their texts.
extension LegendAssembly {
  func format(_ part: Part, _ properties: PropertyBag) -> TickFormat {
    let pattern = properties.text("format") ?? part.users[0].definition.format
    var format = GuideFormat.ticks(pattern, properties.text("formatType"), part.users[0].definition, config)
    if format.kind == .time, format.pattern == nil { format.pattern = config.text("timeFormat") ?? "%b %d, %Y" }
    return format
  }

  /// The values of a legend and their texts; texts are nil where a step has none.
  func labels(_ part: Part, _ properties: PropertyBag, isRamp: Bool) -> [(DataValue, String?)] {
    let scale = part.scale
    let own = properties.list("values")
    let wanted = isRamp ? max(2, 2 * (rampLength(properties, scale) / 100).rounded(.down)) : 5
    let count = scale.tickCount(.about(wanted), minimumStep: nil).number
    var values = own ?? scale.legendValues(.about(wanted))
    let format = format(part, properties)
    if isRamp, own == nil, let domain = scale.numeric?.domain, values.count < 3, let low = domain.first, let high = domain.last, low != high {
      values = [low, high].map { scale.kind.isTime ? .time($0) : .number($0) }
    }
    let usesSteps = scale.steps != nil
    var texts: [String?]
    if usesSteps {
      texts = stepTexts(values, scale, format, isRamp: isRamp)
    } else if !scale.bins.isEmpty, own == nil, !isRamp, scale.numeric != nil {
      texts = rangeTexts(values, scale, format, count)
    } else {
      texts = format.texts(values, on: scale, count: count, labelsAll: own != nil || !isRamp)
    }
    let known = texts.compactMap { $0 }
    if known.count == texts.count {
      texts = GuideFormat.expressed(properties.text("labelExpr"), values, known, isTime: scale.kind.isTime)
    }
    return Array(zip(values, texts))
  }

  /// Texts of steps: their thresholds along a ramp, the span of each for symbols.
  func stepTexts(_ values: [DataValue], _ scale: PlotScale, _ format: TickFormat, isRamp: Bool) -> [String?] {
    let thresholds = scale.steps?.thresholds ?? []
    let specifier = format.pattern.flatMap { NumberSpecifier($0) }
    let ends = scale.kind == .quantize ? scale.stepEnds : thresholds
    var smallest = ends.count > 1 ? ends[1] - ends[0] : ends.first ?? 1
    for (a, b) in zip(ends, ends.dropFirst()) { smallest = min(smallest, b - a) }
    let numbers: NumberFormat =
      scale.kind == .binOrdinal || scale.kind == .threshold
      ? specifier.map { NumberFormat($0) } ?? NumberFormat() : NumberFormat.ticks(0, smallest, count: 30, specifier)
    if format.kind == .time { return values.map { format.texts([$0], on: scale, count: 5).first } }
    if isRamp { return values.enumerated().map { $0.offset == 0 ? nil : numbers.text($0.element.number) } }
    let largest = scale.kind == .binOrdinal ? thresholds.last ?? .infinity : .infinity
    return spans(values, largest) { numbers.text($0) }
  }

  func rangeTexts(_ values: [DataValue], _ scale: PlotScale, _ format: TickFormat, _ count: Double) -> [String?] {
    let texts = format.texts(values + [.number(scale.bins.last ?? 0)], on: scale, count: count)
    return zip(texts, texts.dropFirst()).map { "\($0) – \($1)" }
  }

  func spans(_ values: [DataValue], _ largest: Double, _ text: (Double) -> String) -> [String?] {
    values.enumerated().map { index, value in
      let (low, high) = (value.number, index + 1 < values.count ? values[index + 1].number : largest)
      if low.isFinite, high.isFinite { return "\(text(low)) – \(text(high))" }
      return high.isFinite ? "< \(text(high))" : "≥ \(text(low))"
    }
  }
}

extension PlotScale {
  /// The values that a legend shows.
  func legendValues(_ count: TickCount) -> [DataValue] {
    if let steps {
      if kind == .binOrdinal { return steps.thresholds.dropLast().map { .number($0) } }
      return [.number(-.infinity)] + steps.thresholds.map { .number($0) }
    }
    if !bins.isEmpty { return bins.dropLast().map { .number($0) } }
    return tickValues(tickCount(count, minimumStep: nil))
  }
}

/// Ramps of colours.
extension LegendAssembly {
  func ramp(_ part: Part, _ properties: PropertyBag) -> PlotScene.Legend.Content {
    let scale = part.scale
    let found = labels(part, properties, isRamp: true)
    var labels: [PlotScene.Legend.RampLabel] = []
    if let numeric = scale.numeric {
      let straight = ContinuousScale(
        numeric.kind, domain: [numeric.domain.first ?? 0, numeric.domain.last ?? 1], range: [0, 1], base: numeric.base, exponent: numeric.exponent)
      labels = found.compactMap { value, text in text.map { PlotScene.Legend.RampLabel($0, at: straight.share(value.number), value: value) } }
    } else {
      let count = Double(max(1, found.count))
      labels = found.enumerated().compactMap { index, pair in pair.1.map { PlotScene.Legend.RampLabel($0, at: Double(index) / count, value: pair.0) } }
    }
    labels = shown(labels, rampLength(properties, scale), isHorizontal(properties), scale.kind)
    let colors: [String] =
      scale.numeric != nil
      ? (0...20).compactMap { scale.ramp?.color(Double($0) / 20)?.hex } : scale.outputs.compactMap(\.text)
    return .ramp(labels: labels, colors: colors)
  }

  func isHorizontal(_ properties: PropertyBag) -> Bool {
    properties.text("direction") == "horizontal" || ["top", "bottom"].contains(properties.text("orient"))
  }

  func rampLength(_ properties: PropertyBag, _ scale: PlotScale) -> Double {
    if let length = properties.number("gradientLength") { return length }
    if scale.numeric == nil { return 200 }
    return isHorizontal(properties) ? max(100, min(200, size.width)) : max(64, min(200, size.height))
  }

  func shown(_ labels: [PlotScene.Legend.RampLabel], _ length: Double, _ isHorizontal: Bool, _ kind: ScaleKind) -> [PlotScene.Legend
    .RampLabel]
  {
    let boxes = labels.map { label in
      let place = label.share * length
      if isHorizontal {
        let align: TextBox.Alignment = label.share == 0 ? .left : label.share == 1 ? .right : .center
        return TextBox(x: place, y: 0, [label.label], size: 10, align: align, baseline: .top)
      }
      let baseline: TextBox.Baseline = label.share == 0 ? .bottom : label.share == 1 ? .top : .middle
      return TextBox(x: 0, y: length - place, [label.label], size: 10, baseline: baseline)
    }
    let method: LabelOverlap = [.quantile, .threshold, .log, .symlog].contains(kind) ? .greedy : .parity
    let visible = method.visibility(boxes)
    return zip(labels, visible).filter(\.1).map(\.0)
  }
}

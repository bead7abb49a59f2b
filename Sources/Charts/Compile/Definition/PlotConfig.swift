/// The configuration of a specification over the defaults of Vega-Lite.
package struct PlotConfig: Sendable, Hashable {
  private let values: PropertyBag
  /// The objects of the configuration over their defaults: they are asked for at every axis and mark.
  private let bags: [String: PropertyBag]

  package init(_ values: PropertyBag = PropertyBag()) {
    self.values = values
    var bags = Self.defaults
    for name in values.values.keys {
      if let own = values.bag(name) { bags[name] = own.over(bags[name] ?? PropertyBag()) }
    }
    self.bags = bags
  }

  package func bag(_ name: String) -> PropertyBag { bags[name] ?? PropertyBag() }

  package subscript(key: String) -> DataValue? { values[key] }
  package func text(_ key: String) -> String? { values.text(key) }

  /// The size of a view with a continuous scale.
  package func continuousSize(_ key: String) -> Double { bag("view").number(key == "width" ? "continuousWidth" : "continuousHeight") ?? 300 }

  /// The size of a view with a discrete scale: a number of pixels, or an object with a step.
  package func discreteSize(_ key: String) -> DataValue {
    let view = bag("view")
    return view.size(key == "width" ? "discreteWidth" : "discreteHeight") ?? .object([DataValue.Member("step", .number(view.number("step") ?? 20))])
  }

  package func step(_ key: String) -> Double {
    let size = discreteSize(key)["step"]
    return size.isNull ? bag("view").number("step") ?? 20 : size.number
  }

  private static let defaults: [String: PropertyBag] = [
    "mark": PropertyBag(["color": "#4c78a8", "timeUnitBandSize": 1]),
    "bar": PropertyBag(["binSpacing": 1, "continuousBandSize": 5, "minBandSize": 0.25, "timeUnitBandPosition": 0.5]),
    "rect": PropertyBag(["binSpacing": 0, "continuousBandSize": 5, "minBandSize": 0.25, "timeUnitBandPosition": 0.5]),
    "tick": PropertyBag(["thickness": 1, "continuousBandSize": 5, "minBandSize": 0.25, "timeUnitBandPosition": 0.5]),
    "arc": PropertyBag(["timeUnitBandPosition": 0.5]),
    "rule": PropertyBag(["color": "black"]),
    "text": PropertyBag(["color": "black"]),
    "errorbar": PropertyBag(["center": "mean", "rule": true, "ticks": false]),
    "errorband": PropertyBag([
      "center": "mean", "band": .object([DataValue.Member("opacity", 0.3)]), "borders": false,
    ]),
    "scale": PropertyBag([
      "pointPadding": 0.5, "barBandPaddingInner": 0.1, "rectBandPaddingInner": 0, "tickBandPaddingInner": 0.25,
      "bandWithNestedOffsetPaddingInner": 0.2, "bandWithNestedOffsetPaddingOuter": 0.2, "minBandSize": 2, "minFontSize": 8, "maxFontSize": 40,
      "minOpacity": 0.3, "maxOpacity": 0.8, "minSize": 4, "minStrokeWidth": 1, "maxStrokeWidth": 4, "quantileCount": 4, "quantizeCount": 4,
      "zero": true,
    ]),
  ]
}

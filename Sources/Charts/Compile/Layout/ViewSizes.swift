/// How wide and how high plot areas are.
enum ViewSizes {
  enum Choice: Equatable { case pixels(Double), step }

  static func size(_ model: PlotModel, _ context: ScaleContext) -> (width: Double, height: Double) {
    (length(model, "width", context), length(model, "height", context))
  }

  private static func length(_ model: PlotModel, _ key: String, _ context: ScaleContext) -> Double {
    switch choice(model, key).0 {
    case .pixels(let length): return length
    case .step:
      let position: PlotChannel = key == "width" ? .x : .y
      if let scale = model.scale(position) { return context.stepLength(scale) }
      // Layers that do not share the scale: the first that has steps tells the size.
      for unit in model.units {
        if let scale = unit.scale(position), case .step = scale.range {
          let inner = ScaleContext(context, scope: context.scope)
          if let owner = unit.model { inner.enter(owner) }
          return inner.stepLength(scale)
        }
      }
      return 20
    }
  }

  /// The size that a view asks for, and whether its author does.
  private static func choice(_ model: PlotModel, _ key: String) -> (Choice, Bool) {
    let position: PlotChannel = key == "width" ? .x : .y
    guard let unit = model.unit else {
      var merged: (Choice, Bool)?
      for child in model.children {
        let own = choice(child, key)
        if let found = merged, found.1 || !own.1 { continue }
        merged = own
      }
      return merged ?? (.pixels(model.config.continuousSize(key)), false)
    }
    let scale = unit.scale(position)
    let isDiscrete = scale?.kind == .band || scale?.kind == .point
    switch model.size(key) {
    case .number(let length)?: return (.pixels(length), true)
    case .object? where isDiscrete: return (.step, true)
    default: break
    }
    if isDiscrete {
      if case .step? = scale?.range { return (.step, false) }
      let size = model.config.discreteSize(key)
      if case .number(let length) = size { return (.pixels(length), false) }
      return (.step, false)
    }
    if scale != nil || unit.mark == "arc" { return (.pixels(model.config.continuousSize(key)), false) }
    let size = model.config.discreteSize(key)
    if case .number(let length) = size { return (.pixels(length), false) }
    return (.pixels(model.config.step(key)), false)
  }
}

/// The smallest and the largest size of marks.
extension ScaleBuilding {
  var sizeMinimum: Double {
    let scale = config.bag("scale")
    switch mark {
    case "bar", "tick": return scale.number("minBandSize") ?? 2
    case "line", "rule": return scale.number("minStrokeWidth") ?? 1
    case "text": return scale.number("minFontSize") ?? 8
    default: return scale.number("minSize") ?? 4
    }
  }

  var sizeMaximum: Double {
    let scale = config.bag("scale")
    switch mark {
    case "bar", "tick": return scale.number("maxBandSize") ?? smallestStep - 1
    case "line", "rule": return scale.number("maxStrokeWidth") ?? 4
    case "text": return scale.number("maxFontSize") ?? 40
    default:
      let side = 0.95 * smallestStep
      return scale.number("maxSize") ?? side * side
    }
  }

  /// The smaller of the steps along both axes.
  var smallestStep: Double {
    let steps = [PlotChannel.x, .y].map { position -> Double in
      let key = position == .x ? "width" : "height"
      guard let unit = component.users.first?.unit else { return 20 }
      if let own = unit.scale(position), let definition = unit.channel(position), definition.bin != nil {
        let length = position == .x ? width : height
        if let bins = own.bins { return length / ((bins.stop - bins.start) / bins.step) }
        if let step = own.binStep, let numeric = context.scale(own, width: width, height: height).numeric, numeric.domain.count > 1 {
          return length / ((numeric.domain[1] - numeric.domain[0]) / step)
        }
      }
      let isContinuous = unit.channel(position)?.type?.isContinuous == true
      if !isContinuous, let size = unit.model?.size(key), case .object = size { return size["step"].number }
      return config.step(key)
    }
    return min(steps[0], steps[1])
  }
}

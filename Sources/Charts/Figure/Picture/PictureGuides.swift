import Markup

/// The grid, the lines and the words of a plot area's axes.
struct PictureGuides {
  private(set) var grid: [Node] = []
  private(set) var lines: [Node] = []
  private(set) var texts: [PictureText] = []

  init(_ plan: ViewPlan, _ language: String) {
    let (width, height) = (plan.view.width, plan.view.height)
    var gridData = ""
    var lineData = ""
    let n = Picture.number
    for (axis, words) in zip(plan.view.axes, plan.words) + plan.borrowed where axis.hasGrid && !words.isDiscrete && !axis.scale.isTime {
      for tick in words.ticks where tick.position.isFinite {
        gridData += axis.orient.isHorizontal ? "M\(n(tick.position)),0v\(n(height))" : "M0,\(n(tick.position))h\(n(width))"
      }
    }
    for index in plan.view.axes.indices { addLabels(plan, index, language) }
    lineData += baseline(plan)
    if !gridData.isEmpty { grid = [.element("path", ["class": "grid", "d": gridData])] }
    if !lineData.isEmpty { lines = [.element("path", ["class": "axis", "d": lineData])] }
    var y = -8.0
    for header in plan.headers.reversed() {
      let text = LabelFitting.shortened(header, width: width)
      texts.append(PictureText(text, x: 0, y: y, style: "header", full: text == header ? nil : header))
      y -= 19
    }
    for line in plan.headingLines(language).reversed() {
      texts.append(PictureText(line, x: -plan.room(.left, language), y: y, style: "axis-title"))
      y -= TextMetrics.lineHeight
    }
  }

  /// The line that lengths start from, and the line that categories and moments stand on.
  private func baseline(_ plan: ViewPlan) -> String {
    let n = Picture.number
    var data = ""
    let axes = zip(plan.view.axes, plan.words) + plan.borrowed
    for (axis, words) in axes {
      let other = axes.first { $0.0.channel != axis.channel }
      let isMeasure = words.numbers != nil || (!words.isDiscrete && !axis.scale.isTime)
      if isMeasure {
        // Points in a plane need both lines; a measure beside a category has only its zero.
        guard let other, other.1.numbers != nil else { continue }
      }
      let zero = other.flatMap { pair in zip(pair.0.ticks, pair.0.ticks.map(\.position)).first { $0.0.value == .number(0) }?.1 }
      if axis.orient.isHorizontal {
        let y = axis.orient == .top ? 0 : zero ?? plan.view.height
        data += "M0,\(n(y))h\(n(plan.view.width))"
      } else {
        data += "M\(n(axis.orient == .right ? plan.view.width : zero ?? 0)),0v\(n(plan.view.height))"
      }
    }
    return data
  }

  private mutating func addLabels(_ plan: ViewPlan, _ index: Int, _ language: String) {
    let axis = plan.view.axes[index]
    let labels = plan.labels[index]
    let (width, height) = (plan.view.width, plan.view.height)
    for label in labels.labels {
      switch axis.orient {
      case .left: texts += PictureText.stacked(label.lines, x: -7 - axis.offset, middle: label.position, anchor: .end, style: "axis-label", full: label.full)
      case .right: texts += PictureText.stacked(label.lines, x: width + 7 + axis.offset, middle: label.position, anchor: .start, style: "axis-label", full: label.full)
      case .bottom, .top:
        let depth = Double(labels.lineCount - 1) * TextMetrics.lineHeight
        let first = axis.orient == .bottom ? height + axis.offset + TextMetrics.size + 6 : -8 - axis.offset - depth
        for (line, text) in label.lines.enumerated() {
          texts.append(
            PictureText(
              text, x: label.position, y: first + Double(line) * TextMetrics.lineHeight, anchor: .middle, style: "axis-label",
              full: line == label.lines.count - 1 ? label.full : nil))
        }
      }
    }
    guard axis.orient.isHorizontal, let footing = plan.footing(index, language) else { return }
    let depth = Double(labels.lineCount) * TextMetrics.lineHeight
    let y = axis.orient == .bottom ? height + axis.offset + depth + 21 : -depth - axis.offset - 14
    texts.append(PictureText(footing, x: width, y: y, anchor: .end, style: "axis-title"))
  }
}

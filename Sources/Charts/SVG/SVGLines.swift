import Markup

/// Lines of running text above or below a stand-alone drawing.
struct SVGLines {
  var height = 0.0
  private var lines: [SceneText] = []

  mutating func add(_ text: String, size: Double, style: String, width: Double) {
    for line in LabelFitting.fitted(text, width: width * TextMetrics.size / size, lines: 3) {
      height += (size * 1.35).rounded()
      lines.append(SceneText(line, x: 0, y: height - size * 0.3, size: size, style: style))
    }
  }

  func nodes(from top: Double) -> [Node] {
    lines.map { line in
      .element(
        "text", ["class": line.style, "x": "0", "y": NumberText.coordinate(top + line.y), "font-size": NumberText.coordinate(line.size)],
        line.text)
    }
  }
}

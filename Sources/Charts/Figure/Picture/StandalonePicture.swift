import Markup

/// A picture as a file of its own: with its title above, its source below, and the styles of both schemes.
package struct StandalonePicture: Sendable {
  private let picture: Picture
  private let title: String?
  private let subtitle: String?
  private let source: String?

  /// - Parameter source: the whole line below the picture.
  package init(_ picture: Picture, title: String?, subtitle: String?, source: String?) {
    self.picture = picture
    self.title = title
    self.subtitle = subtitle
    self.source = source
  }

  package var bytes: [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + MarkupWriter.bytes(of: node) + [0x0A]
  }

  private var node: Node {
    var above = Lines(width: picture.width)
    if let title {
      above.add(title, size: 17, style: "title")
      if let subtitle { above.add(subtitle, size: 13, style: "subtitle") }
      above.height += 8
    }
    var below = Lines(width: picture.width)
    if let source {
      below.height += 6
      below.add(source, size: 11, style: "source")
      below.height += 4
    }
    let (width, height) = (Picture.number(picture.width), Picture.number(picture.height + above.height + below.height))
    return .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart", "viewBox": "0 0 \(width) \(height)", "width": width, "height": height, "role": "img",
        "aria-labelledby": "chart-t chart-d",
      ],
      [
        .element("title", ["id": "chart-t"], picture.title ?? title ?? ""), .element("desc", ["id": "chart-d"], picture.description),
        .element("style", [:], PictureStylesheet.standalone),
      ] + above.nodes(from: 0)
        + [.element("g", ["transform": above.height == 0 ? nil : "translate(0,\(Picture.number(above.height)))"], picture.content)]
        + below.nodes(from: picture.height + above.height))
  }

  /// Lines of running text above or below the picture.
  private struct Lines {
    let width: Double
    var height = 0.0
    private var lines: [(text: String, y: Double, size: Double, style: String)] = []

    init(width: Double) { self.width = width }

    mutating func add(_ text: String, size: Double, style: String) {
      for line in LabelFitting.fitted(text, width: width * TextMetrics.size / size, lines: 3) {
        height += (size * 1.35).rounded()
        lines.append((line, height - size * 0.3, size, style))
      }
    }

    func nodes(from top: Double) -> [Node] {
      lines.map { line in
        .element(
          "g", ["class": line.style, "font-size": Picture.number(line.size)],
          [.element("text", ["x": "0", "y": Picture.number(top + line.y)], line.text)])
      }
    }
  }
}

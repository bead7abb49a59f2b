extension PlotScene {
  /// The scene as one JSON object. Lengths have two decimals, angles four.
  package var json: String {
    var writer = SceneWriter()
    writer.object { writer in
      writer.key("views")
      writer.list(views) { $0.view($1) }
      writer.key("legends")
      writer.list(legends) { $0.legend($1) }
      writer.field("title", title)
      if let subtitle { writer.field("subtitle", subtitle) }
      if !headers.isEmpty {
        writer.key("headers")
        writer.list(headers) { $0.header($1) }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension SceneWriter {
  fileprivate mutating func view(_ view: PlotScene.View) {
    object { writer in
      writer.field("x", view.x)
      writer.field("y", view.y)
      writer.field("width", view.width)
      writer.field("height", view.height)
      if let title = view.title { writer.field("title", title) }
      writer.key("axes")
      writer.list(view.axes) { $0.axis($1) }
      writer.key("marks")
      writer.list(view.marks) { $0.mark($1) }
      writer.key("grid")
      writer.list(view.grid) { $0.string($1) }
    }
  }

  private mutating func axis(_ axis: PlotScene.Axis) {
    object { writer in
      writer.field("orient", axis.orient.rawValue)
      writer.field("title", axis.title)
      writer.key("ticks")
      writer.list(axis.ticks) { writer, tick in
        writer.object { writer in
          writer.field("label", tick.label)
          writer.field("position", tick.position)
          writer.field("visible", tick.isVisible)
        }
      }
    }
  }

  fileprivate mutating func legend(_ legend: PlotScene.Legend) {
    object { writer in
      writer.field("title", legend.title)
      switch legend.content {
      case .symbols(let entries):
        writer.key("entries")
        writer.list(entries) { writer, entry in
          writer.object { writer in
            writer.field("label", entry.label)
            writer.field("color", entry.style.fill ?? entry.style.stroke)
          }
        }
      case .ramp(let labels, _):
        writer.key("labels")
        writer.list(labels) { $0.string($1.label) }
      }
    }
  }

  fileprivate mutating func header(_ header: PlotScene.Header) {
    object { writer in
      writer.field("kind", header.kind.rawValue)
      writer.field("title", header.title)
      writer.key("labels")
      writer.list(header.labels) { $0.string($1) }
    }
  }

  private mutating func mark(_ mark: PlotMark) {
    object { writer in
      writer.field("type", mark.kind.rawValue)
      if mark.isClipped { writer.field("clip", true) }
      writer.key("items")
      writer.list(mark.items) { writer, item in
        writer.object { writer in
          writer.geometry(item.geometry)
          writer.style(item.style)
        }
      }
    }
  }

  private mutating func geometry(_ geometry: PlotMark.Geometry) {
    switch geometry {
    case .rect(let x, let y, let width, let height):
      field("x", x)
      field("y", y)
      field("width", width)
      field("height", height)
    case .symbol(let x, let y, let size, let shape):
      field("x", x)
      field("y", y)
      field("size", size)
      field("shape", shape)
    case .rule(let x, let y, let x2, let y2):
      field("x", x)
      field("y", y)
      field("x2", x2)
      field("y2", y2)
    case .text(let text): self.text(text)
    case .arc(let arc): self.arc(arc)
    case .line(let points, let interpolate):
      key("points")
      list(points) { writer, point in
        guard let point else { return writer.string(nil) }
        writer.list([point.x, point.y]) { $0.number($1) }
      }
      if interpolate != "linear" { field("interpolate", interpolate) }
    case .area(let points, let interpolate):
      key("points")
      list(points) { writer, point in
        guard let point else { return writer.string(nil) }
        writer.list([point.x, point.y, point.x2, point.y2]) { $0.number($1) }
      }
      if interpolate != "linear" { field("interpolate", interpolate) }
    }
  }

  private mutating func text(_ text: PlotMark.Text) {
    field("x", text.x)
    field("y", text.y)
    field("text", text.text)
    field("align", text.align.rawValue)
    field("baseline", text.baseline.rawValue)
    if text.angle != 0 { field("angle", text.angle) }
    field("fontSize", text.fontSize)
  }

  private mutating func arc(_ arc: PlotMark.Arc) {
    field("x", arc.x)
    field("y", arc.y)
    field("startAngle", arc.startAngle, decimals: 4)
    field("endAngle", arc.endAngle, decimals: 4)
    field("innerRadius", arc.innerRadius)
    field("outerRadius", arc.outerRadius)
    if arc.padAngle != 0 { field("padAngle", arc.padAngle, decimals: 4) }
  }

  private mutating func style(_ style: PlotStyle) {
    if let fill = style.fill { field("fill", fill) }
    if let stroke = style.stroke { field("stroke", stroke) }
    if style.opacity != 1 { field("opacity", style.opacity, decimals: 4) }
    if style.fillOpacity != 1 { field("fillOpacity", style.fillOpacity, decimals: 4) }
    if style.strokeOpacity != 1 { field("strokeOpacity", style.strokeOpacity, decimals: 4) }
    if style.stroke != nil {
      if style.strokeWidth != 1 { field("strokeWidth", style.strokeWidth) }
      if !style.strokeDash.isEmpty {
        key("strokeDash")
        list(style.strokeDash) { $0.number($1) }
      }
    }
    if !style.cornerRadius.isEmpty {
      key("cornerRadius")
      list(style.cornerRadius) { $0.number($1) }
    }
  }
}

/// The texts of text marks, in the words of the data.
struct MarkTexts {
  private let plan: ViewPlan
  private let fields: FigureFields

  init(_ plan: ViewPlan, _ fields: FigureFields) { (self.plan, self.fields) = (plan, fields) }

  func texts(of mark: PlotMark, _ unit: PlotUnit) -> [PictureText] {
    var texts: [PictureText] = []
    let words = textWords(unit)
    let isHouse = unit.definition.properties["color"] == nil && unit.channel(.color) == nil && unit.channel(.fill) == nil
    for item in mark.items {
      guard case .text(let text) = item.geometry else { continue }
      let content = item.rows.first.flatMap(words) ?? text.text
      let lines = content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let rise: Double =
        switch text.baseline {
        case .top: 0.85
        case .middle: 0.35
        case .bottom: -0.2 - Double(lines.count - 1) * 1.2
        case .alphabetic: 0
        }
      let anchor: PictureText.Anchor = text.align == .left ? .start : text.align == .center ? .middle : .end
      var fill: String? = isHouse || item.style.fill.flatMap(Palette.key) != nil ? nil : item.style.fill
      if isHouse, let below = color(below: text) { fill = RGBColor(below).map { $0.relativeLuminance > 0.3 ? "#16181d" : "#ffffff" } }
      for (index, line) in lines.enumerated() where !line.isEmpty {
        texts.append(
          PictureText(
            line, x: text.x, y: text.y + rise * text.fontSize + Double(index) * text.fontSize * 1.2, anchor: anchor, size: text.fontSize,
            style: "mark-label", fill: fill))
      }
    }
    return texts
  }

  /// The colour of the cell that a text stands on, where it is not one of the palette's.
  private func color(below text: PlotMark.Text) -> String? {
    for mark in plan.view.marks where mark.kind == .rect && mark.name == "rect" {
      for item in mark.items {
        guard case .rect(let x, let y, let width, let height) = item.geometry, let fill = item.style.fill, Palette.key(of: fill) == nil else { continue }
        if item.style.opacity < 0.6 || item.style.fillOpacity < 0.6 { continue }
        if x <= text.x, text.x <= x + width, y <= text.y, text.y <= y + height { return fill }
      }
    }
    return nil
  }

  /// How the texts of a mark read, by row, where the author does not say.
  private func textWords(_ unit: PlotUnit) -> (Int) -> String? {
    guard let definition = unit.channel(.text), definition.isField, definition.format == nil else { return { _ in nil } }
    let cells = unit.frame.values(definition.column())
    if definition.type == .quantitative {
      let axis = zip(plan.view.axes, plan.words).first { axis, words in
        words.numbers != nil && unit.channel(axis.channel == "x" ? .x : .y)?.field == definition.field
      }?.1.numbers
      guard let words = ValueWords(unit, .text, axis: axis, fields) else { return { _ in nil } }
      return { row in cells.indices.contains(row) && cells[row].isValid && cells[row].number.isFinite ? words.text(cells[row].number) : "" }
    }
    let fields = fields
    return { row in
      guard cells.indices.contains(row) else { return nil }
      let text = cells[row].isNull ? "" : fields.label(cells[row], definition, unit)
      return text
    }
  }
}

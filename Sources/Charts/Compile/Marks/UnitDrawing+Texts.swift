import Glibc

extension UnitDrawing {
  func texts() -> [PlotMark.Item] {
    let x = point(.x, .middle) ?? { _ in 0 }
    let y = point(.y, .middle) ?? { _ in 0 }
    let (theta, radius) = (point(.theta, .none), point(.radius, .none))
    let (dx, dy) = (unit.number("dx") ?? 0, unit.number("dy") ?? 0)
    let angle = unit.number("angle") ?? 0
    let turn = (sine: sin(angle * .pi / 180), cosine: cos(angle * .pi / 180))
    let align = unit.property("align").flatMap { TextBox.Alignment(rawValue: $0.text) } ?? .center
    let baseline = unit.property("baseline").flatMap { TextBox.Baseline(rawValue: $0.text) } ?? .middle
    let sizes = numbers(.size, drawn: "fontSize")
    let (contents, style) = (contents(), styles())
    return orderedRows.compactMap { row in
      var place = PlotScene.Point(x(row), y(row))
      if let radius = radius?(row), radius != 0 {
        let angle = (theta?(row) ?? 0) - .pi / 2
        place.x += radius * cos(angle)
        place.y += radius * sin(angle)
      }
      place.x += dx * turn.cosine - dy * turn.sine
      place.y += dx * turn.sine + dy * turn.cosine
      guard place.x.isFinite, place.y.isFinite else { return nil }
      let text = PlotMark.Text(
        x: place.x, y: place.y, text: contents(row), align: align, baseline: baseline, angle: angle, fontSize: sizes?(row) ?? 11)
      return PlotMark.Item(.text(text), style(row), rows: [row])
    }
  }

  /// The text of each row.
  private func contents() -> (Int) -> String {
    let own = unit.definition.properties["text"].map(Self.joined) ?? ""
    guard let definition = unit.channel(.text) else { return { _ in own } }
    var base = plainContents(definition) ?? { _ in own }
    for condition in definition.conditions.reversed() {
      let test = condition.test.evaluator(in: frame)
      let (inner, rest) = (plainContents(condition.definition) ?? { _ in own }, base)
      base = { test($0) ? inner($0) : rest($0) }
    }
    let lineBreak = unit.property("lineBreak")?.text ?? unit.config.text("lineBreak")
    guard let lineBreak, !lineBreak.isEmpty else { return base }
    let final = base
    return { final($0).replacing(lineBreak, with: "\n") }
  }

  private func plainContents(_ definition: ChannelDefinition) -> ((Int) -> String)? {
    if definition.isField {
      let cells = frame.values(definition.column())
      let format = ValueFormat(definition, unit.config)
      if definition.isBinning {
        let ranges = frame.values(definition.column(.range))
        return { ranges[$0].text }
      }
      return { format.text(cells[$0]) }
    }
    if let datum = definition.datum {
      let text = ValueFormat(definition, unit.config).text(datum)
      return { _ in text }
    }
    return definition.value.map { value in
      let text = Self.joined(value)
      return { _ in text }
    }
  }

  private static func joined(_ value: DataValue) -> String {
    if case .list(let lines) = value { return lines.map(\.text).joined(separator: "\n") }
    return value.isNull ? "" : value.text
  }
}

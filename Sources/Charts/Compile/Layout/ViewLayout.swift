/// Lays out the views of a specification and draws them.
final class ViewLayout {
  private let root: PlotModel
  private(set) var legends: [PlotScene.Legend] = []
  let config: PlotConfig

  init(_ root: PlotModel) {
    self.root = root
    config = root.config
  }

  func scene() -> PlotScene {
    var scene = PlotScene()
    let block = block(root, ScaleContext(), isTop: true)
    scene.views = block.views
    scene.headers = block.headers
    if let title = root.definition.title {
      scene.title = Self.text(title["text"])
      scene.subtitle = Self.text(title["subtitle"])
    }
    if let first = scene.views.first {
      let (x, y) = (first.x, first.y)
      for index in scene.views.indices {
        scene.views[index].x -= x
        scene.views[index].y -= y
      }
      scene.origin = PlotScene.Point(x - block.bounds.left, y - block.bounds.top)
    }
    scene.width = block.bounds.width
    scene.height = block.bounds.height
    scene.legends = legends
    return scene
  }

  static func text(_ value: DataValue?) -> String? {
    switch value {
    case .string(let text)?: text.isEmpty ? nil : text
    case .list(let lines)?: lines.map(\.text).joined(separator: "\n")
    default: nil
    }
  }

  /// A view with everything in it, from its own origin.
  func block(_ model: PlotModel, _ outer: ScaleContext, isTop: Bool = false) -> ViewBlock {
    let context = ScaleContext(outer, scope: outer.scope)
    context.enter(model)
    var block: ViewBlock
    switch model.definition.content {
    case .unit, .layer: block = plot(model, context)
    case .facet(let facet, _): block = FacetLayout(facet, model, context, self).block()
    case .concat(let concat, _): block = ConcatLayout(concat, model, context, self).block()
    }
    addLegends(model, context, &block)
    if !isTop, let title = Self.text(model.definition.title?["text"]) {
      if model.unit != nil || model.isLayer { block.views[0].title = title } else { block.headers.append(PlotScene.Header(.concat, title)) }
      block.bounds.top -= Self.text(model.definition.title?["subtitle"]) == nil ? 21 : 32
    }
    return block
  }

  // MARK: One plot area

  private func plot(_ model: PlotModel, _ context: ScaleContext) -> ViewBlock {
    let size = ViewSizes.size(model, context)
    var view = PlotScene.View(width: size.width, height: size.height)
    draw(model, context, size, into: &view)
    for channel in [PlotChannel.x, .y] {
      for axis in axes(model, channel, context, size) {
        if axis.hasGrid, !view.grid.contains(channel.rawValue) { view.grid.append(channel.rawValue) }
        if axis.title != nil || !axis.ticks.isEmpty { view.axes.append(axis) }
      }
    }
    var block = ViewBlock()
    block.width = size.width
    block.height = size.height
    // Half of the border.
    block.bounds = TextBox(left: -0.5, top: -0.5, right: size.width + 0.5, bottom: size.height + 0.5)
    for mark in view.marks where !mark.isClipped {
      for item in mark.items {
        if let box = MarkBounds.box(item) { block.cover(box) }
      }
    }
    block.markBounds = block.bounds
    for axis in view.axes { block.cover(AxisBounds.box(axis, size)) }
    block.views = [view]
    return block
  }

  private func draw(_ model: PlotModel, _ context: ScaleContext, _ size: (width: Double, height: Double), into view: inout PlotScene.View) {
    if let unit = model.unit {
      unit.drawnSize = size
      view.marks += UnitDrawing(unit, context, width: size.width, height: size.height).marks()
      return
    }
    for child in model.children {
      draw(child, inner(child, context), size, into: &view)
    }
  }

  /// The scales of a layer that has some of its own.
  private func inner(_ child: PlotModel, _ context: ScaleContext) -> ScaleContext {
    if child.scales.isEmpty { return context }
    let inner = ScaleContext(context, scope: context.scope)
    inner.enter(child)
    return inner
  }

  // MARK: Axes

  private func axes(_ model: PlotModel, _ channel: PlotChannel, _ context: ScaleContext, _ size: (width: Double, height: Double)) -> [PlotScene.Axis]
  {
    var found: [(AxisDefinition, ScaleContext)] = []
    collectAxes(model, channel, context, &found)
    var counts: [PlotScene.Side: Int] = [:]
    return found.map { definition, context in
      var definition = definition
      let side = definition.orient
      let opposite: PlotScene.Side = side == .left ? .right : side == .right ? .left : side == .top ? .bottom : .top
      if found.count > 1, counts[side, default: 0] > 0, !definition.hasOwnOrient, counts[side, default: 0] > counts[opposite, default: 0] {
        definition.orient = opposite
      }
      counts[definition.orient, default: 0] += 1
      let scale = context.scale(definition.component, width: size.width, height: size.height)
      return AxisDrawing(definition, scale, length: channel == .x ? size.width : size.height).axis()
    }
  }

  private func collectAxes(_ model: PlotModel, _ channel: PlotChannel, _ context: ScaleContext, _ found: inout [(AxisDefinition, ScaleContext)]) {
    let isOne = model.unit != nil || (model.scale(channel) != nil && model.isShared(channel, "axis"))
    guard isOne else {
      for child in model.children { collectAxes(child, channel, inner(child, context), &found) }
      return
    }
    guard let component = model.scale(channel) else { return }
    let units = model.units
    let users = component.users.filter { user in units.contains { $0 === user.unit } }
    guard let definition = AxisDefinition(channel, users, component, config), !definition.isDisabled else { return }
    if definition.bool("disable") == true { return }
    found.append((definition, context))
  }

  // MARK: Legends

  /// The legends of the scales that a view owns, or of those of its layers.
  private func addLegends(_ model: PlotModel, _ context: ScaleContext, _ block: inout ViewBlock) {
    var added: [PlotScene.Legend] = []
    let size = block.views.first.map { ($0.width, $0.height) } ?? (0, 0)
    collectLegends(model, context, size, &added)
    let outside = added.filter { !["none", "top-left", "top-right", "bottom-left", "bottom-right"].contains($0.orient) }
    block.cover(LegendBounds.box(outside, block.bounds))
    legends += added
  }

  private func collectLegends(_ model: PlotModel, _ context: ScaleContext, _ size: (width: Double, height: Double), _ added: inout [PlotScene.Legend])
  {
    let shared = model.scales.values.filter { component in model.unit != nil || model.isShared(component.channel, "legend") }
    let separate = model.scales.values.filter { component in model.unit == nil && !model.isShared(component.channel, "legend") }
    let owned = shared.contains { $0.channel.isColor } ? shared.first { $0.channel.isColor }?.users.first?.unit.drawnSize : nil
    let assembly = LegendAssembly(context, config, size: owned ?? size)
    added += assembly.legends(shared.sorted { $0.channel.rawValue < $1.channel.rawValue })
    for component in separate.sorted(by: { $0.channel.rawValue < $1.channel.rawValue }) { added += assembly.separateLegends(component) }
    guard model.isLayer else { return }
    for child in model.children where child.unit != nil || child.isLayer { collectLegends(child, inner(child, context), size, &added) }
  }
}

/// Views side by side, in rows of so many columns.
struct ConcatLayout {
  private let concat: ViewDefinition.ConcatDefinition
  private let model: PlotModel
  private let context: ScaleContext
  private let layout: ViewLayout

  init(_ concat: ViewDefinition.ConcatDefinition, _ model: PlotModel, _ context: ScaleContext, _ layout: ViewLayout) {
    self.concat = concat
    self.model = model
    self.context = context
    self.layout = layout
  }

  func block() -> ViewBlock {
    let parts = model.children.map { layout.block($0, context) }
    let columns = max(1, concat.columns.flatMap { Int(exactly: $0.rounded()) } ?? parts.count)
    let spacing = GridPlacement.spacing(model.definition.spacing, layout.config.bag("concat"))
    return GridPlacement(parts, columns: columns, spacing: spacing, isEven: false).block()
  }
}

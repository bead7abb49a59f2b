/// Gives every view its rows, from the outermost inwards.
struct RowAssembly {
  private let sources: Reshape.Sources

  init(_ sources: @escaping Reshape.Sources) { self.sources = sources }

  func fill(_ model: PlotModel) { fill(model, Frame(rowCount: 1), facetFields: [], isForked: false) }

  private func fill(_ model: PlotModel, _ inherited: Frame, facetFields: [String], isForked: Bool) {
    var frame = inherited
    var fields = facetFields
    if let data = model.definition.data {
      frame = self.frame(data)
      fields = []
    }
    for step in model.definition.transforms {
      frame = Self.divided(step.reshape, by: fields, isForked: isForked).applied(to: frame, sources: sources)
    }
    model.frame = frame
    if let unit = model.unit {
      unit.isFaceted = !fields.isEmpty
      unit.makeRows(frame, facetFields: fields, isForked: isForked)
      return
    }
    if let facet = model.facet {
      for definition in facet.fields { add(definition, to: &frame) }
      model.frame = frame
      fields += facet.fields.map { $0.column() }
    }
    for child in model.children { fill(child, frame, facetFields: fields, isForked: isForked || model.isLayer) }
  }

  private func frame(_ data: DataDefinition) -> Frame {
    switch data {
    case .inline(let frame): frame
    case .named(let name): sources(.named(name)) ?? Frame()
    case .file(let path, let format): sources(.file(path, format)) ?? Frame()
    case .none: Frame(rowCount: 1)
    }
  }

  /// The bins and units of time of a facet.
  private func add(_ definition: ChannelDefinition, to frame: inout Frame) {
    guard let field = definition.field else { return }
    if case .automatic(let options)? = definition.bin {
      frame = Reshape.bin(Reshape.Bin(FieldPath(field), options, as: definition.column(), definition.column(.end))).applied(to: frame)
      frame.append(UnitModel.binTexts(definition, frame), as: definition.column(.range))
    } else if let unit = definition.timeUnit, !unit.isBinned {
      frame = Reshape.timeUnit(Reshape.TimeUnitStep(.unit(unit), FieldPath(field), as: definition.column(), definition.column(.end))).applied(
        to: frame)
    } else if definition.type == .temporal {
      frame = frame.parsed(.fields([FrameParse.Field(FieldPath(field).name, .date(nil))]))
    }
  }

  /// A step within a facet: groups do not cross cells.
  ///
  /// - Parameter isForked: below a layer, where every step sees one cell only.
  private static func divided(_ reshape: Reshape, by fields: [String], isForked: Bool) -> Reshape {
    guard !fields.isEmpty else { return reshape }
    func completed(_ groupBy: [FieldPath]) -> [FieldPath] {
      groupBy + fields.filter { name in !groupBy.contains { $0.name == name } }.map { FieldPath($0) }
    }
    switch reshape {
    case .aggregate(var step):
      step.groupBy = completed(step.groupBy)
      return .aggregate(step)
    case .stack(var step):
      step.groupBy = completed(step.groupBy)
      return .stack(step)
    case .joinAggregate(var step) where isForked:
      step.groupBy = completed(step.groupBy)
      return .joinAggregate(step)
    case .window(var step) where isForked:
      step.groupBy = completed(step.groupBy)
      return .window(step)
    case .impute(var step) where isForked:
      step.groupBy = completed(step.groupBy)
      return .impute(step)
    default: return reshape
    }
  }
}

package import Diagnostics
package import StructuredText

/// Compiles a specification to its scene.
package enum PlotCompiler {
  /// Finds rows by the name or the path of their source; nil when there are none.
  package typealias Sources = (Reshape.Lookup.Source) -> Frame?

  /// The scene of a specification; nil when it has errors.
  ///
  /// - Parameter file: the name that findings give as their place.
  package static func compile(_ spec: SourceValue, file: String, sources: @escaping Sources = { _ in nil }) -> Diagnosed<PlotScene?> {
    let config = PlotConfig(PropertyBag(DataValue(spec["config"] ?? SourceValue(.null))))
    var reader = DefinitionReader(config: config, file: file)
    let definition = reader.view(spec)
    let root = PlotModel(definition, parent: nil, config: config)
    let named = datasets(spec["datasets"], file: file)
    let rows = RowAssembly { source in
      if case .named(let name) = source, let frame = named[name] { return frame }
      return sources(source)
    }
    for (index, unit) in root.units.enumerated() { unit.index = index }
    ScaleAssembly.makeKinds(root)
    rows.fill(root)
    for unit in root.units { unit.dropInvalidRows() }
    ScaleAssembly.complete(root)
    var scene = ViewLayout(root).scene()
    scene.units = root.units.map { unit in
      PlotUnit(
        definition: unit.definition, frame: unit.main, dataName: unit.model?.dataName, isHorizontal: unit.orientation == .horizontal,
        stack: unit.stack.flatMap { $0.parts.isEmpty ? nil : $0.offset })
    }
    return Diagnosed(scene, SpecificationPath.named(reader.diagnostics, in: spec, file: file))
  }

  private static func datasets(_ value: SourceValue?, file: String) -> [String: Frame] {
    var frames: [String: Frame] = [:]
    for entry in value?.mapping ?? [] { frames[entry.key] = Frame.read(values: entry.value, in: file).value }
    return frames
  }
}

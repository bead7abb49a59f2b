import Charts
import Diagnostics
import StructuredText

/// Reads chart specs, each language's as the default one with the language's patch merged over it.
struct ChartAssembler {
  let defaultLanguage: String

  func assemble(_ files: [(SourceFile, ContentPath)]) -> Diagnosed<[ChartSource]> {
    var diagnostics: [Diagnostic] = []
    var originals: [(name: String, file: SourceFile, value: SourceValue)] = []
    var patches: [String: [(language: String, file: SourceFile, value: SourceValue)]] = [:]
    for (file, path) in files {
      guard case .chart(let name, let language) = path else { continue }
      let read = file.path.hasSuffix(".json") ? readJSON(file) : readYAML(file.bytes, file: file.path, startLine: 1)
      diagnostics += read.diagnostics
      guard let value = read.value else { continue }
      if language == nil, let first = originals.first(where: { $0.name == name }) {
        diagnostics.append(
          Diagnostic(
            "output-clash", "two files describe the chart '\(name)'", at: SourceSpan.startOfFile.in(file.path), cause: "the other is '\(first.file.path)'",
            fix: "delete or rename one of them"))
        continue
      }
      if let language { patches[name, default: []].append((language, file, value)) } else { originals.append((name, file, value)) }
    }
    var charts: [ChartSource] = []
    for original in originals {
      var chart = ChartSource(name: original.name, file: original.file.path, variants: [])
      add(original.value, defaultLanguage, original.file.path, to: &chart, &diagnostics)
      for patch in patches.removeValue(forKey: original.name) ?? [] {
        add(original.value.merged(with: patch.value), patch.language, patch.file.path, to: &chart, &diagnostics)
      }
      if !chart.variants.isEmpty { charts.append(chart) }
    }
    for name in patches.keys.sorted() {
      for patch in patches[name] ?? [] {
        diagnostics.append(
          Diagnostic(
            "translation-without-original", "there is no chart '\(name).vl.json' for this translation",
            at: SourceSpan.startOfFile.in(patch.file.path)))
      }
    }
    return Diagnosed(charts, diagnostics)
  }

  private func add(
    _ value: SourceValue, _ language: String, _ file: String, to chart: inout ChartSource, _ diagnostics: inout [Diagnostic]
  ) {
    let spec = FigureSpec.read(value, file: file)
    // A patch repeats what is wrong in the spec that it is merged over: that was said of the spec.
    diagnostics += spec.diagnostics.filter { repeated in
      !diagnostics.contains { $0.range?.file == chart.file && $0.message == repeated.message && $0.range?.span == repeated.range?.span }
    }
    if let spec = spec.value { chart.variants.append(ChartSource.Variant(language: language, spec: spec)) }
  }
}

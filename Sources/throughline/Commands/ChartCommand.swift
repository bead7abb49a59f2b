import ArgumentParser
import Charts
import Diagnostics
import Site
import StructuredText

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Print what a chart specification draws.",
    discussion: "Exit status: 0 printed, 1 findings that are errors, 2 a file could not be read.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case scene, svg, figure }

  @Argument(help: "A Vega-Lite specification, in JSON or YAML. Data files that it names stand below its folder.")
  var spec: String

  @Option(help: "What to print: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.scene

  @Option(help: "How to print findings: \(DiagnosticStyle.allCases.map(\.rawValue).joined(separator: ", ")).")
  var diagnostics = DiagnosticStyle.text

  @Option(help: "The language of the words that a figure adds.")
  var language = "zh-Hans"

  @Flag(help: "Print the specification that a short form stands for.")
  var explain = false

  func run() throws {
    let folder = spec.lastIndex(of: "/").map { String(spec[..<$0]) } ?? "."
    let tree = DiskFileTree(root: folder.isEmpty ? "/" : folder)
    let name = spec.split(separator: "/").last.map(String.init) ?? spec
    let file: SourceFile
    do {
      file = SourceFile(path: spec, bytes: try tree.read(name))
    } catch {
      Machine.printError("throughline: \(error)\n")
      throw ExitCode(2)
    }
    let value = name.hasSuffix(".json") ? readJSON(file) : readYAML(file.bytes, file: spec, startLine: 1)
    var found = value.diagnostics
    let expanded = value.value.map { ShortForm.isShort($0) ? ShortForm.expanded($0, file: spec) : Diagnosed($0) } ?? Diagnosed(nil)
    found += expanded.diagnostics
    found += expanded.value.map { SpecificationGrammar.findings(in: $0, file: spec) } ?? []
    let printed = found.containsError ? nil : expanded.value.flatMap { drawn($0, tree, &found) }
    DiagnosticPrinter(style: diagnostics).print(found, files: [spec: file])
    guard !found.containsError, let printed else { throw ExitCode(1) }
    print(printed, terminator: "")
  }

  /// What the command prints of a specification that has no errors of grammar.
  private func drawn(_ value: SourceValue, _ tree: DiskFileTree, _ found: inout [Diagnostic]) -> String? {
    if explain { return String(decoding: JSONWriter.bytes(of: JSONValue(value), style: .pretty), as: UTF8.self) }
    if format == .figure {
      let read = FigureSpec.read(value, file: spec)
      found += read.diagnostics
      guard let read = read.value else { return nil }
      let figure = FigureMaker(read, file: spec, tables: [:], language: language, files: { frame($0, in: tree) }).make()
      found += figure.diagnostics
      return figure.value.map {
        String(decoding: StandalonePicture($0.wide, title: $0.title, subtitle: $0.subtitle, source: $0.source).bytes, as: UTF8.self)
      }
    }
    let scene = PlotCompiler.compile(value, file: spec) { frame($0, in: tree) }
    found += scene.diagnostics
    return scene.value.map { format == .scene ? $0.json + "\n" : PlotDrawing($0).svg }
  }

  private func frame(_ source: Reshape.Lookup.Source, in tree: DiskFileTree) -> Frame? {
    guard case .file(let path, let format) = source, let bytes = try? tree.read(path) else { return nil }
    return Frame.read(SourceFile(path: path, bytes: bytes), format).value
  }
}

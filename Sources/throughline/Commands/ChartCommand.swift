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

  enum Format: String, ExpressibleByArgument, CaseIterable { case scene, svg }

  @Argument(help: "A Vega-Lite specification, in JSON or YAML. Data files that it names stand below its folder.")
  var spec: String

  @Option(help: "What to print: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.scene

  @Option(help: "How to print findings: \(DiagnosticStyle.allCases.map(\.rawValue).joined(separator: ", ")).")
  var diagnostics = DiagnosticStyle.text

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
    let outside = value.value.map { SpecificationGrammar.findings(in: $0, file: spec) } ?? []
    let scene = value.value.map { PlotCompiler.compile($0, file: spec) { frame($0, in: tree) } } ?? Diagnosed(nil)
    let found = value.diagnostics + (outside.isEmpty ? scene.diagnostics : outside)
    DiagnosticPrinter(style: diagnostics).print(found, files: [spec: file])
    guard !found.containsError, let scene = scene.value else { throw ExitCode(1) }
    switch format {
    case .scene: print(scene.json)
    case .svg: print(PlotDrawing(scene).svg, terminator: "")
    }
  }

  private func frame(_ source: Reshape.Lookup.Source, in tree: DiskFileTree) -> Frame? {
    guard case .file(let path, let format) = source, let bytes = try? tree.read(path) else { return nil }
    return Frame.read(SourceFile(path: path, bytes: bytes), format).value
  }
}

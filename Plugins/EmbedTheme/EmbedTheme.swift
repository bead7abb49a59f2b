import Foundation
import PackagePlugin

/// Puts `Templates/`, `Public/` and the page on findings into the program, so that it builds any site, and explains what it finds, without this
/// repository.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "DefaultTheme+Files.swift")
    let theme = ["Templates", "Public"].flatMap { files(below: root.appending(path: $0)) }
    let inputs = theme + [root.appending(path: "Documentation/Diagnostics.md")]
    return [
      .buildCommand(
        displayName: "Embedding the default theme",
        executable: try context.tool(named: "embed-theme").url,
        arguments: [root.path, output.path],
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }

  private func files(below folder: URL) -> [URL] {
    let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return (enumerator?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
  }
}

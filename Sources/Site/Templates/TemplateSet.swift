package import Diagnostics
import Mustache

/// The templates of a site, compiled and checked before the first page is rendered.
package struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  /// Tags by template name.
  private let tags: [String: [TemplateTag]]
  private let paths: [String: String]

  /// The templates that pages ask for by name; each must exist.
  static let required = ["page", "home", "list", "report", "node", "part", "record", "not-found"]

  package static func compile(_ files: [SourceFile]) -> Diagnosed<TemplateSet> {
    var diagnostics: [Diagnostic] = []
    var library = MustacheLibrary()
    var tags: [String: [TemplateTag]] = [:]
    var paths: [String: String] = [:]
    for file in files {
      let name = templateName(file.path)
      let scanned = TemplateScanner(file).scan()
      diagnostics += scanned.diagnostics
      tags[name] = scanned.value
      paths[name] = file.path
    }
    diagnostics += TemplateChecker(tags: tags, paths: paths).diagnostics()
    for file in files where !diagnostics.containsError {
      do {
        try library.register(unindented(file.bytes), named: templateName(file.path))
      } catch let error as MustacheTemplate.ParserError {
        let place = SourcePosition(line: error.context.lineNumber, byteColumn: error.context.columnNumber)
        diagnostics.append(
          Diagnostic("template-syntax", "the template cannot be read: \(error.error)", at: SourceSpan(at: place).in(file.path)))
      } catch {
        diagnostics.append(
          Diagnostic("template-syntax", "the template cannot be read: \(error)", at: SourceSpan.startOfFile.in(file.path)))
      }
    }
    return Diagnosed(TemplateSet(library: library, tags: tags, paths: paths), diagnostics)
  }

  /// Renders a page, and reports each name that its template uses where nothing of that name is to be had.
  func render(_ template: String, _ context: TemplateContext) -> Diagnosed<String> {
    let misses = MissRecorder()
    let root = context.asRoot { misses.record($0) }
    let text = library.render(root, withTemplate: template) ?? ""
    let missing = misses.names
    return Diagnosed(text, missing.isEmpty ? [] : missing.flatMap { miss($0, in: template) })
  }

  private func miss(_ name: String, in template: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for reachable in reachableTemplates(from: template) {
      for tag in tags[reachable] ?? [] where tag.name == name {
        found.append(
          Diagnostic(
            "template-name", "'\(name)' stands for nothing on a page made by '\(template)'",
            at: tag.span.in(paths[reachable] ?? reachable), cause: "the name belongs to other pages or to a list that is not open here",
            fix: "see Documentation/Templates.md for the names of each template"))
      }
    }
    return found
  }

  private func reachableTemplates(from template: String) -> [String] {
    var order: [String] = []
    var pending = [template]
    while let next = pending.popLast() {
      guard !order.contains(next) else { continue }
      order.append(next)
      pending += (tags[next] ?? []).filter { $0.kind == .partial || $0.kind == .parent }.map(\.name)
    }
    return order
  }

  private static func templateName(_ path: String) -> String {
    String(path.dropFirst("Templates/".count).dropLast(".mustache".count))
  }

  /// Without the white space that starts lines: Mustache would print it before every line of a partial.
  private static func unindented(_ bytes: [UInt8]) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var atStart = true
    for byte in bytes {
      if atStart, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
      kept.append(byte)
      atStart = byte == UInt8(ascii: "\n")
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

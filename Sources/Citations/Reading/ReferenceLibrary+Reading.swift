package import Diagnostics
package import StructuredText

extension ReferenceLibrary {
  /// Reads CSL-JSON, or the same in YAML: a list of works, each with an id of its own.
  package static func read(_ value: SourceValue, file: String) -> Diagnosed<ReferenceLibrary> {
    guard let entries = value.sequence else {
      let finding = Diagnostic(
        "wrong-type", "the references must be a list of works, not \(value.kindName)", at: value.span.in(file),
        fix: value.mapping == nil ? nil : "put the work into a list")
      return Diagnosed(ReferenceLibrary([]), [finding])
    }
    var diagnostics: [Diagnostic] = []
    var references: [Reference] = []
    var places: [String: SourceSpan] = [:]
    for entry in entries {
      let read = Reference.read(entry, file: file)
      diagnostics += read.diagnostics
      guard let reference = read.value else { continue }
      let place = entry["id"]?.span ?? entry.span
      if let first = places[reference.id] {
        diagnostics.append(
          Diagnostic(
            "duplicate-reference", "the key '\(reference.id)' is used twice", at: place.in(file), fix: "give each work a key of its own",
            notes: [Diagnostic.Note("first used here", at: first.in(file))]))
        continue
      }
      places[reference.id] = place
      references.append(reference)
    }
    return Diagnosed(ReferenceLibrary(references), diagnostics)
  }
}

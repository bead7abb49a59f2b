import Citations
import Diagnostics
import StructuredText
import Testing

/// The works of a YAML text, which must have no findings but warnings.
func references(_ yaml: String) throws -> ReferenceLibrary {
  let value = try #require(readYAML(Array(yaml.utf8), file: "references.yaml").value)
  let read = ReferenceLibrary.read(value, file: "references.yaml")
  #expect(!read.diagnostics.containsError, "\(read.diagnostics)")
  return read.value
}

/// One work, given without its id in the flow style of YAML: `type: book, title: …`.
func reference(_ yaml: String) throws -> Reference {
  let library = try references("[{id: a, \(yaml)}]")
  return try #require(library.references.first)
}

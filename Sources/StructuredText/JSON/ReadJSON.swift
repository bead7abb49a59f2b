package import Diagnostics

/// The value that a JSON file holds, with the place of each part; nil when the file is not JSON.
///
/// Strict RFC 8259; a byte order mark is let pass. A repeated key is a finding, and the first value stands.
package func readJSON(_ file: SourceFile) -> Diagnosed<SourceValue?> {
  var diagnostics: [Diagnostic] = []
  var scanner = JSONScanner(file)
  do throws(JSONSyntaxError) {
    let value = try scanner.value(&diagnostics)
    try scanner.expectEnd()
    return Diagnosed(value, diagnostics)
  } catch {
    return Diagnosed(nil, diagnostics + [error.diagnostic])
  }
}

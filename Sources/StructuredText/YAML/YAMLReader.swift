package import Diagnostics
import Yams

/// Reads YAML into values that know their place. Scalars are those of the core schema of YAML 1.2, with two exceptions
/// that keep what authors wrote: numbers with leading zeros and dates stay texts.
///
/// - Parameters:
///   - bytes: the text; what is no UTF-8 is replaced.
///   - file: the path that diagnostics print.
///   - startLine: the line of the file on which the text starts.
/// - Returns: nil with an error for a text that cannot be read; an empty text is `null`.
package func readYAML(_ bytes: some Collection<UInt8>, file: String, startLine: Int = 1) -> Diagnosed<SourceValue?> {
  let text = String(decoding: bytes, as: UTF8.self)
  let places = YAMLPlaces(text, startLine: startLine)
  if let tooDeep = places.firstTooDeep(limit: YAMLConversion.depthLimit) {
    return Diagnosed(nil, [Diagnostic("nesting-too-deep", "the YAML is nested too deeply", at: SourceSpan(at: tooDeep).in(file))])
  }
  do {
    guard let node = try Yams.Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8).singleRoot() else {
      return Diagnosed(SourceValue(.null, SourceSpan(at: SourcePosition(line: startLine, byteColumn: 1))))
    }
    var conversion = YAMLConversion(places: places, file: file)
    let value = conversion.value(of: node)
    return Diagnosed(value, conversion.diagnostics)
  } catch let error as YamlError {
    return Diagnosed(nil, [YAMLProblem(error, places: places).diagnostic(in: file)])
  } catch {
    return Diagnosed(
      nil,
      [
        Diagnostic(
          "yaml-syntax", "the YAML cannot be read: \(error)",
          at: SourceSpan(at: SourcePosition(line: startLine, byteColumn: 1)).in(file))
      ])
  }
}

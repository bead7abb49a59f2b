import Diagnostics
import Yams

/// A syntax error of YAML in the words of this program.
struct YAMLProblem {
  private let message: String
  private let cause: String?
  private let fix: String?
  private let position: SourcePosition

  init(_ error: YamlError, places: YAMLPlaces) {
    let firstLine = places.start
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      message = "the YAML cannot be read: \(problem)"
      cause = context.map { "\($0.text) in line \(places.position($0.mark).line)" }
      fix = "put texts that hold ': ', '#', quotes or brackets in quotes, and indent with spaces"
      position = places.position(mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.sorted().first ?? ""
      let found = places.places(ofKey: key, inMappingAt: context.mark)
      message = "the key '\(key)' stands twice in one mapping"
      cause = found.count > 1 ? found.first.map { "it stands in line \($0.line) already" } : nil
      fix = "remove one of the two"
      position = found.count > 1 ? found[1] : places.position(context.mark)
    case .reader(let problem, _, _, _):
      message = "the YAML cannot be read: \(problem)"
      cause = "it holds a character that YAML does not allow"
      fix = nil
      position = firstLine
    default:
      message = "the YAML cannot be read"
      cause = "\(error)"
      fix = nil
      position = firstLine
    }
  }

  func diagnostic(in file: String) -> Diagnostic {
    Diagnostic("yaml-syntax", message, at: SourceSpan(at: position).in(file), cause: cause, fix: fix)
  }
}

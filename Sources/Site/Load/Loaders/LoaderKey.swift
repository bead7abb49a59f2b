import Datasets
import StructuredText

/// What the output of a loader depends on, as far as it can be known: the name of the output in the cache.
struct LoaderKey {
  private let call: LoaderCall
  /// The values of the variables that the loader names, of those that are set.
  private let environment: [String: String]

  init(_ call: LoaderCall, environment: [String: String]) {
    self.call = call
    self.environment = environment
  }

  /// SHA-256 over everything, lower-case hexadecimal.
  var digest: String {
    let names = Set(call.loader.environment).sorted()
    let values = JSONValue.object(names.map { JSONValue.Member($0, environment[$0].map { .string($0) } ?? .null) })
    return SHA256Digest.hexadecimal(of: JSONWriter.bytes(of: record(environment: values)))
  }

  /// The same for people to read, without the values of variables, which may be secret.
  var record: JSONValue { record(environment: .strings(call.loader.environment)) }

  private func record(environment: JSONValue) -> JSONValue {
    .object([
      "command": .strings(call.loader.command), "format": .string(call.loader.format.rawValue),
      "files": .object(call.files.map { JSONValue.Member($0.path, .string($0.digest)) }), "environment": environment,
    ])
  }
}

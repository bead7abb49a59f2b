import Glibc

/// Why a server could not start.
package enum ServerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A path or header of the configuration that cannot be one.
  case invalidSetting(name: String, value: String)
  /// No address could be listened at, for the system's reason.
  case cannotListen(address: String, reason: String)
  case system(reason: String)

  static func lastSystemError() -> ServerError { .system(reason: String(cString: strerror(errno))) }

  package var description: String {
    switch self {
    case .invalidSetting(let name, let value): "the server's \(name) cannot be '\(value)'"
    case .cannotListen(let address, let reason): "cannot listen at \(address): \(reason)"
    case .system(let reason): "cannot start the server: \(reason)"
    }
  }
}

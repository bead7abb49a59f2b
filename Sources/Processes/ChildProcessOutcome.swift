/// How a program ended, and what it printed.
package struct ChildProcessOutcome: Sendable, Hashable {
  package enum End: Sendable, Hashable {
    case exited(status: Int32)
    case killed(signal: Int32)
    /// It ran longer than it may and was ended.
    case timedOut
    /// It printed more than it may and was ended.
    case outputTooLarge
    /// It ended, but something that it started kept its output open, so that nobody knows whether the output is whole.
    case outputLeftOpen
  }

  package var end: End
  /// All of the standard output; nothing where the program was not left to end by itself.
  package var standardOutput: [UInt8]
  /// The last bytes of the standard error, at most ``ChildProcess/standardErrorLimit``.
  package var standardError: [UInt8]

  package init(end: End, standardOutput: [UInt8] = [], standardError: [UInt8] = []) {
    self.end = end
    self.standardOutput = standardOutput
    self.standardError = standardError
  }
}

/// A program that could not be started, with the system's reason.
package struct ChildProcessError: Error, Sendable, Hashable {
  package var reason: String

  package init(reason: String) { self.reason = reason }
}

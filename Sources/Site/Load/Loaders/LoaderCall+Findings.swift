import Datasets
import Diagnostics
import Processes

/// What may be wrong with a loader that is called.
extension LoaderCall {
  private var text: String { loader.commandText }
  private var fixByHand: String { "run it by hand in '\(Self.folder)': \(text)" }

  var notAllowed: Diagnostic {
    Diagnostic(
      "loader-not-allowed", "the dataset is made by a program that may not run here", of: self,
      cause: "a loader runs only with --allow-loaders, and there is no output of it for these inputs from before",
      fix: "run once with --allow-loaders, after reading what it runs: \(text)")
  }

  func notStarted(_ reason: String) -> Diagnostic {
    Diagnostic(
      "loader-failed", "the loader cannot be started", of: self, cause: "\(loader.command.first ?? ""): \(reason)",
      fix: "a program is looked for in the folders of PATH; one with '/' in its name is a path from '\(Self.folder)'")
  }

  func notKept(_ reason: String) -> Diagnostic {
    Diagnostic(
      "loader-not-kept", "the output of the loader could not be kept, so that it runs in every build", severity: .warning, of: self,
      cause: reason)
  }

  /// Nil for an output that is whole.
  func finding(on outcome: ChildProcessOutcome) -> Diagnostic? {
    let lastWords = Self.lastLines(of: outcome.standardError)
    switch outcome.end {
    case .exited(status: 0): return nil
    case .exited(let status):
      return Diagnostic("loader-failed", "the loader ended with status \(status)", of: self, cause: lastWords, fix: fixByHand)
    case .killed(let signal):
      return Diagnostic("loader-failed", "the loader was ended by signal \(signal)", of: self, cause: lastWords, fix: fixByHand)
    case .outputLeftOpen:
      return Diagnostic(
        "loader-failed", "the loader ended, but a program that it started did not", of: self,
        cause: "the output was still open, so that it may lack rows", fix: "let the loader wait for what it starts: \(text)")
    case .timedOut:
      return Diagnostic(
        "loader-timeout", "the loader ran longer than \(loader.timeout) seconds and was ended", of: self, cause: lastWords,
        fix: "give it more with 'timeout', in seconds, or less to do: \(text)")
    case .outputTooLarge:
      return Diagnostic(
        "loader-output-too-large", "the loader printed more than \(LoaderRunner.outputLimit >> 20) MiB and was ended", of: self,
        cause: "the rows of a dataset are held in memory", fix: "let it select or aggregate: \(text)")
    }
  }

  /// The end of what a program said, without the control characters that colour it; nil when it said nothing.
  private static func lastLines(of bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self).replacing(/\u{1B}\[[0-9;]*[A-Za-z]/, with: "")
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
    let spoken = lines.filter { !$0.allSatisfy(\.isWhitespace) }.suffix(6)
    return spoken.isEmpty ? nil : spoken.joined(separator: "\n    ")
  }
}

extension Diagnostic {
  /// A finding at the place of a loader.
  fileprivate init(
    _ ruleID: String, _ message: String, severity: Severity = .error, of call: LoaderCall, cause: String?, fix: String? = nil
  ) {
    self.init(ruleID, message, severity: severity, at: call.loader.span.in(call.description), cause: cause, fix: fix)
  }
}

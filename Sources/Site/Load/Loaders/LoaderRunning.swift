package import Diagnostics

/// What runs the loaders of datasets, or has their output from before: programs on this machine, or a literal in a test.
package protocol LoaderRunning: Sendable {
  /// What a loader prints.
  ///
  /// - Returns: nil with the reason when there is no output. The file's path is one that the author can look at.
  func output(of call: LoaderCall) -> Diagnosed<SourceFile?>
}

/// Runs nothing and has nothing.
package struct RefusingLoaderRunner: LoaderRunning {
  package init() {}

  package func output(of call: LoaderCall) -> Diagnosed<SourceFile?> { Diagnosed(nil, [call.notAllowed]) }
}

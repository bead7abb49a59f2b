import Datasets

/// Why an operation has no result.
enum CheckProblem: Error, Sendable, Hashable {
  /// The units of two operands that do not go together.
  case units([Unit], [Unit])
  case undefined(reason: String)
}

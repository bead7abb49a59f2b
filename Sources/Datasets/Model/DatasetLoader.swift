package import Diagnostics
package import StructuredText

/// A program whose output is the rows of a dataset: the door to databases and to data that a script makes.
package struct DatasetLoader: Sendable, Hashable {
  /// What the program prints: CSV with a header, or a JSON list of rows.
  package enum Format: String, Sendable, Hashable, CaseIterable { case csv, json }

  /// The longest time limit, one day, in seconds.
  package static let longestTimeout = 86_400

  /// The program and its arguments, as no shell reads them.
  package var command: [String]
  package var format = Format.csv
  /// Files beside the description that the output depends on.
  package var inputs: [Located<String>] = []
  /// Names of the environment variables that the program gets.
  package var environment: [String] = []
  /// How long it may run, in seconds.
  package var timeout = 60
  /// The place of the key's value in the description.
  package var span: SourceSpan

  package init(command: [String], span: SourceSpan) {
    self.command = command
    self.span = span
  }

  /// The command as a person would type it.
  package var commandText: String { Self.text(of: command) }

  package static func text(of command: [String]) -> String {
    command.map { argument in
      let isPlain = !argument.isEmpty && argument.unicodeScalars.allSatisfy { !$0.isASCII || Self.plainCharacters.contains($0) }
      return isPlain ? argument : "'" + argument.replacing("'", with: "'\\''") + "'"
    }.joined(separator: " ")
  }

  private static let plainCharacters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=:,+@%".unicodeScalars)
}

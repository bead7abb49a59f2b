package import Diagnostics
package import Testing

/// A finding that a test waits for: its rule, its place, and a part of its message.
package struct ExpectedDiagnostic {
  var ruleID: String
  var marker: Character?
  var message: String?
  var severity: Severity

  /// - Parameters:
  ///   - marker: where the finding starts; nil accepts any place.
  ///   - message: a part of its message, cause or fix; nil accepts any.
  package init(_ ruleID: String, at marker: Character? = nil, saying message: String? = nil, severity: Severity = .error) {
    self.ruleID = ruleID
    self.marker = marker
    self.message = message
    self.severity = severity
  }
}

/// Expects exactly the findings of `expected`, in the order of their places.
package func expectDiagnostics(
  _ diagnostics: [Diagnostic], _ expected: [ExpectedDiagnostic], in marked: MarkedText? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = diagnostics.sortedByPlace()
  let listing = found.map(summary).joined(separator: "\n")
  guard found.count == expected.count else {
    Issue.record("\(expected.count) findings are due, but there are \(found.count):\n\(listing)", sourceLocation: sourceLocation)
    return
  }
  for (diagnostic, expectation) in zip(found, expected) {
    #expect(diagnostic.ruleID == expectation.ruleID, "\(listing)", sourceLocation: sourceLocation)
    #expect(diagnostic.severity == expectation.severity, "\(listing)", sourceLocation: sourceLocation)
    if let marker = expectation.marker {
      let position = marked?.positions[marker]
      #expect(diagnostic.range?.start == position, "\(expectation.ruleID) at \(marker):\n\(listing)", sourceLocation: sourceLocation)
    }
    if let message = expectation.message {
      #expect(summary(diagnostic).contains(message), sourceLocation: sourceLocation)
    }
  }
}

/// Expects that nothing was found.
package func expectNoDiagnostics(_ diagnostics: [Diagnostic], sourceLocation: SourceLocation = #_sourceLocation) {
  expectDiagnostics(diagnostics, [], sourceLocation: sourceLocation)
}

private func summary(_ diagnostic: Diagnostic) -> String {
  let place = diagnostic.range.map { "\($0.file):\($0.start.line):\($0.start.byteColumn): " } ?? ""
  let details = [diagnostic.cause, diagnostic.fix].compactMap { $0 }.map { " (\($0))" }.joined()
  return "\(place)\(diagnostic.severity): \(diagnostic.message) [\(diagnostic.ruleID)]\(details)"
}

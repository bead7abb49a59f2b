import Statistics

/// Results that were computed from the same observations: mostly one.
package struct MeasureOutcome: Sendable {
  package enum Value: Sendable {
    /// A value with the interval that the rounding of its inputs leaves open, and what was estimated beside it.
    case defined(Double, ClosedRange<Double>?, [Statistic])
    case undefined(reason: String)
  }

  package struct Result: Sendable {
    var key: ObservationKey
    var value: Value

    init(_ key: ObservationKey, _ value: Double, _ interval: ClosedRange<Double>? = nil, _ statistics: [Statistic] = []) {
      self.key = key
      self.value = value.isFinite ? .defined(value, interval, statistics) : .undefined(reason: "the result is not a number")
    }

    init(_ key: ObservationKey, undefined reason: String) {
      self.key = key
      value = .undefined(reason: reason)
    }

    /// A result of several, each of which may be undefined on its own.
    static func computed(_ key: ObservationKey, _ compute: () throws(UndefinedResult) -> Result) -> Result {
      do throws(UndefinedResult) { return try compute() } catch { return Result(key, undefined: error.reason) }
    }
  }

  var results: [Result]
  var parts: [Observation]

  static func defined(_ key: ObservationKey, _ value: Double, _ interval: ClosedRange<Double>?, from parts: [Observation]) -> MeasureOutcome {
    MeasureOutcome(results: [Result(key, value, interval)], parts: parts)
  }

  static func undefined(_ key: ObservationKey, _ reason: String, from parts: [Observation]) -> MeasureOutcome {
    MeasureOutcome(results: [Result(key, undefined: reason)], parts: parts)
  }

  /// The results of a computation, or why it has none.
  ///
  /// - Parameter parts: in the order of the numbers that `compute` reads, so that the one at fault is found.
  static func computed(
    _ key: ObservationKey, from parts: [Observation], _ compute: () throws(UndefinedResult) -> [Result]
  ) -> MeasureOutcome {
    do throws(UndefinedResult) {
      return MeasureOutcome(results: try compute(), parts: parts)
    } catch {
      let culprits = error.index.flatMap { parts.indices.contains($0) ? [parts[$0]] : nil }
      return .undefined(key, error.reason, from: culprits ?? parts)
    }
  }
}

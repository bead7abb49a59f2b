extension CouplingCoordination {
  /// Names for ranges of the coordination degree; papers differ, so bounds and names can be set.
  package struct Grades: Sendable, Hashable {
    /// From the lower end of the lowest grade to the upper end of the highest: one more than there are names.
    package let bounds: [Double]
    /// From the lowest grade to the highest.
    package let names: [String]

    /// - Throws: for no name, bounds that do not rise, and other than one bound more than names.
    package init(bounds: [Double], names: [String]) throws(UndefinedResult) {
      if names.isEmpty { throw UndefinedResult("there is no grade") }
      try Requirement.count(bounds.count, is: names.count + 1, "bounds")
      try Requirement.finite(bounds, "bound")
      if let index = bounds.indices.dropFirst().first(where: { bounds[$0] <= bounds[$0 - 1] }) {
        throw UndefinedResult("the bound is not above the one before", at: index)
      }
      self.init(checkedBounds: bounds, names: names)
    }

    private init(checkedBounds: [Double], names: [String]) {
      bounds = checkedBounds
      self.names = names
    }

    /// Ten steps of 0.1, from 极度失调 to 优质协调: 廖重斌 (1999), 热带地理 19(2), 171–177; with these bounds in 地理学报 76(4), 2021, 781,
    /// table 1.
    package static let ten = Grades(
      checkedBounds: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
      names: ["极度失调", "严重失调", "中度失调", "轻度失调", "濒临失调", "勉强协调", "初级协调", "中级协调", "良好协调", "优质协调"])

    /// The number of the grade, from 0 for the lowest. A grade holds its upper bound but not its lower; the lowest holds both.
    ///
    /// - Throws: for a degree outside all grades.
    package func number(of coordination: Double) throws(UndefinedResult) -> Int {
      guard let upper = bounds.firstIndex(where: { coordination <= $0 }), coordination >= bounds[0] else {
        throw UndefinedResult("the coordination degree is outside all grades")
      }
      return max(0, upper - 1)
    }

    package func name(of coordination: Double) throws(UndefinedResult) -> String { names[try number(of: coordination)] }
  }
}

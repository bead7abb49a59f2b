import Statistics
import Testing

@Suite struct CouplingCoordinationGradesTests {
  @Test(arguments: [
    (0.05, "极度失调"), (0.1, "极度失调"), (0.11, "严重失调"), (0.3, "中度失调"), (0.5, "濒临失调"), (0.51, "勉强协调"), (0.6999271, "初级协调"),
    (0.8, "中级协调"), (0.9, "良好协调"), (0.901, "优质协调"), (1, "优质协调"),
  ])
  func aGradeHoldsItsUpperBound(_ degree: Double, _ name: String) throws {
    #expect(try CouplingCoordination.Grades.ten.name(of: degree) == name)
  }

  @Test func theLowestGradeHoldsItsLowerBoundToo() throws {
    #expect(try CouplingCoordination.Grades.ten.number(of: 0) == 0)
  }

  @Test func boundsAndNamesCanBeSet() throws {
    let grades = try CouplingCoordination.Grades(bounds: [0, 0.4, 0.6, 1], names: ["low", "middle", "high"])
    #expect(try [0.4, 0.41, 0.6, 0.61].map { try grades.name(of: $0) } == ["low", "middle", "middle", "high"])
  }

  @Test func refusesADegreeOutsideAllGrades() {
    for degree in [-0.1, 1.1, .nan] {
      #expect(throws: UndefinedResult("the coordination degree is outside all grades")) {
        try CouplingCoordination.Grades.ten.name(of: degree)
      }
    }
  }

  @Test func refusesGradesThatDoNotFollowOneAnother() {
    #expect(throws: UndefinedResult("there is no grade")) { try CouplingCoordination.Grades(bounds: [0], names: []) }
    #expect(throws: UndefinedResult("there are 2 bounds where 3 are needed")) {
      try CouplingCoordination.Grades(bounds: [0, 1], names: ["low", "high"])
    }
    #expect(throws: UndefinedResult("the bound is not above the one before", at: 2)) {
      try CouplingCoordination.Grades(bounds: [0, 0.5, 0.5], names: ["low", "high"])
    }
  }
}

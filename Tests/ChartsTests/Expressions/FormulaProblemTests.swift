import Charts
import Testing

/// Why a text is no formula, and where.
@Suite struct FormulaProblemTests {
  private static func problem(_ text: String) -> FormulaProblem? {
    do throws(FormulaProblem) {
      _ = try Formula(text)
      return nil
    } catch {
      return error
    }
  }

  private static let wrong: [(formula: String, message: String, offset: Int, length: Int, fix: String?)] = [
    ("", "ends too early", 0, 1, nil),
    ("datum.a +", "ends too early", 9, 1, nil),
    ("1 ? 2", "lacks ':' before its end", 5, 1, nil),
    ("(1", "lacks ')' before its end", 2, 1, nil),
    ("1)", "has ')' where the formula should end", 1, 1, nil),
    ("1 2", "has the number 2 where the formula should end", 2, 1, nil),
    ("1, 2", "has ',' where the formula should end", 1, 1, nil),
    ("datum.a 'b'", "has the text 'b' where the formula should end", 8, 3, nil),
    ("* 2", "has '*' where a value should be", 0, 1, nil),
    ("datum.", "ends too early", 6, 1, nil),
    ("datum.1", "has the number 0.1 where the formula should end", 5, 2, nil),
    ("'abc", "has a text that is not closed", 0, 4, "close it with the quote it starts with"),
    ("12abc", "has '12abc', which is not a number", 0, 5, nil),
    ("1e", "has '1e', which is not a number", 0, 2, nil),
    ("datum.a = 1", "has '=', which has no meaning there", 8, 1, "write '===' to compare"),
    ("datum.a & 1", "has '&', which has no meaning there", 8, 1, "write '&&'"),
    ("datum.a | 1", "has '|', which has no meaning there", 8, 1, "write '||'"),
    ("~1", "has '~', which has no meaning there", 0, 1, nil),
    ("'中' + 年", "names '年', which is not known", 8, 3, "write datum.年"),
    ("a + 1", "names 'a', which is not known", 0, 1, "write datum.a"),
    ("dattum.a", "names 'dattum', which is not known", 0, 6, "did you mean 'datum'?"),
    ("year + 1", "names 'year', which is not known", 0, 4, "call it as year(…)"),
    ("sin(1)", "calls 'sin', which is not a function", 0, 3, "did you mean 'min'?"),
    ("upper(datum.a)", "calls 'upper', which is not a function", 0, 5, nil),
    ("pow(2)", "calls 'pow' with 1 argument", 0, 3, nil),
    ("abs()", "calls 'abs' with 0 arguments", 0, 3, nil),
    ("if(1, 2)", "calls 'if' with 2 arguments", 0, 2, nil),
    ("datum[b]", "has 'b' in brackets", 6, 1, nil),
    ("format(datum.a, '.x.')", "formats a number by '.x.', which is not a number format", 16, 5, nil),
  ]

  @Test(arguments: wrong) func problemsAreNamedAtTheirPlace(formula: String, message: String, offset: Int, length: Int, fix: String?) throws {
    let problem = try #require(Self.problem(formula))
    #expect(problem.message == message)
    #expect([problem.offset, problem.length] == [offset, length])
    #expect(problem.fix == fix)
  }

  @Test(arguments: ["(", "!", "-(", "1 ? (", "abs("]) func deepNestingIsRefusedAndDoesNotOverflow(opening: String) {
    #expect(Self.problem(String(repeating: opening, count: 10_000) + "1")?.message == "is nested too deeply")
  }

  @Test func longChainsOfOperatorsAreRead() throws {
    let sum = try Formula([String](repeating: "1", count: 2000).joined(separator: "+"))
    #expect(sum.value(datum: .null) == 2000)
  }

  @Test func fieldsThatAreReadAreKnownWithTheirPlaces() throws {
    let formula = try Formula("datum.a + datum['b c'] * datum.x.y - year(datum.a)")
    #expect(formula.references.map(\.field) == ["a", "b c", "x", "a"])
    #expect(formula.references.map(\.offset) == [6, 16, 31, 48])
  }

  @Test func aFormulaIsEvaluatedForEveryRow() throws {
    let frame = Frame(rowCount: 3).appending([1, .null, "4"], as: "a")
    #expect(try Formula("datum.a * 2").values(in: frame) == [2, 0, 8])
    #expect(try Formula("datum.b").values(in: frame) == [.undefined, .undefined, .undefined])
    #expect(try Formula("datum").values(in: frame).first == .object([.init("a", 1)]))
  }
}

import Charts
import Testing

/// What formulas give: the results are those of Vega (vega-expression 6, by vl-convert 1.9), whose language is JavaScript's. Texts stand in quotes.
@Suite struct FormulaValueTests {
  private static let datum = DataValue.object([
    .init("a", 7), .init("b", "x"), .init("n", .null), .init("s", "12"), .init("e", ""), .init("t", true), .init("l", [1, 2, 3]), .init("l1", [5]),
    .init("le", []), .init("o", .object([.init("k", 4)])), .init("bad", "abc"), .init("sp", " 3 "), .init("d", "2021-03-04T05:06:07Z"),
  ])

  private static func shown(_ text: String) throws -> String {
    let value = try Formula(text).value(datum: datum)
    return value.isString ? "\"\(value.text)\"" : value.text
  }

  private static let arithmeticFollowsPrecedenceCases: [(formula: String, result: String)] = [
    ("1+2*3", "7"), ("(1+2)*3", "9"), ("2-3-4", "-5"), ("100/10/2", "5"), ("7%4", "3"), ("-7%4", "-3"), ("5.5%2", "1.5"), ("-2%3", "-2"),
    ("1/0", "Infinity"), ("-1/0", "-Infinity"), ("0/0", "NaN"), ("1/-0", "-Infinity"), ("1 - -1", "2"), ("2+-2", "0"), ("1e3", "1000"),
    ("1E-2", "0.01"), (".5+1.", "1.5"), ("0x1F", "31"), ("0.1+0.2", "0.30000000000000004"), ("1e21+''", #""1e+21""#), ("1e-7+''", #""1e-7""#),
    ("123456789012345680000+''", #""123456789012345680000""#), ("-0+''", #""0""#),
  ]

  @Test(arguments: arithmeticFollowsPrecedenceCases) func arithmeticFollowsPrecedence(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let plusJoinsTextsAndAddsAllElseCases: [(formula: String, result: String)] = [
    ("1+'2'", #""12""#), ("'3'+4*2", #""38""#), (#""a"+1+2"#, #""a12""#), (#"1+2+"a""#, #""3a""#), ("'a'+null", #""anull""#),
    ("null+null", "0"), ("true+1", "2"), ("null+1", "1"), ("datum.n+1", "1"), ("datum.missing+1", "NaN"), ("datum.l+''", #""1,2,3""#),
    ("datum.o+''", #""[object Object]""#),
  ]

  @Test(arguments: plusJoinsTextsAndAddsAllElseCases) func plusJoinsTextsAndAddsAllElse(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let otherOperatorsMakeNumbersOfTextsCases: [(formula: String, result: String)] = [
    ("'3'*'4'", "12"), ("'5'-'2'", "3"), ("'a'-1", "NaN"), ("2*'x'", "NaN"), ("null*5", "0"), ("-'3'", "-3"), ("+'3'", "3"), ("+''", "0"),
    ("+true", "1"), ("+null", "0"), ("+'abc'", "NaN"), ("-null", "0"), ("-datum.s", "-12"), ("+datum.l1", "5"), ("datum.s*2", "24"),
    ("datum.sp*1", "3"), ("datum.e*1", "0"), ("datum.t*1", "1"), ("datum.bad*1", "NaN"), ("datum.l1*2", "10"), ("datum.le*1", "0"),
    ("datum.l*1", "NaN"),
  ]

  @Test(arguments: otherOperatorsMakeNumbersOfTextsCases) func otherOperatorsMakeNumbersOfTexts(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let equalityConvertsAndIdentityDoesNotCases: [(formula: String, result: String)] = [
    ("'10'==10", "true"), ("'10'===10", "false"), ("true==1", "true"), ("true===1", "false"), ("''==0", "true"), ("''==null", "false"),
    ("null==0", "false"), ("NaN==NaN", "false"), ("datum.n===null", "true"), ("datum.missing===null", "false"), ("datum.l=='1,2,3'", "true"),
    ("datum.l==='1,2,3'", "false"), ("1<2==true", "true"), ("1==1!=0", "true"), ("datum.a > 5 == true", "true"),
  ]

  @Test(arguments: equalityConvertsAndIdentityDoesNotCases) func equalityConvertsAndIdentityDoesNot(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let orderIsThatOfNumbersUnlessBothAreTextsCases: [(formula: String, result: String)] = [
    ("'10'<'9'", "true"), ("10<'9'", "false"), ("'a'<'b'", "true"), ("'B'<'a'", "true"), ("null>=0", "true"), ("null<1", "true"),
    ("datum.l<datum.s", "true"), ("datum.t<2", "true"), ("datum.t>'0'", "true"), ("datum.b<5", "false"), ("1<2<3", "true"), ("3>2>1", "false"),
  ]

  @Test(arguments: orderIsThatOfNumbersUnlessBothAreTextsCases) func orderIsThatOfNumbersUnlessBothAreTexts(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let logicGivesOneOfItsOperandsCases: [(formula: String, result: String)] = [
    ("0||'x'", #""x""#), ("''||null", "null"), ("5&&0", "0"), ("5&&'y'", #""y""#), ("null&&1", "null"), ("1||2&&0", "1"),
    ("datum.n||'none'", #""none""#), ("!0", "true"), ("!''", "true"), ("!'0'", "false"), ("!!NaN", "false"), ("!datum.missing", "true"),
    ("datum.a>5&&datum.a<10", "true"),
  ]

  @Test(arguments: logicGivesOneOfItsOperandsCases) func logicGivesOneOfItsOperands(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let choiceBindsToTheRightCases: [(formula: String, result: String)] = [
    ("false?1:2", "2"), ("1?2?3:4:5", "3"), ("0?1:0?2:3", "3"), ("1<2?'y':'n'", #""y""#),
  ]

  @Test(arguments: choiceBindsToTheRightCases) func choiceBindsToTheRight(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let membersOfRowsListsAndTextsCases: [(formula: String, result: String)] = [
    ("datum.l[1]", "2"), ("datum.l.length", "3"), ("datum.b.length", "1"), ("datum.o.k", "4"), ("datum['o']['k']", "4"),
    ("datum.missing", "undefined"), ("datum.a.b", "undefined"), ("'abc'[1]", #""b""#), ("datum.b[0]", #""x""#), ("'abc'.length", "3"),
  ]

  @Test(arguments: membersOfRowsListsAndTextsCases) func membersOfRowsListsAndTexts(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let textsHaveEscapesCases: [(formula: String, result: String)] = [
    (#"'it\'s'"#, #""it's""#), (#""q\"q""#, #""q"q""#), (#"'\u4e2d'"#, #""中""#), (#"'a\nb'"#, #""a\#nb""#), (#"'\x41'"#, #""A""#),
  ]

  @Test(arguments: textsHaveEscapesCases) func textsHaveEscapes(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let functionsOfNumbersCases: [(formula: String, result: String)] = [
    ("abs(-3)", "3"), ("abs('-3')", "3"), ("abs(null)", "0"), ("abs('x')", "NaN"), ("abs(datum.missing)", "NaN"), ("floor(-2.5)", "-3"),
    ("floor('x')", "NaN"), ("ceil(-2.5)", "-2"), ("ceil(null)", "0"), ("round(-2.5)", "-2"), ("round(2.5)", "3"), ("round(-0.4)", "0"),
    ("round(0.49999999999999994)", "0"), ("round(1e20)", "100000000000000000000"), ("round('2.5')", "3"), ("min()", "Infinity"),
    ("max()", "-Infinity"), ("min(3,1,2)", "1"), ("max(3,'10',2)", "10"), ("max('3','12')", "12"), ("min(1,null)", "0"), ("max(1,'x')", "NaN"),
    ("min(datum.l)", "NaN"), ("log(1)", "0"), ("log(0)", "-Infinity"), ("log(-1)", "NaN"), ("pow(2,10)", "1024"), ("pow(2,-1)", "0.5"),
    ("pow(0,0)", "1"), ("pow(-8,1/3)", "NaN"), ("pow(1,NaN)", "NaN"), ("sqrt(16)", "4"), ("sqrt(-1)", "NaN"),
  ]

  @Test(arguments: functionsOfNumbersCases) func functionsOfNumbers(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let functionsOfTextsCases: [(formula: String, result: String)] = [
    ("length('abc')", "3"), ("length('中文')", "2"), ("length(datum.l)", "3"), ("length(datum.e)", "0"), ("length(datum.o)", "undefined"),
    ("substring('hello',1,3)", #""el""#), ("substring('hello',3,1)", #""el""#), ("substring('hello',-1,2)", #""he""#),
    ("substring('hello',2)", #""llo""#), ("substring('hello',NaN,2)", #""he""#), ("substring(12345,1,3)", #""23""#),
  ]

  @Test(arguments: functionsOfTextsCases) func functionsOfTexts(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let validityAndConversionCases: [(formula: String, result: String)] = [
    ("isValid(0)", "true"), ("isValid('')", "true"), ("isValid(null)", "false"), ("isValid(NaN)", "false"), ("isValid('NaN')", "true"),
    ("isValid(datum.missing)", "false"), ("isValid(datum.l)", "true"), ("toNumber('12')", "12"), ("toNumber('')", "null"),
    ("toNumber(null)", "null"), ("toNumber('abc')", "NaN"), ("toNumber(true)", "1"), ("toNumber(' 5 ')", "5"), ("toNumber('0x10')", "16"),
    ("toNumber('1e3')", "1000"), ("toNumber('Infinity')", "Infinity"), ("toString(12)", #""12""#), ("toString(null)", "null"),
    ("toString('')", "null"), ("toString(true)", #""true""#), ("toString(1.50)", #""1.5""#), ("toString(datum.l)", #""1,2,3""#),
    ("if(1>0,'a','b')", #""a""#), ("if(null,'a','b')", #""b""#), ("if('0','a','b')", #""a""#),
  ]

  @Test(arguments: validityAndConversionCases) func validityAndConversion(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let formatsCases: [(formula: String, result: String)] = [
    ("format(1234.5,',.2f')", #""1,234.50""#), ("format(0.123,'.1%')", #""12.3%""#), ("format(null,'.1f')", #""null""#),
    ("format('5','.1f')", #""5.0""#), ("format('x','.1f')", #""NaN""#), ("format(1e9,'.3s')", #""1.00G""#),
    ("timeFormat(0,'%Y-%m-%d')", #""1970-01-01""#), ("timeFormat(null,'%Y')", #""null""#),
    ("timeFormat(1614834367000,'%B %d, %Y %H:%M')", #""March 04, 2021 05:06""#),
  ]

  @Test(arguments: formatsCases) func formats(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }

  private static let partsOfMomentsAreThoseInUTCCases: [(formula: String, result: String)] = [
    ("year(0)", "1970"), ("year('2021-03-04')", "2021"), ("month('2021-03-04')", "2"), ("quarter('2021-03-04')", "1"),
    ("date('2021-03-04')", "4"), ("hours(datum.d)", "5"), ("year(null)", "1970"), ("year('x')", "NaN"), ("date(1614834367000)", "4"),
    ("month(1614834367000)", "2"),
  ]

  @Test(arguments: partsOfMomentsAreThoseInUTCCases) func partsOfMomentsAreThoseInUTC(formula: String, result: String) throws {
    #expect(try Self.shown(formula) == result)
  }
}

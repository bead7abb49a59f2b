import Datasets
import Testing

struct PeriodTests {
  @Test(arguments: [
    ("2022", "2022", "2022年", "2022"), ("2023-H1", "2023-H1", "2023年上半年", "H1 2023"), ("2023H2", "2023-H2", "2023年下半年", "H2 2023"),
    ("2023-Q4", "2023-Q4", "2023年第4季度", "Q4 2023"), ("2023-11", "2023-11", "2023年11月", "November 2023"),
    ("2023-05-02", "2023-05-02", "2023年5月2日", "2 May 2023"),
    ("2013-07/2014-12", "2013-07/2014-12", "2013年7月至2014年12月", "July 2013 to December 2014"), ("2022/2022", "2022", "2022年", "2022"),
    ("2024-02-29", "2024-02-29", "2024年2月29日", "29 February 2024"),
  ])
  func readsAndPrints(text: String, canonical: String, chinese: String, english: String) throws {
    let period = try #require(Period(text))
    #expect(period.description == canonical)
    #expect(period.text(for: "zh-Hans") == chinese)
    #expect(period.text(for: "en") == english)
    #expect(Period(canonical) == period)
  }

  @Test(arguments: [
    "", "22", "2023-", "2023-H3", "2023-Q5", "2023-Q0", "2023-13", "2023-00", "2023-02-29", "2023-04-31", "2023-5", "2023-05-2", "202305", "0000",
    "2023/2022", "2022/", "/2022", "2022/2023/2024", "２０２３", "2023 ", "2023-05-02T00:00", "-2023",
  ])
  func refuses(text: String) { #expect(Period(text) == nil) }

  @Test(arguments: [
    ("2022", "2021", "2021"), ("2023-H1", "2022-H2", "2022-H1"), ("2023-Q1", "2022-Q4", "2022-Q1"), ("2023-Q3", "2023-Q2", "2022-Q3"),
    ("2023-01", "2022-12", "2022-01"), ("2023-03-01", "2023-02-28", "2022-03-01"), ("2024-03-01", "2024-02-29", "2023-03-01"),
    ("2023-01-01", "2022-12-31", "2022-01-01"), ("2024-02-29", "2024-02-28", nil), ("2013-07/2014-12", nil, "2012-07/2013-12"), ("0001", nil, nil),
  ])
  func shifts(text: String, previous: String?, lastYear: String?) throws {
    let period = try #require(Period(text))
    #expect(period.previous?.description == previous)
    #expect(period.samePeriodLastYear?.description == lastYear)
  }

  @Test func measuresTheCalendar() throws {
    func period(_ text: String) throws -> Period { try #require(Period(text)) }
    #expect(try period("2018").years(to: period("2022")) == 4)
    #expect(try period("2023-H1").years(to: period("2023-H2")) == 0.5)
    #expect(try abs(period("2020-01-01").years(to: period("2021-07-02")) - 1.5) < 0.01)
    #expect(try period("2022").contains(period("2022-Q4")))
    #expect(try !period("2022").contains(period("2022-12/2023-01")))
    #expect(try period("2013-07/2014-12").contains(period("2014")))
    #expect(try period("2024-02").lastDay == CalendarDay(year: 2024, month: 2, day: 29))
    #expect(try period("2022") < period("2022-H2"))
  }
}

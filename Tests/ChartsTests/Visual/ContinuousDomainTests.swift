import Charts
import Testing

@Suite struct ContinuousDomainTests {
  @Test func zeroIsTakenInBeforeRoundNumbers() {
    var domain = ContinuousDomain(.linear)
    domain.includesZero = true
    domain.nice = .automatic
    #expect(domain.domain([19, 91]) == [0, 100])
    #expect(domain.domain([-3.2, -1]) == [-3.5, 0])
  }

  @Test func setEndsReplaceThoseOfTheData() {
    var domain = ContinuousDomain(.linear)
    domain.minimum = -5
    domain.middle = 0
    #expect(domain.domain([1, 9]) == [-5, 0, 9])
  }

  @Test func paddingWidensTheDomainByPixels() {
    var domain = ContinuousDomain(.linear)
    domain.padding = 10
    domain.length = 120
    #expect(domain.domain([0, 100]) == [-10, 110])
  }

  @Test func roundTimesAreThoseOfTheCalendar() {
    var domain = ContinuousDomain(.time)
    domain.nice = .interval(CalendarInterval(.month))
    let times = domain.domain([CalendarDate.time(year: 2001, month: 2, day: 3), CalendarDate.time(year: 2001, month: 2, day: 22)])
    #expect(times == [CalendarDate.time(year: 2001, month: 2), CalendarDate.time(year: 2001, month: 3)])
  }
}

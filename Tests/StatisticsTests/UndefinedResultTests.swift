import Statistics
import Testing

@Suite struct UndefinedResultTests {
  @Test func namesTheObservationAtFault() {
    #expect(UndefinedResult("the base is zero", at: 2).index == 2)
  }
}

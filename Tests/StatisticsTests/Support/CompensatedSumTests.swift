import Testing

@testable import Statistics

@Suite struct CompensatedSumTests {
  @Test func keepsWhatAPlainSumLoses() {
    #expect(CompensatedSum.of([1, 1e100, 1, -1e100]) == 2)
    #expect([1, 1e100, 1, -1e100].reduce(0, +) == 0)
  }

  @Test func aLongSumOfTenthsIsExact() {
    #expect(CompensatedSum.of([Double](repeating: 0.1, count: 1_000_000)) == 100_000)
  }

  @Test func anInfiniteTermOrAnOverflowStaysInfinite() {
    #expect(CompensatedSum.of([1, -.infinity, 2]) == -.infinity)
    #expect(CompensatedSum.of([1e308, 1e308, 1]) == .infinity)
  }

  @Test func nothingSumsToZero() {
    #expect(CompensatedSum.of([]) == 0)
  }
}

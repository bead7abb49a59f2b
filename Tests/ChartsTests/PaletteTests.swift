import Charts
import Testing

@Suite struct PaletteTests {
  /// Pairs published with the formula (Sharma, Wu and Dalal 2005).
  @Test func ciede2000MatchesPublishedPairs() {
    let first = ColorDifference.ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485))
    let far = ColorDifference.ciede2000((50, 2.5, 0), (73, 25, -18))
    let dark = ColorDifference.ciede2000((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514))
    #expect(abs(first - 2.0425) < 1e-4)
    #expect(abs(far - 27.1492) < 1e-4)
    #expect(abs(dark - 0.9082) < 1e-4)
  }

  @Test(arguments: [(Palette.light, Palette.lightBackground), (Palette.dark, Palette.darkBackground)])
  func coloursStandOutFromThePage(_ colors: [String], _ background: String) {
    #expect(colors.count == Palette.names.count)
    for color in colors { #expect(ColorDifference.contrast(color, background) >= 3, "\(color)") }
  }

  @Test(arguments: [Palette.light, Palette.dark])
  func theFirstSixStayApartForEveryReader(_ colors: [String]) {
    for (name, vision) in ColorDifference.visions {
      let labs = colors.prefix(6).map { ColorDifference.lab($0, vision) }
      for a in labs.indices {
        for b in labs.indices where b > a {
          let difference = ColorDifference.ciede2000(labs[a], labs[b])
          #expect(difference >= 10, "\(colors[a]) and \(colors[b]), \(name): \(difference)")
        }
      }
    }
  }
}

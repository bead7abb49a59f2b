import Charts
import Testing

@Suite struct ColorTests {
  @Test(arguments: [("#abc", "#aabbcc"), ("SteelBlue", "#4682b4"), ("rgb(1, 2, 300)", "#0102ff"), ("hsl(120, 100%, 25%)", "#008000")])
  func formsOfCSSAreRead(_ text: String, _ hex: String) { #expect(RGBColor(text)?.hex == hex) }

  @Test(arguments: ["none", "transparent", "", "#12", "no colour"])
  func otherTextsAreNoColors(_ text: String) { #expect(RGBColor(text) == nil) }

  @Test func huesGoTheShorterWayRound() {
    // The middle is what Vega 6 paints.
    let ramp = ColorRamp([RGBColor(bits: 0xFFFF00), RGBColor(bits: 0xFF0000)], in: .hcl)
    #expect(ramp.color(0.5)?.hex == "#ffa000")
    #expect(ramp.color(0)?.hex == "#ffff00")
    #expect(ramp.color(1)?.hex == "#ff0000")
  }

  @Test func stepsOfARampLeaveOutItsEnds() {
    let ramp = ColorRamp([RGBColor(0, 0, 0), RGBColor(100, 100, 100)])
    #expect(ramp.samples(3).map(\.red) == [25, 50, 75])
    #expect(ramp.part(1, 0).samples(1).map(\.red) == [50])
  }

  @Test func schemesAreKnownInAnyCase() {
    #expect(ColorScheme(named: "Tableau10")?.stops.first?.hex == "#4c78a8")
    #expect(ColorScheme(named: "yellowgreenblue")?.isContinuous == true)
    #expect(ColorScheme(named: "mauve") == nil)
  }
}

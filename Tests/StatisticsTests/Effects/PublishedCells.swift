import Statistics

/// Counts, means and standard deviations of published studies, by treated and then by post.
enum PublishedCells {
  typealias Cell = DifferenceInDifferences.Cell

  /// Kiel and McClain (1995): house prices near an incinerator, 1978 and 1981 (Wooldridge, Introductory Econometrics, example 13.3).
  static let houses: [[Cell]] = [
    [
      Cell(count: 123, mean: 82517.22764227643, standardDeviation: 20831.099570315775),
      Cell(count: 102, mean: 101307.51359528187, standardDeviation: 29741.11841009283),
    ],
    [
      Cell(count: 56, mean: 63692.857142857145, standardDeviation: 42722.02692307077),
      Cell(count: 40, mean: 70619.23984375, standardDeviation: 34816.795309764166),
    ],
  ]

  /// Meyer, Viscusi and Durbin (1995): log duration of benefits in Kentucky (Wooldridge, example 13.4).
  static let injuries: [[Cell]] = [
    [
      Cell(count: 1705, mean: 1.1256154087631585, standardDeviation: 1.2230902293548132),
      Cell(count: 1527, mean: 1.1332727214754525, standardDeviation: 1.273129690531574),
    ],
    [
      Cell(count: 1233, mean: 1.382093940338079, standardDeviation: 1.2989000667301474),
      Cell(count: 1161, mean: 1.5803524537090594, standardDeviation: 1.298157465807864),
    ],
  ]

  /// Card and Krueger (1994): employment in fast-food stores of Pennsylvania and New Jersey, before and after New Jersey raised its minimum wage.
  static let stores: [[Cell]] = [
    [
      Cell(count: 77, mean: 23.33116883116883, standardDeviation: 11.856283141509707),
      Cell(count: 77, mean: 21.165584415584416, standardDeviation: 8.27673204857838),
    ],
    [
      Cell(count: 321, mean: 20.439408099688475, standardDeviation: 9.106239102179297),
      Cell(count: 319, mean: 21.02742946708464, standardDeviation: 9.293023773555007),
    ],
  ]
}

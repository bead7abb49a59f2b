/// The sorted rows of one group of a window, with the peers and the frame of each.
struct WindowPartition {
  let rows: [Int]
  /// For each row, the places from its first to after its last peer.
  private let peers: [Range<Int>]
  private let frames: [Range<Int>]
  /// For each row, the number of its set of peers, from 0.
  private let peerNumbers: [Int]

  /// - Parameter compare: without an order every row is its only peer.
  init(_ rows: [Int], comparedBy compare: ((Int, Int) -> Int)?, _ window: Reshape.Window) {
    self.rows = rows
    var peers: [Range<Int>] = []
    var numbers: [Int] = []
    var start = 0
    for place in rows.indices {
      let isLast = place + 1 == rows.count
      guard isLast || compare.map({ $0(rows[place], rows[place + 1]) != 0 }) ?? true else { continue }
      let number = (numbers.last ?? -1) + 1
      peers += [Range<Int>](repeating: start..<(place + 1), count: place + 1 - start)
      numbers += [Int](repeating: number, count: place + 1 - start)
      start = place + 1
    }
    self.peers = peers
    peerNumbers = numbers
    let count = rows.count
    frames = rows.indices.map { place in
      // Ends reach outwards whatever their sign, as in Vega.
      let from = window.extent.from.map { max(0, place - min(count, Int(clamping: $0.magnitude))) } ?? 0
      let to = window.extent.to.map { min(count, place + min(count, Int(clamping: $0.magnitude)) + 1) } ?? count
      return window.ignoresPeers ? from..<to : peers[from].lowerBound..<peers[to - 1].upperBound
    }
  }

  /// The cells of a measure, one for each row of the partition.
  func values(_ measure: Reshape.Window.Measure, in frame: Frame) -> [DataValue] {
    let column = measure.field.map(frame.values)
    switch measure.function {
    case .aggregate(let function): return aggregates(function, column, in: frame)
    case .ranking(let function): return rows.indices.map { value(function, $0, column, measure.parameter) }
    }
  }

  private func value(_ function: Reshape.Window.RankingFunction, _ place: Int, _ column: [DataValue]?, _ parameter: Double?) -> DataValue {
    let cell = { (place: Int) -> DataValue in rows.indices.contains(place) ? column?[rows[place]] ?? .undefined : .null }
    let count = Double(rows.count)
    switch function {
    case .rowNumber: return .number(Double(place + 1))
    case .rank: return .number(Double(peers[place].lowerBound + 1))
    case .denseRank: return .number(Double(peerNumbers[place] + 1))
    case .percentRank: return .number(Double(peers[place].lowerBound) / (count - 1))
    case .cumulativeDistribution: return .number(Double(peers[place].upperBound) / count)
    case .ntile: return .number(((parameter ?? 1) * Double(peers[place].upperBound) / count).rounded(.up))
    case .lag: return cell(place - distance(parameter))
    case .lead: return cell(place + distance(parameter))
    case .firstValue: return cell(frames[place].lowerBound)
    case .lastValue: return cell(frames[place].upperBound - 1)
    case .nthValue:
      let nth = frames[place].lowerBound + distance(parameter) - 1
      return nth < frames[place].upperBound ? cell(nth) : .null
    }
  }

  private func distance(_ parameter: Double?) -> Int {
    guard let parameter, parameter > 0 else { return 1 }
    return Int(exactly: min(parameter, 1e9).rounded(.down)) ?? 1
  }

  private func aggregates(_ function: AggregateFunction, _ column: [DataValue]?, in frame: Frame) -> [DataValue] {
    guard let column, RunningMoments().result(function) != nil else { return rowsAggregates(function, column, in: frame) }
    var moments = RunningMoments()
    var covered = 0..<0
    return frames.map { range in
      // A frame that only grows goes on from the sums so far.
      if range.lowerBound != covered.lowerBound || range.upperBound < covered.upperBound {
        moments = RunningMoments()
        covered = range.lowerBound..<range.lowerBound
      }
      for place in covered.upperBound..<range.upperBound { moments.add(column[rows[place]]) }
      covered = range
      return moments.result(function) ?? .undefined
    }
  }

  private func rowsAggregates(_ function: AggregateFunction, _ column: [DataValue]?, in frame: Frame) -> [DataValue] {
    var last: (range: Range<Int>, value: DataValue)?
    return frames.map { range in
      if let last, last.range == range { return last.value }
      let value = function.result(column, rows: rows[range], in: frame)
      last = (range, value)
      return value
    }
  }
}

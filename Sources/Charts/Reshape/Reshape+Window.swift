extension Reshape {
  /// Values that each row takes from its neighbours: ranks, running sums, the value before.
  package struct Window: Sendable, Hashable {
    package enum Function: Sendable, Hashable {
      case ranking(RankingFunction)
      case aggregate(AggregateFunction)

      package init?(_ name: String) {
        if let function = RankingFunction(rawValue: name) {
          self = .ranking(function)
        } else if let function = AggregateFunction(rawValue: name) {
          self = .aggregate(function)
        } else {
          return nil
        }
      }

      package var name: String {
        switch self {
        case .ranking(let function): function.rawValue
        case .aggregate(let function): function.rawValue
        }
      }
    }

    package enum RankingFunction: String, Sendable, Hashable, CaseIterable {
      case rowNumber = "row_number"
      case rank
      case denseRank = "dense_rank"
      case percentRank = "percent_rank"
      case cumulativeDistribution = "cume_dist"
      case ntile
      case lag, lead
      case firstValue = "first_value"
      case lastValue = "last_value"
      case nthValue = "nth_value"
    }

    package struct Measure: Sendable, Hashable {
      package var function: Function
      package var field: FieldPath?
      package var parameter: Double?
      package var name: String

      package init(_ function: Function, _ field: FieldPath? = nil, parameter: Double? = nil, as name: String? = nil) {
        self.function = function
        self.field = field
        self.parameter = parameter
        self.name = name ?? field.map { "\(function.name)_\($0.name)" } ?? function.name
      }
    }

    /// How far the frame reaches before and after a row; an end that is missing is that of the group.
    package struct Extent: Sendable, Hashable {
      package var from: Int?
      package var to: Int?

      package init(from: Int?, to: Int?) {
        self.from = from
        self.to = to
      }
    }

    package var measures: [Measure]
    package var groupBy: [FieldPath]
    package var order: RowOrder
    package var extent: Extent
    package var ignoresPeers: Bool

    package init(
      _ measures: [Measure], groupBy: [FieldPath] = [], order: RowOrder = RowOrder(), extent: Extent = Extent(from: nil, to: 0),
      ignoresPeers: Bool = false
    ) {
      self.measures = measures
      self.groupBy = groupBy
      self.order = order
      self.extent = extent
      self.ignoresPeers = ignoresPeers
    }

    /// The rows stay in their order.
    func applied(to frame: Frame) -> Frame {
      var result = frame
      for (measure, column) in zip(measures, columns(in: frame)) { result.append(column, as: measure.name) }
      return result
    }

    /// The new cells of each measure.
    func columns(in frame: Frame) -> [[DataValue]] {
      var columns = measures.map { _ in [DataValue](repeating: .undefined, count: frame.rowCount) }
      let compare = order.keys.isEmpty ? nil : order.comparator(in: frame)
      for group in RowGroups(frame, by: groupBy).rows {
        let partition = WindowPartition(order.sorted(group, in: frame), comparedBy: compare, self)
        for (index, measure) in measures.enumerated() {
          for (row, value) in zip(partition.rows, partition.values(measure, in: frame)) { columns[index][row] = value }
        }
      }
      return columns
    }
  }
}

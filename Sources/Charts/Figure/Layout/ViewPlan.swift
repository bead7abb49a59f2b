/// One plot area with the words around it, measured.
struct ViewPlan {
  var view: PlotScene.View
  var units: [PlotUnit]
  /// The words of each axis of the view, in the order of the axes.
  var words: [AxisWords]
  /// Labels beside or below, in the order of the axes.
  var labels: [AxisLabels] = []
  /// Axes of the same row or column that are drawn at other cells of a facet: their grid counts here too.
  var borrowed: [(axis: PlotScene.Axis, words: AxisWords)] = []
  /// Lines above the plot area: the facet's value, a title.
  var headers: [String] = []
  /// Whether the line for a vertical axis is said here; one row of a facet says it for all.
  var showsHeading = true
  /// How wide the line for a vertical axis may become; nil for the plot area and its labels.
  var headingRoom: Double?
  /// Where the plot area begins in the figure.
  var origin = PlotScene.Point(0, 0)

  init(_ view: PlotScene.View, _ scene: PlotScene, _ fields: FigureFields, sideRoom: Double) {
    self.view = view
    units = view.marks.compactMap { scene.units.indices.contains($0.unit) ? scene.units[$0.unit] : nil }
    // An axis of a cell without marks of its own still belongs to the figure's units.
    let users = units.isEmpty ? scene.units : units
    words = view.axes.map { AxisWords($0, users, fields) }
    if let title = view.title { headers.append(title) }
    labels = zip(view.axes, words).map { axis, words in
      axis.orient.isHorizontal ? AxisLabels.below(words, width: view.width) : AxisLabels.beside(words, room: sideRoom)
    }
  }

  /// The line that stands above the plot for a vertical axis: its title and unit.
  func heading(_ language: String) -> String? {
    guard showsHeading else { return nil }
    return zip(view.axes, words).lazy.filter { !$0.0.orient.isHorizontal }.compactMap { $0.1.heading(language: language) }.first
  }

  /// That line, wrapped where it is long.
  func headingLines(_ language: String) -> [String] {
    heading(language).map { LabelFitting.fitted($0, width: headingRoom ?? view.width + room(.left, language), lines: 2) } ?? []
  }

  /// The line that stands below the labels of a horizontal axis.
  func footing(_ index: Int, _ language: String) -> String? { words[index].heading(language: language) }

  // MARK: Room around the plot area

  func room(_ side: PlotScene.Side, _ language: String) -> Double {
    var room = 0.0
    for (index, axis) in view.axes.enumerated() where axis.orient == side {
      let own: Double
      if side.isHorizontal {
        let lines = Double(labels[index].lineCount)
        own = lines * TextMetrics.lineHeight + (lines == 0 ? 0 : 8) + (footing(index, language) == nil ? 0 : 18)
      } else {
        own = labels[index].labels.isEmpty ? 0 : labels[index].widest.rounded(.up) + 8
      }
      room = max(room, own + abs(axis.offset))
    }
    if side == .top {
      let lines = Double(headingLines(language).count)
      room += Double(headers.count) * 19 + (lines == 0 ? 0 : 5 + lines * TextMetrics.lineHeight)
    }
    return room
  }

  /// How far labels below reach beyond the plot area, to the left and to the right.
  var overhang: (left: Double, right: Double) {
    var (left, right) = (0.0, 0.0)
    for (axis, labels) in zip(view.axes, labels) where axis.orient.isHorizontal {
      for label in labels.labels {
        let half = (label.lines.map { TextMetrics.width($0) }.max() ?? 0) / 2
        left = max(left, half - label.position)
        right = max(right, label.position + half - view.width)
      }
    }
    return (left, right)
  }
}

/// Two or three sentences on what a chart shows: its kind, its range, its extremes and its last value.
struct AltText {
  let plan: ChartPlan
  let numbers: [Channel: AxisNumbers]

  private struct Reading {
    var label: String
    var value: Double
  }

  /// The author's own words where there are some; what was computed from the data after their description.
  func text() -> String {
    if let alt = plan.spec.report.alt { return alt }
    return [plan.spec.description, generated()].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: plan.isChinese ? "" : " ")
  }

  func generated() -> String {
    let groups = readings()
    let values = groups.flatMap(\.readings)
    guard let low = values.min(by: { $0.value < $1.value }), let high = values.max(by: { $0.value < $1.value }) else {
      return plan.isChinese ? kind + "。" : kind + "."
    }
    var sentences = [opening(groups)]
    sentences.append(extremes(low, high))
    if isSequence { sentences.append(ending(groups)) }
    return sentences.joined(separator: plan.isChinese ? "" : " ")
  }

  private var mainLayers: [ResolvedLayer] {
    let drawn = plan.layers.filter { ![.text, .rule].contains($0.spec.mark.type) }
    return drawn.isEmpty ? plan.layers : drawn
  }

  private var isSequence: Bool {
    let dimension = plan.dimension(plan.categoryChannel)
    if dimension?.kind == .temporal { return true }
    return dimension?.members.contains { if case .text = $0 { false } else { true } } ?? false
  }

  private func readings() -> [(name: String?, readings: [Reading])] {
    let keys: [String?] = plan.series.series.isEmpty ? [nil] : plan.series.series.map(\.key)
    let category = plan.dimension(plan.categoryChannel)
    return keys.compactMap { key in
      var found: [Reading] = []
      for layer in mainLayers {
        for row in layer.rows where key == nil || row.series == key {
          guard let value = layer.measure(row).number else { continue }
          var label = category.map { $0.label(layer.category(row)) } ?? ""
          if let key, plan.series.series.count > 1 { label = named(key) + (plan.isChinese ? "" : ", ") + label }
          found.append(Reading(label: label, value: value))
        }
      }
      return found.isEmpty ? nil : (key.map(named), found)
    }
  }

  private func named(_ key: String) -> String { plan.series.series[plan.series.index(key)].label }

  private func printed(_ value: Double) -> String {
    guard var format = numbers[plan.measureChannel] else { return NumberText.readable(value, digits: 2) }
    format.digits = NumberText.digits(needed: [format.scaled(value)], limit: abs(format.scaled(value)) < 10 ? 2 : 1)
    return format.phrase(value)
  }

  private var kind: String {
    let types = mainLayers.map(\.spec.mark.type)
    let isGrouped = !plan.offsets.isEmpty
    let isStacked = !isGrouped && types.contains(.bar) && plan.series.series.count > 1
    if types.contains(.bar) {
      if plan.isChinese { return (isGrouped ? "分组" : isStacked ? "堆叠" : "") + (plan.isHorizontal ? "条形图" : "柱形图") }
      return (isGrouped ? "Grouped" : isStacked ? "Stacked" : plan.isHorizontal ? "Horizontal" : "Vertical") + " bar chart"
    }
    if types.contains(.line) { return plan.isChinese ? "折线图" : "Line chart" }
    if types.contains(.area) { return plan.isChinese ? "面积图" : "Area chart" }
    return plan.isChinese ? "点图" : "Point chart"
  }

  private func opening(_ groups: [(name: String?, readings: [Reading])]) -> String {
    let category = plan.dimension(plan.categoryChannel)
    let names = groups.compactMap(\.name)
    let members = category?.members ?? []
    let count = members.isEmpty ? groups.map(\.readings.count).max() ?? 0 : members.count
    let range: String
    if isSequence, let category, let first = members.first, let last = members.last, members.count > 1 {
      range = plan.isChinese ? "，\(category.label(first))至\(category.label(last))" : ", \(category.label(first)) to \(category.label(last))"
    } else {
      range = plan.isChinese ? "，共\(count)项" : " with \(count) \(count == 1 ? "item" : "items")"
    }
    let series = names.count < 2 ? "" : plan.isChinese ? "，\(names.count)个系列（\(names.joined(separator: "、"))）" : "; \(names.count) series: \(names.joined(separator: ", "))"
    return kind + range + series + (plan.isChinese ? "。" : ".")
  }

  private func extremes(_ low: Reading, _ high: Reading) -> String {
    plan.isChinese
      ? "最高为\(high.label)，\(printed(high.value))；最低为\(low.label)，\(printed(low.value))。"
      : "Highest: \(high.label) (\(printed(high.value))); lowest: \(low.label) (\(printed(low.value)))."
  }

  private func ending(_ groups: [(name: String?, readings: [Reading])]) -> String {
    let parts = groups.compactMap { $0.readings.last }.map { plan.isChinese ? "\($0.label)为\(printed($0.value))" : "\($0.label): \(printed($0.value))" }
    return plan.isChinese ? "最末：\(parts.joined(separator: "，"))。" : "Last: \(parts.joined(separator: "; "))."
  }
}

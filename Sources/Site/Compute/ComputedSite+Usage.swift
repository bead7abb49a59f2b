import Indicators

extension ComputedSite {
  /// Pages that bind a value of the series, or show a chart of it.
  func pagesResting(onSeries name: String) -> [Int] {
    let bound = usage.pagesBySeries[name] ?? []
    let shown = charts.values.filter { $0.dataNames.contains(name) }.flatMap { usage.pagesByChart[$0.name] ?? [] }
    return Array(Set(bound + shown)).sorted()
  }

  /// Pages that bind a column of the dataset or show a chart of it, and the indicators computed from it.
  func pagesResting(onDataset name: String) -> [Int] {
    let columns = usage.pagesBySeries.keys.filter { $0.hasPrefix(name + ".") }
    let bound = columns.flatMap { usage.pagesBySeries[$0] ?? [] }
    let shown = charts.values.filter { $0.dataNames.contains(name) }.flatMap { usage.pagesByChart[$0.name] ?? [] }
    let computed = catalog.indicatorNames.filter { indicator in
      catalog.indicator(named: indicator)?.dependencies.contains { $0 == name || $0.hasPrefix(name + ".") } ?? false
    }
    let indicatorPages = content.pages.indices.filter { index in
      content.pages[index].kind == .indicator && computed.contains(content.pages[index].name)
    }
    return Array(Set(bound + shown + indicatorPages)).sorted()
  }
}

/// The styles that every chart of a page shares.
package enum ChartStylesheet {
  package static var css: String {
    """
    :root {
      \(variables(Palette.light, ink: "#22262c", muted: "#565d68", grid: "#dfe3e8", axis: "#8a929e", page: Palette.lightBackground))
    }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) {
        \(darkVariables)
      }
    }
    :root[data-theme="dark"] {
      \(darkVariables)
    }
    \(rules)

    """
  }

  /// For files of their own, which follow the reader's system.
  static var standalone: String {
    """
    :root { \(variables(Palette.light, ink: "#22262c", muted: "#565d68", grid: "#dfe3e8", axis: "#8a929e", page: Palette.lightBackground)) }
    @media (prefers-color-scheme: dark) { :root { \(darkVariables) } }
    \(rules)
    """
  }

  private static var darkVariables: String {
    variables(Palette.dark, ink: "#e6e9ee", muted: "#a9b1bd", grid: "#31363f", axis: "#747d8a", page: Palette.darkBackground)
  }

  private static func variables(_ colors: [String], ink: String, muted: String, grid: String, axis: String, page: String) -> String {
    let series = zip(Palette.names, colors).map { "--chart-\($0): \($1);" }
    return (series + ["--chart-ink: \(ink);", "--chart-muted: \(muted);", "--chart-grid: \(grid);", "--chart-axis: \(axis);", "--chart-page: \(page);"])
      .joined(separator: " ")
  }

  private static var rules: String {
    let series = Palette.names.flatMap { name in
      ["svg.chart .fill.\(name) { fill: var(--chart-\(name)); }", "svg.chart .line.\(name) { stroke: var(--chart-\(name)); }"]
    }
    return (base + series).joined(separator: "\n")
  }

  private static let base = [
    #"svg.chart { display: block; max-width: 100%; height: auto; font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-variant-numeric: tabular-nums; }"#,
    "svg.chart text { fill: var(--chart-ink); }",
    "svg.chart .axis-label, svg.chart .axis-title, svg.chart .subtitle, svg.chart .source { fill: var(--chart-muted); }",
    "svg.chart .title { font-weight: 600; }",
    "svg.chart .series-label { font-weight: 500; }",
    "svg.chart .mark-label, svg.chart .series-label { paint-order: stroke; stroke: var(--chart-page); stroke-width: 3px; stroke-linejoin: round; }",
    "svg.chart .grid-line { stroke: var(--chart-grid); stroke-width: 1; }",
    "svg.chart .axis-line { stroke: var(--chart-axis); stroke-width: 1; }",
    "svg.chart .line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }",
    "svg.chart .line.rule { stroke: var(--chart-muted); stroke-width: 1.25; }",
    "svg.chart .line.connector { stroke: var(--chart-axis); stroke-width: 1; }",
    "svg.chart .area { fill-opacity: 0.8; }",
  ]
}

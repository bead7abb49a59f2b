/// The styles that every chart of a site shares.
package enum PictureStylesheet {
  package static var css: String {
    """
    :root {
      \(variables(Palette.light, ink: HouseConfig.ink, muted: HouseConfig.muted, grid: "#dfe3e8", axis: "#8a929e", page: Palette.lightBackground))
    }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) {
        \(darkVariables)
      }
    }
    :root[data-theme="dark"] {
      \(darkVariables)
    }
    @media print {
      :root, :root[data-theme="dark"], :root:not([data-theme="light"]) {
        \(variables(Palette.light, ink: HouseConfig.ink, muted: HouseConfig.muted, grid: "#dfe3e8", axis: "#8a929e", page: Palette.lightBackground))
      }
    }
    \(rules)

    """
  }

  /// For files of their own, which follow the reader's system.
  static var standalone: String {
    """
    :root { \(variables(Palette.light, ink: HouseConfig.ink, muted: HouseConfig.muted, grid: "#dfe3e8", axis: "#8a929e", page: Palette.lightBackground)) }
    @media screen and (prefers-color-scheme: dark) { :root { \(darkVariables) } }
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
    let series = Palette.names.enumerated().flatMap { index, name in
      ["svg.chart .f\(index + 1) { fill: var(--chart-\(name)); }", "svg.chart .k\(index + 1) { stroke: var(--chart-\(name)); }"]
    }
    return (base + series).joined(separator: "\n")
  }

  private static let base = [
    #"svg.chart { display: block; max-width: 100%; height: auto; font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-variant-numeric: tabular-nums; }"#,
    "svg.chart text { fill: var(--chart-ink); }",
    "svg.chart .axis-label text, svg.chart .axis-title text, svg.chart .legend-label text, svg.chart .subtitle text, svg.chart .source text, svg.chart .gap text { fill: var(--chart-muted); }",
    "svg.chart .title, svg.chart .header { font-weight: 600; }",
    "svg.chart .series-label { font-weight: 500; }",
    "svg.chart .mark-label text, svg.chart .series-label text { paint-order: stroke; stroke: var(--chart-page); stroke-width: 3px; stroke-linejoin: round; }",
    "svg.chart .grid { stroke: var(--chart-grid); }",
    "svg.chart .axis { stroke: var(--chart-axis); }",
    "svg.chart .fi { fill: var(--chart-ink); } svg.chart .ki { stroke: var(--chart-ink); }",
    "svg.chart .fm { fill: var(--chart-muted); } svg.chart .km { stroke: var(--chart-muted); }",
    "svg.chart .line { fill: none; stroke-linejoin: round; stroke-linecap: round; }",
  ]
}

/// The styles of charts: for a site's pages by variables that follow the page's scheme, for files of their own with the colours themselves.
package enum PictureStylesheet {
  /// The colours of one scheme, by the keys that classes and variables are made of.
  private struct Scheme {
    var series: [String]
    var ink: String
    var muted: String
    var grid: String
    var axis: String
    var page: String

    static let light = Scheme(
      series: Palette.light, ink: HouseConfig.ink, muted: HouseConfig.muted, grid: "#dfe3e8", axis: "#8a929e", page: Palette.lightBackground)
    static let dark = Scheme(series: Palette.dark, ink: "#e6e9ee", muted: "#a9b1bd", grid: "#31363f", axis: "#747d8a", page: Palette.darkBackground)

    var variables: String {
      let own = zip(Palette.names, series).map { "--chart-\($0): \($1);" }
      return (own + ["--chart-ink: \(ink);", "--chart-muted: \(muted);", "--chart-grid: \(grid);", "--chart-axis: \(axis);", "--chart-page: \(page);"])
        .joined(separator: " ")
    }

    static let names = Scheme(
      series: Palette.names.map { "var(--chart-\($0))" }, ink: "var(--chart-ink)", muted: "var(--chart-muted)", grid: "var(--chart-grid)",
      axis: "var(--chart-axis)", page: "var(--chart-page)")

    /// The rules that colour classes.
    var rules: String {
      let own = series.enumerated().flatMap { index, color in
        ["svg.chart .f\(index + 1) { fill: \(color); }", "svg.chart .k\(index + 1) { stroke: \(color); }"]
      }
      let quiet = ["axis-label", "axis-title", "legend-label", "subtitle", "source", "gap"].map { "svg.chart .\($0) text" }.joined(separator: ", ")
      let house = [
        "svg.chart text { fill: \(ink); }", "\(quiet) { fill: \(muted); }",
        "svg.chart .mark-label text, svg.chart .series-label text { stroke: \(page); }", "svg.chart .grid { stroke: \(grid); }",
        "svg.chart .axis { stroke: \(axis); }", "svg.chart .fi { fill: \(ink); }", "svg.chart .ki { stroke: \(ink); }", "svg.chart .fm { fill: \(muted); }",
        "svg.chart .km { stroke: \(muted); }", "svg.chart .kp { stroke: \(page); }",
      ]
      return (house + own).joined(separator: "\n")
    }
  }

  /// For the pages of a site, which may choose a scheme by `data-theme`.
  package static var css: String {
    """
    :root { \(Scheme.light.variables) }
    @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { \(Scheme.dark.variables) } }
    @media screen { :root[data-theme="dark"] { \(Scheme.dark.variables) } }
    \(base)
    \(Scheme.names.rules)

    """
  }

  /// For files of their own, which follow the reader's system. Many programs that draw SVG know no variables.
  static var standalone: String {
    """
    \(base)
    \(Scheme.light.rules)
    @media screen and (prefers-color-scheme: dark) {
    \(Scheme.dark.rules)
    }
    """
  }

  private static let base = [
    #"svg.chart { display: block; max-width: 100%; height: auto; font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-variant-numeric: tabular-nums; }"#,
    "svg.chart .title, svg.chart .header { font-weight: 600; }",
    "svg.chart .series-label { font-weight: 500; }",
    "svg.chart .mark-label text, svg.chart .series-label text { paint-order: stroke; stroke-width: 3px; stroke-linejoin: round; }",
    "svg.chart .line { fill: none; stroke-linejoin: round; stroke-linecap: round; }",
  ].joined(separator: "\n")
}

import Diagnostics

/// Findings about a chart that only its data can show.
struct PlanChecks {
  let plan: ChartPlan
  let file: String

  func findings() -> [Diagnostic] { emptiness() + baseline() + kinds() + colors() }

  private func emptiness() -> [Diagnostic] {
    guard plan.layers.allSatisfy(\.rows.isEmpty) else { return [] }
    return [
      Diagnostic(
        "chart-empty", "the chart has no rows to draw", severity: .warning, at: plan.spec.span.in(file),
        cause: "no row passes its filters", fix: "check the members that the filters name")
    ]
  }

  private func baseline() -> [Diagnostic] {
    guard plan.hasLengths, let measure = plan.dimension(plan.measureChannel), measure.kind == .quantitative else { return [] }
    let domain = ScaleBuilder(plan: plan).domain(of: measure)
    guard domain[0] > 0 || domain[1] < 0 else { return [] }
    return [
      Diagnostic(
        "chart-nonzero-baseline", "the bars do not start at zero", severity: .warning, at: measure.span.in(file),
        cause: "readers compare the lengths of bars, and these are cut off", fix: "let the domain include 0, or draw points")
    ]
  }

  private func kinds() -> [Diagnostic] {
    [plan.x, plan.y].compactMap { $0 }.filter { $0.kind == .quantitative && plan.extent($0.channel) == nil }.compactMap { dimension in
      guard !plan.layers.allSatisfy(\.rows.isEmpty) else { return nil }
      return Diagnostic(
        "chart-not-numeric", "'\(dimension.channel.rawValue)' is quantitative, but its field has no numbers", at: dimension.span.in(file),
        fix: "choose a numeric field, or make its type nominal")
    }
  }

  private func colors() -> [Diagnostic] {
    for layer in plan.layers {
      guard let channel = layer.colorChannel, let encoding = layer.spec[channel], encoding.type == .quantitative else { continue }
      return [
        Diagnostic(
          "chart-unsupported", "a quantitative '\(channel.rawValue)' is not supported", at: encoding.span.in(file),
          cause: "colours tell members of a category apart", fix: "make its type nominal or ordinal")
      ]
    }
    return []
  }
}

import Site

/// One line on a terminal that tells how far a build is; silent in a pipe.
struct ProgressLine: Sendable {
  private let isShown = Machine.errorIsTerminal

  func show(_ stage: BuildStage) {
    guard isShown else { return }
    let text =
      switch stage {
      case .load: "reading"
      case .parse(let files): "parsing \(files) files"
      case .compute(let pages): "computing, \(pages) pages"
      case .lint(let reports): "asking the rules about \(reports) reports"
      case .render(let pages): "rendering \(pages) pages"
      case .write(let files): "writing \(files) files"
      }
    Machine.printError("\r\u{1B}[K\(text)…")
  }

  func clear() {
    if isShown { Machine.printError("\r\u{1B}[K") }
  }
}

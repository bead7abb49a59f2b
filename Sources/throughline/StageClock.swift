import Site
import Synchronization

/// How long each stage of a run took: for those who look for what is slow, never for the output.
final class StageClock: Sendable {
  private struct Mark {
    var stage: String
    var start: ContinuousClock.Instant
  }

  private let marks = Mutex<[Mark]>([])

  func start(_ stage: BuildStage) {
    let name =
      switch stage {
      case .load: "load"
      case .parse: "parse"
      case .compute: "compute"
      case .lint: "lint"
      case .render: "render"
      case .write: "write"
      }
    marks.withLock { $0.append(Mark(stage: name, start: .now)) }
  }

  /// One line a stage, in milliseconds; the last stage ends now.
  func report() -> String {
    let end = ContinuousClock.now
    let marks = marks.withLock { $0 }
    var text = ""
    for (index, mark) in marks.enumerated() {
      let next = index + 1 < marks.count ? marks[index + 1].start : end
      let (seconds, attoseconds) = (next - mark.start).components
      let tenths = seconds * 10_000 + attoseconds / 100_000_000_000_000
      text += "\(mark.stage) \(tenths / 10).\(tenths % 10) ms\n"
    }
    return text
  }
}

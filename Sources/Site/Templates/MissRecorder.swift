import Synchronization

/// Collects the names that a rendering asked for in vain, in the order of asking.
final class MissRecorder: Sendable {
  private let recorded = Mutex<[String]>([])

  func record(_ name: String) {
    recorded.withLock { if !$0.contains(name) { $0.append(name) } }
  }

  var names: [String] { recorded.withLock { $0 } }
}

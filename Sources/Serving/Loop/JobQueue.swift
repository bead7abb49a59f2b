/// Work that waits for a thread.
final class JobQueue: Sendable {
  typealias Job = @Sendable () -> Void

  private struct State {
    var jobs: [Job] = []
    var isClosed = false
  }

  private let state = Monitor(State())

  func add(_ job: @escaping Job) {
    state.withLock(isForOne: true) { state in
      if !state.isClosed { state.jobs.append(job) }
    }
  }

  /// Drops what waits, and lets all threads end.
  func close() {
    state.withLock { state in
      state.isClosed = true
      state.jobs = []
    }
  }

  /// Does jobs, one after the other in the order they came, until the queue is closed.
  func work() {
    while let job = next() { job() }
  }

  private func next() -> Job? {
    state.withLock(when: { !$0.jobs.isEmpty || $0.isClosed }) { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
  }
}

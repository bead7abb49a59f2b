import Glibc

/// Work that waits for a thread.
///
/// It is `@unchecked` because the compiler does not know that the system's lock guards `jobs` and `isClosed`; a `Mutex` has no condition
/// to wait for.
final class JobQueue: @unchecked Sendable {
  typealias Job = @Sendable () -> Void

  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var jobs: [Job] = []
  private var isClosed = false

  init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(lock)
    change.deallocate()
    lock.deallocate()
  }

  func add(_ job: @escaping Job) {
    pthread_mutex_lock(lock)
    if !isClosed { jobs.append(job) }
    pthread_cond_signal(change)
    pthread_mutex_unlock(lock)
  }

  /// Drops what waits, and lets all threads end.
  func close() {
    pthread_mutex_lock(lock)
    isClosed = true
    jobs = []
    pthread_cond_broadcast(change)
    pthread_mutex_unlock(lock)
  }

  /// Does jobs, one after the other in the order they came, until the queue is closed.
  func work() {
    while let job = next() { job() }
  }

  private func next() -> Job? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while jobs.isEmpty, !isClosed { pthread_cond_wait(change, lock) }
    return jobs.isEmpty ? nil : jobs.removeFirst()
  }
}

import Glibc

/// A value that several threads use one at a time, and that a thread can wait for.
///
/// A `Mutex` of the standard library has no condition to wait for, and the thread sanitizer does not understand it when threads contend.
/// It is `@unchecked` because the compiler does not know that the system's lock guards the value.
final class Monitor<Value: Sendable>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var value: Value

  init(_ value: Value) {
    self.value = value
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(lock)
    change.deallocate()
    lock.deallocate()
  }

  /// Uses the value, and has those who wait look at it again.
  ///
  /// - Parameter isForOne: whether one of them is enough, as all wait for the same and only one can have it.
  func withLock<Result>(isForOne: Bool = false, _ use: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer {
      if isForOne { pthread_cond_signal(change) } else { pthread_cond_broadcast(change) }
      pthread_mutex_unlock(lock)
    }
    return use(&value)
  }

  /// Waits until the value satisfies a condition, and uses it then. Others who wait learn nothing of this.
  func withLock<Result>(when condition: (Value) -> Bool, _ use: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while !condition(value) { pthread_cond_wait(change, lock) }
    return use(&value)
  }
}

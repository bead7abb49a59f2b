import Glibc
import Testing
import Watching

@Suite struct WatcherWaitTests {
  @Test func withoutAChangeTheWaitEndsAfterItsTime() throws {
    let trial = try WatcherTrial()
    let start = SuspendingClock().now
    #expect(try trial.watcher.next(timeout: .milliseconds(20)) == nil)
    #expect(SuspendingClock().now - start >= .milliseconds(20))
    #expect(try trial.watcher.next(timeout: .zero) == nil)
    #expect(!trial.watcher.isStopped)
  }

  @Test func aChangeThatWaitsIsToldWithoutFurtherWait() throws {
    let trial = try WatcherTrial()
    trial.folder.write("a", to: "Content/a")
    #expect(try trial.watcher.next(timeout: .zero)?.paths == ["Content/a"])
  }

  @Test func stoppingEndsTheWaitOfAnotherThread() throws {
    let trial = try WatcherTrial()
    let watcher = trial.watcher
    let thread = TestThread { watcher.stop() }
    #expect(try watcher.next() == nil)
    thread.join()
    #expect(watcher.isStopped)
    trial.folder.write("a", to: "Content/a")
    #expect(try watcher.next() == nil)
    watcher.stop()
  }

  @Test func stoppingEndsAWaitForQuiet() throws {
    let trial = try WatcherTrial(quietTime: .seconds(60), longestDelay: .seconds(60))
    trial.folder.write("a", to: "Content/a")
    let watcher = trial.watcher
    let thread = TestThread {
      usleep(5000)
      watcher.stop()
    }
    #expect(try watcher.next() == nil)
    thread.join()
  }
}

import CSpawn
import Glibc

/// Waits for a child and reads both its outputs meanwhile, so that neither fills up and stops it.
struct ChildWatch: ~Copyable {
  /// How long a group has between being asked to end, or the end of its leader, and being killed.
  private static let grace = Duration.seconds(2)
  /// How often to look whether the child has ended while it prints nothing.
  private static let interval = Duration.milliseconds(10)
  private static let bufferSize = 65536

  private let child: pid_t
  private var output: ProcessPipe
  private var error: ProcessPipe
  private let outputLimit: Int
  private let deadline: SuspendingClock.Instant
  private let clock = SuspendingClock()
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bufferSize, alignment: 16)
  private var outputBytes: [UInt8] = []
  private var errorBytes: [UInt8] = []

  init(child: pid_t, output: consuming ProcessPipe, error: consuming ProcessPipe, outputLimit: Int, timeLimit: Duration) {
    self.child = child
    self.output = output
    self.error = error
    self.outputLimit = outputLimit
    deadline = clock.now.advanced(by: timeLimit)
  }

  deinit { buffer.deallocate() }

  /// - Returns: how the child ended. Nothing of its group is left then.
  mutating func untilEnd() -> ChildProcessOutcome {
    let interruption = readUntilEnd()
    kill_group(child)
    // What was written before; somebody outside of the group may go on writing, so there is an end to it.
    for _ in 0..<16 where !readOnce() { break }
    let end = reaped()
    return ChildProcessOutcome(
      end: interruption ?? end, standardOutput: interruption == nil ? outputBytes : [],
      standardError: Array(errorBytes.suffix(ChildProcess.standardErrorLimit)))
  }

  /// Reads until the child has ended and both its outputs are closed, or its group has to be killed.
  ///
  /// - Returns: why the child was not left to end by itself; nil when it was.
  private mutating func readUntilEnd() -> ChildProcessOutcome.End? {
    var interruption: ChildProcessOutcome.End?
    var killTime: SuspendingClock.Instant?
    while true {
      let hasEnded = hasEnded
      if hasEnded, !output.isOpen, !error.isOpen { return interruption ?? (outputBytes.count > outputLimit ? .outputTooLarge : nil) }
      let now = clock.now
      if let killTime {
        if now >= killTime { return interruption ?? (output.isOpen ? .outputLeftOpen : nil) }
      } else if hasEnded {
        killTime = now + Self.grace
      } else if now >= deadline || outputBytes.count > outputLimit {
        interruption = now >= deadline ? .timedOut : .outputTooLarge
        killTime = now + Self.grace
        kill(-child, SIGTERM)
      }
      waitForOutput(until: min(killTime ?? deadline, now + Self.interval), from: now)
      readOnce()
    }
  }

  /// Whether the child has ended. It is not waited for yet, which keeps its number, and its group's, from being given to another.
  private var hasEnded: Bool {
    var information = siginfo_t()
    while waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT) != 0 {
      if errno != EINTR { return true }
    }
    return information.si_signo != 0
  }

  private func waitForOutput(until limit: SuspendingClock.Instant, from now: SuspendingClock.Instant) {
    // A descriptor below zero is passed over.
    var descriptors = [output.readingEnd, error.readingEnd].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let milliseconds = (limit - now) / Duration.milliseconds(1)
    poll(&descriptors, nfds_t(descriptors.count), Int32(max(1, milliseconds.rounded(.up))))
  }

  /// Takes up to one buffer of each output.
  ///
  /// - Returns: whether there was any.
  @discardableResult private mutating func readOnce() -> Bool {
    let limit = outputLimit
    let hasOutput = output.read(into: buffer) { bytes in
      // One byte more than the limit tells that there is more.
      if outputBytes.count <= limit { outputBytes += bytes }
    }
    let hasError = error.read(into: buffer) { bytes in
      errorBytes += bytes
      if errorBytes.count > Self.bufferSize { errorBytes.removeFirst(errorBytes.count - ChildProcess.standardErrorLimit) }
    }
    return hasOutput || hasError
  }

  /// Waits for the child, which was killed if it had not ended; not for ever, as the system may refuse to kill what has other rights.
  private func reaped() -> ChildProcessOutcome.End {
    let limit = clock.now + Self.grace
    var status: Int32 = 0
    repeat {
      let found = waitpid(child, &status, WNOHANG)
      if found == child { return status & 0x7F == 0 ? .exited(status: status >> 8 & 0xFF) : .killed(signal: status & 0x7F) }
      if found < 0, errno != EINTR { break }
      poll(nil, 0, 1)
    } while clock.now < limit
    return .killed(signal: SIGKILL)
  }
}

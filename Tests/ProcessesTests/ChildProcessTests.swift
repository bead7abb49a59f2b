import Glibc
import Processes
import Testing

@Suite struct ChildProcessTests {
  private static let path = "/usr/local/bin:/usr/bin:/bin"

  private func run(
    _ command: [String], in folder: String = "/", environment: [String: String] = ["PATH": path], limit: Int = 1 << 30,
    timeLimit: Duration = .seconds(30)
  ) throws -> ChildProcessOutcome {
    try ChildProcess.run(command, in: folder, environment: environment, standardOutputLimit: limit, timeLimit: timeLimit)
  }

  private func shell(_ script: String, limit: Int = 1 << 30, timeLimit: Duration = .seconds(30)) throws -> ChildProcessOutcome {
    try run(["sh", "-c", script], limit: limit, timeLimit: timeLimit)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func tellsTheStatusAndWhatWasPrinted() throws {
    let outcome = try shell("echo out; echo err >&2; exit 3")
    #expect(outcome.end == .exited(status: 3))
    #expect(text(outcome.standardOutput) == "out\n")
    #expect(text(outcome.standardError) == "err\n")
  }

  @Test func tellsTheSignalThatKilledTheProgram() throws {
    #expect(try shell("kill -SEGV $$").end == .killed(signal: SIGSEGV))
  }

  @Test func argumentsReachTheProgramAsTheyAre() throws {
    let outcome = try run(["printf", "%s|", "a b", "$HOME", "'", "跨境", ""])
    #expect(text(outcome.standardOutput) == "a b|$HOME|'|跨境||")
  }

  @Test func theProgramGetsThisEnvironmentAndNoOther() throws {
    let outcome = try run(["env"], environment: ["PATH": Self.path, "TZ": "UTC", "NAME": "a=b c"])
    let variables = text(outcome.standardOutput).split(separator: "\n").sorted()
    #expect(variables == ["NAME=a=b c", "PATH=\(Self.path)", "TZ=UTC"])
  }

  @Test func theProgramRunsInTheFolder() throws {
    #expect(text(try run(["pwd"], in: "/usr").standardOutput) == "/usr\n")
  }

  @Test func aProgramWithASlashIsTakenFromTheFolder() throws {
    let outcome = try run(["bin/printf", "x"], in: "/usr")
    #expect(text(outcome.standardOutput) == "x")
  }

  @Test func aProgramThatIsNotThereIsAnError() {
    #expect(throws: ChildProcessError(reason: "there is no program 'no-such-program' in the folders of PATH")) { try run(["no-such-program"]) }
    #expect(throws: ChildProcessError(reason: "No such file or directory")) { try run(["./no-such-program"]) }
    #expect(throws: ChildProcessError(reason: "No such file or directory")) { try run(["true"], in: "/no-such-folder") }
    #expect(throws: ChildProcessError(reason: "Permission denied")) { try run(["/etc/passwd"]) }
    #expect(throws: ChildProcessError(reason: "the command names no program")) { try run([]) }
    #expect(throws: ChildProcessError(reason: "a text has a NUL character")) { try run(["echo", "a\0b"]) }
  }

  @Test func relativeFoldersOfThePathAreNotSearched() {
    #expect(throws: ChildProcessError.self) { try run(["printf"], in: "/usr", environment: ["PATH": "bin::"]) }
  }

  @Test func muchOutputAndMuchErrorAtOnceDoNotStopEachOther() throws {
    let outcome = try shell("head -c 5000000 /dev/zero >&2 & head -c 10000000 /dev/zero; wait; echo end >&2")
    #expect(outcome.end == .exited(status: 0))
    #expect(outcome.standardOutput.count == 10_000_000)
    #expect(outcome.standardError.count == ChildProcess.standardErrorLimit)
    #expect(outcome.standardError.suffix(4) == Array("end\n".utf8)[...])
  }

  @Test func tooMuchOutputEndsTheProgram() throws {
    let outcome = try shell("cat /dev/zero", limit: 1_000_000)
    #expect(outcome.end == .outputTooLarge)
    #expect(outcome.standardOutput == [])
    #expect(try shell("head -c 1000001 /dev/zero", limit: 1_000_000).end == .outputTooLarge)
    #expect(try shell("head -c 1000000 /dev/zero", limit: 1_000_000).standardOutput.count == 1_000_000)
  }

  @Test func theTimeLimitEndsTheProgramAndWhatItStarted() throws {
    let start = SuspendingClock.now
    let outcome = try shell("echo $$ >&2; sleep 300 & echo $! >&2; wait", timeLimit: .seconds(2))
    #expect(outcome.end == .timedOut)
    #expect(SuspendingClock.now - start < .seconds(60))
    expectGone(processesIn: outcome, count: 2)
  }

  @Test func whatDoesNotHearTheRequestToEndIsKilled() throws {
    let outcome = try shell("trap '' TERM; echo $$ >&2; (trap '' TERM; sleep 300) & echo $! >&2; while :; do sleep 1; done", timeLimit: .seconds(2))
    #expect(outcome.end == .timedOut)
    expectGone(processesIn: outcome, count: 2)
  }

  @Test func whatTheProgramLeavesBehindIsKilled() throws {
    let silent = try shell("sleep 300 >/dev/null 2>&1 & echo $! >&2; echo rows")
    #expect(silent.end == .exited(status: 0))
    #expect(text(silent.standardOutput) == "rows\n")
    expectGone(processesIn: silent, count: 1)
  }

  @Test func outputThatSomethingElseHoldsOpenIsNotTakenForWhole() throws {
    let outcome = try shell("sleep 300 & echo $! >&2; echo rows")
    #expect(outcome.end == .outputLeftOpen)
    #expect(outcome.standardOutput == [])
    expectGone(processesIn: outcome, count: 1)
  }

  @Test func whatIsWrittenShortlyAfterTheEndIsReadToo() throws {
    let outcome = try shell("(sleep 0.1; echo late) & echo early")
    #expect(outcome.end == .exited(status: 0))
    #expect(text(outcome.standardOutput) == "early\nlate\n")
  }

  @Test func theProgramHasNoInputNoTerminalAndNoOtherFiles() throws {
    let descriptor = open("/etc/hostname", O_RDONLY)
    defer { close(descriptor) }
    let outcome = try shell("cat; ls /proc/self/fd | wc -l; (: </dev/tty) 2>/dev/null || echo no terminal")
    // `ls` itself opens the folder that it lists.
    #expect(text(outcome.standardOutput) == "4\nno terminal\n")
  }

  @Test func programsRunBesideEachOther() async throws {
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<20 { group.addTask { text(try shell("sleep 0.1; echo \(number)").standardOutput) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(texts) == Set((0..<20).map { "\($0)\n" }))
  }

  @Test func nothingIsLeftToBeWaitedFor() throws {
    let outcome = try shell("echo $$ >&2")
    expectGone(processesIn: outcome, count: 1)
  }

  /// The processes that a script named on its error output, one a line, are no more, not even as zombies of this process.
  private func expectGone(processesIn outcome: ChildProcessOutcome, count: Int) {
    let numbers = text(outcome.standardError).split(separator: "\n").compactMap { pid_t($0) }
    #expect(numbers.count == count)
    for number in numbers {
      // A killed grandchild stays a moment until the system's first process has waited for it.
      var tries = 0
      while isRunning(number), tries < 200 {
        usleep(10_000)
        tries += 1
      }
      #expect(!isRunning(number), "\(number)")
    }
  }

  private func isRunning(_ number: pid_t) -> Bool {
    guard kill(number, 0) == 0, let file = fopen("/proc/\(number)/stat", "r") else { return false }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    guard fgets(&line, 512, file) != nil else { return false }
    let fields = String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
    // A zombie of another parent than this process is that parent's to wait for.
    return !(fields.first == "Z" && fields.dropFirst().first != Substring("\(getpid())"))
  }
}

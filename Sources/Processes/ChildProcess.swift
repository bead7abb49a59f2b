import CSpawn
import Glibc

/// Runs a program to its end, without a shell.
package enum ChildProcess {
  /// How much of the standard error is kept: its end says what went wrong.
  package static let standardErrorLimit = 4000

  /// Runs a program, reads all it prints, and waits for its end. Whatever it started in its own group ends with it.
  ///
  /// The program has nothing on its standard input, no terminal, and no other open file of this process.
  ///
  /// - Parameters:
  ///   - command: the program and its arguments. A program with `/` in its name is a path, taken from `folder`; another is looked for in
  ///     the folders of `PATH` in `environment`.
  ///   - folder: the folder to run in.
  ///   - environment: all the variables that the program gets.
  ///   - standardOutputLimit: bytes of output beyond which the program is ended.
  ///   - timeLimit: how long it may run. Then its group is asked to end, and made to two seconds later.
  /// - Throws: `ChildProcessError` when the program cannot be started.
  package static func run(
    _ command: [String], in folder: String, environment: [String: String], standardOutputLimit: Int = 1 << 30, timeLimit: Duration
  ) throws(ChildProcessError) -> ChildProcessOutcome {
    let variables = environment.keys.sorted().map { "\($0)=\(environment[$0] ?? "")" }
    guard let name = command.first, !name.isEmpty else { throw ChildProcessError(reason: "the command names no program") }
    guard !(command + variables + [folder]).contains(where: { $0.utf8.contains(0) }) else {
      throw ChildProcessError(reason: "a text has a NUL character")
    }
    guard let program = ProgramLookup.path(of: name, in: environment["PATH"] ?? "") else {
      throw ChildProcessError(reason: "there is no program '\(name)' in the folders of PATH")
    }
    var output = try ProcessPipe()
    var error = try ProcessPipe()
    let argumentStrings = CStrings(command)
    let variableStrings = CStrings(variables)
    var child: pid_t = 0
    let failure = spawn_child(
      &child, program, folder, output.writingEnd, error.writingEnd, argumentStrings.pointers, variableStrings.pointers)
    guard failure == 0 else { throw ChildProcessError(systemError: failure) }
    output.closeWritingEnd()
    error.closeWritingEnd()
    var watch = ChildWatch(child: child, output: output, error: error, outputLimit: standardOutputLimit, timeLimit: timeLimit)
    return watch.untilEnd()
  }

  /// The file of a program in the folders of `path`; nil where there is none.
  package static func program(named name: String, in path: String) -> String? { ProgramLookup.path(of: name, in: path) }

  /// From now on an interrupt ends what runs here before it ends this process: groups of their own do not hear the terminal's.
  package static func endWithThisProcess() { end_groups_on_signals() }
}

import Glibc

/// Finds the program that a command names.
enum ProgramLookup {
  /// A name with `/` is a path already; any other is looked for in the folders of `path`, of which only absolute ones count.
  static func path(of program: String, in path: String) -> String? {
    if program.contains("/") { return program }
    return path.split(separator: ":").lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(program)" }.first(where: isProgram)
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}

import CRename
import Glibc

/// The write stage, the only one that writes: a staging folder beside the output, swapped in at the end.
///
/// Until the swap the old output stays as it was. A file whose bytes did not change is linked from the old output
/// and keeps its time stamp.
package struct SiteWriter: Sendable {
  private let output: String
  private let jobs: Int

  /// - Parameter output: the folder that the site is put into. Only a folder that is missing, empty or holds a
  ///   `build.json` of an earlier build is replaced.
  package init(output: String, jobs: Int) {
    self.output = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    self.jobs = jobs
  }

  /// - Throws: `FileTreeError` when the system refuses; the old output is then still in its place.
  package func write(_ site: RenderedSite) async throws {
    try checkOutputIsOurs()
    let staging = "\(output).staging-\(getpid())"
    do {
      try removeTree(staging)
      try makeFolder(staging)
      for folder in folders(of: site) { try makeFolder("\(staging)/\(folder)") }
      let old = output
      _ = try await parallelMap(site.files, jobs: jobs) { file in
        try Self.place(file, in: staging, old: old)
      }
      try swap(staging)
    } catch {
      try? removeTree(staging)
      throw error
    }
  }

  private func folders(of site: RenderedSite) -> [String] {
    var folders: Set<String> = []
    for file in site.files {
      if let slash = file.path.text.lastIndex(of: "/") { folders.insert(String(file.path.text[..<slash])) }
    }
    return folders.sorted()
  }

  private static func place(_ file: RenderedFile, in staging: String, old: String) throws(FileTreeError) {
    let target = "\(staging)/\(file.path.text)"
    let previous = "\(old)/\(file.path.text)"
    var status = stat()
    if lstat(previous, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == file.bytes.count,
      let bytes = try? readFile(at: previous, as: file.path.text), bytes == file.bytes, link(previous, target) == 0
    {
      return
    }
    try writeFile(file.bytes, at: target, as: target)
  }

  private func swap(_ staging: String) throws(FileTreeError) {
    var status = stat()
    guard lstat(output, &status) == 0 else { return try move(staging, to: output) }
    // One call exchanges the two folders; where the file system has no such call, two renames do.
    if rename_exchange(staging, output) == 0 {
      return try removeTree(staging)
    }
    let aside = "\(output).previous-\(getpid())"
    try move(output, to: aside)
    do {
      try move(staging, to: output)
    } catch {
      try move(aside, to: output)
      throw error
    }
    try removeTree(aside)
  }

  private func move(_ source: String, to target: String) throws(FileTreeError) {
    guard rename(source, target) == 0 else {
      throw FileTreeError(path: target, operation: "move the new site to", reason: lastSystemError())
    }
  }

  private func checkOutputIsOurs() throws(FileTreeError) {
    var status = stat()
    guard lstat(output, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw FileTreeError(path: output, operation: "write the site to", reason: "it is not a folder")
    }
    guard lstat("\(output)/build.json", &status) != 0, let names = namesInFolder(output), !names.isEmpty else { return }
    throw FileTreeError(
      path: output, operation: "write the site to",
      reason: "the folder holds files but no build.json, so it was not made by throughline; empty it or name another with --output")
  }
}

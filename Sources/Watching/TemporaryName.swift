/// Tells names that editors and other programs use for a moment while they save, and names that are never part of a site.
enum TemporaryName {
  private static let suffixes = ["~", ".swp", ".swo", ".swx", ".swpx", ".tmp", ".TMP", ".part", ".crdownload", ".vsctmp"]
  private static let marks = ["___jb_tmp___", "___jb_old___"]

  static func matches(_ name: String) -> Bool {
    // Vim's and Emacs' locks, `.git`, and what else is hidden: a site reads no hidden file.
    if name.hasPrefix(".") || name.hasPrefix("~$") { return true }
    if suffixes.contains(where: name.hasSuffix) || marks.contains(where: name.contains) { return true }
    // Emacs saves what was not saved yet as `#x#`.
    if name.utf8.count > 1, name.hasPrefix("#"), name.hasSuffix("#") { return true }
    return isVimProbe(name) || isNumberedTemporary(name)
  }

  /// Vim makes a file `4913`, or a number 123 higher for each one that is there already, to learn whether it may write into a folder.
  private static func isVimProbe(_ name: String) -> Bool {
    guard name.utf8.count <= 5, let number = Int(name), number >= 4913, number < 10_000 else { return false }
    return (number - 4913).isMultiple(of: 123)
  }

  /// `x.tmp.81.1690`: programs that save by rename put their own number behind.
  private static func isNumberedTemporary(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard let mark = parts.lastIndex(of: "tmp"), mark + 1 < parts.count else { return false }
    return parts[(mark + 1)...].allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D } }
  }
}

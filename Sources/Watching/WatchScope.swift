/// Which places below a base are watched.
struct WatchScope {
  enum Place {
    /// A root, or something below one.
    case inside
    /// A folder with a root somewhere below it: watched for the coming and going of what leads there.
    case above
    case outside
  }

  /// Relative to the base; the empty path is the base itself.
  private let roots: [String]

  init(roots: [String]) { self.roots = roots.map(Self.normalized) }

  func place(of path: String) -> Place {
    for root in roots where root.isEmpty || path == root || path.hasPrefix(root + "/") { return .inside }
    return path.isEmpty || roots.contains { $0.hasPrefix(path + "/") } ? .above : .outside
  }

  /// Whether a path stands for something to watch at all; names of roots may look like those of temporary files.
  func place(of path: String, named name: String, isFolder: Bool) -> Place {
    let place = place(of: path)
    guard case .inside = place, !roots.contains(path) else { return place }
    return (isFolder ? name.hasPrefix(".") : TemporaryName.matches(name)) ? .outside : .inside
  }

  /// The roots below a folder.
  func roots(below path: String) -> [String] { roots.filter { path.isEmpty || $0.hasPrefix(path + "/") } }

  private static func normalized(_ root: String) -> String {
    root.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}

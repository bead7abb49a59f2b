/// Gives names away once: the second `a` becomes `a-2`.
struct UniqueNames {
  private var taken: Set<String>
  /// The number to try next for a name that is taken, so that ten thousand equal headings cost no more than different ones.
  private var next: [String: Int] = [:]

  init(reserving names: some Sequence<String>) { taken = Set(names) }

  mutating func name(_ wanted: String) -> String {
    let base = wanted.isEmpty ? "section" : wanted
    if taken.insert(base).inserted { return base }
    var number = next[base, default: 2]
    while !taken.insert("\(base)-\(number)").inserted { number += 1 }
    next[base] = number + 1
    return "\(base)-\(number)"
  }
}

/// `transform` of each element, computed on up to `jobs` threads, in the order of the elements.
///
/// - Throws: the error of the first element in order that failed.
func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ transform: @escaping @Sendable (Element) throws -> Result
) async throws -> [Result] {
  guard jobs > 1, elements.count > 1 else { return try elements.map(transform) }
  // A few chunks for each thread even out pages of different cost.
  let size = max(1, elements.count / (jobs * 8))
  let starts = Array(stride(from: 0, to: elements.count, by: size))
  return try await withThrowingTaskGroup(of: (Int, Swift.Result<[Result], any Error>).self) { group in
    var pending = starts.makeIterator()
    func addNext() {
      guard let start = pending.next() else { return }
      group.addTask {
        (start, Swift.Result { try elements[start..<min(start + size, elements.count)].map(transform) })
      }
    }
    for _ in 0..<jobs { addNext() }
    var chunks: [Int: Swift.Result<[Result], any Error>] = [:]
    while let (start, chunk) = try await group.next() {
      chunks[start] = chunk
      addNext()
    }
    var results: [Result] = []
    results.reserveCapacity(elements.count)
    for start in starts { if let chunk = chunks[start] { results += try chunk.get() } }
    return results
  }
}

/// The same for transforms that cannot fail.
func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  let throwing: @Sendable (Element) throws -> Result = transform
  return (try? await parallelMap(elements, jobs: jobs, throwing)) ?? []
}

/// The part of a body that a `Range` field asks for (RFC 9110, section 14).
enum ByteRange: Hashable {
  /// All of it: there is no such field, or none that is understood. Several ranges at once are not.
  case whole
  case part(Range<Int>)
  /// None of the bytes asked for is there.
  case unsatisfiable

  init(_ field: String?, size: Int) {
    self = field.flatMap { Self.parsed($0, size: size) } ?? .whole
  }

  private static func parsed(_ field: String, size: Int) -> ByteRange? {
    guard field.lowercased().hasPrefix("bytes="), !field.contains(",") else { return nil }
    let ends = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false).map { HTTPText.trimmed($0) }
    guard ends.count == 2 else { return nil }
    if ends[0].isEmpty {
      guard let count = HTTPText.number(ends[1]) else { return nil }
      return count == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - count)..<size)
    }
    guard let first = HTTPText.number(ends[0]) else { return nil }
    guard let last = ends[1].isEmpty ? Int.max - 1 : HTTPText.number(ends[1]), first <= last else { return nil }
    return first < size ? .part(first..<min(last, size - 1) + 1) : .unsatisfiable
  }
}

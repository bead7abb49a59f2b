// Codes, versions, addresses and names with digits in them.
extension QuantityReader {
  /// The end of a code that starts with a digit, if it is one.
  func codeEnd(at start: Int) -> Int? {
    var end = start
    while folded.at(end).isDigit { end += 1 }
    let next = folded.at(end)
    if folded[start] == "0", end - start > 1 { return identifierEnd(from: end) }
    switch next {
    case ".":
      guard folded.at(end + 1).isDigit else { return nil }
      var point = end + 1
      while folded.at(point).isDigit { point += 1 }
      if folded.at(point) == ".", folded.at(point + 1).isDigit { return identifierEnd(from: point) }
      return end - start == 2 && folded.at(point) == "/" ? identifierEnd(from: point) : nil
    case "-", "/", "‑":
      return chainEnd(from: end, next)
    case "·", "_", "@":
      return folded.at(end + 1).isAlphanumeric ? identifierEnd(from: end) : nil
    case "+", "×":
      return folded.at(end + 1).isAlphanumeric && !isSpelledUnit(at: end + 1) ? identifierEnd(from: end) : nil
    default:
      return next.isLatin ? letterCodeEnd(start, end) : nil
    }
  }

  /// 2023-05-01, 2024-H1, 1-800-555: digits joined more than once, or to letters and digits.
  private func chainEnd(from end: Int, _ joint: Unicode.Scalar) -> Int? {
    let next = end + 1
    if folded.at(next).isDigit {
      var second = next
      while folded.at(second).isDigit { second += 1 }
      if folded.at(second) == joint, folded.at(second + 1).isAlphanumeric { return identifierEnd(from: second) }
      return joint != "/" && folded.at(next) == "0" && folded.at(next + 1).isDigit ? second : nil
    }
    guard folded.at(next).isLetter else { return nil }
    var letters = next
    while folded.at(letters).isLetter { letters += 1 }
    return folded.at(letters).isDigit ? identifierEnd(from: letters) : nil
  }

  /// 5G, 4PL, 3rd, 1990s, 2024Q3; nil where the letters are a unit: 15bn.
  private func letterCodeEnd(_ start: Int, _ end: Int) -> Int? {
    var letters = end
    while folded.at(letters).isLatin { letters += 1 }
    if !folded.at(letters).isDigit, let unit = EnglishUnits.glued.match(raw, inWord: end), unit.end == letters { return nil }
    return identifierEnd(from: letters)
  }

  private func isSpelledUnit(at index: Int) -> Bool { folded.at(index).isHan }

  /// Past letters, digits and what joins them without a space.
  func identifierEnd(from start: Int) -> Int {
    var index = start
    while true {
      let scalar = folded.at(index)
      if scalar.isAlphanumeric || scalar.isLatin {
        index += 1
      } else if scalar == ":", folded.at(index + 1) == "/", folded.at(index + 2) == "/" {
        return addressEnd(from: index)
      } else if Self.joints.contains(scalar), folded.at(index + 1).isAlphanumeric {
        index += 1
      } else {
        return index
      }
    }
  }

  /// Past all that may stand in a web address.
  private func addressEnd(from start: Int) -> Int {
    var index = start
    while folded.at(index).value > 0x20, folded[index].value < 0x7F, !Self.afterAddress.contains(folded[index]) { index += 1 }
    return index
  }

  private static let joints: ScalarSet = "-_./@+·‑×"
  private static let afterAddress: ScalarSet = "<>\"`|\\^{}"
}

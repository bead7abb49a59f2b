/// Where an address in running text ends.
///
/// GFM reads on to the next space, which Chinese does not set: in `见https://a.example/x，另见` the comma and what follows are
/// no part of the address, nor are the stars in `**https://a.example**。`.
enum AddressEnd {
  static func cut(_ address: String) -> String {
    var end = address.startIndex
    let scalars = address.unicodeScalars
    while end < scalars.endIndex {
      let scalar = scalars[end]
      if CharacterClass.isWide(scalar), CharacterClass.isPunctuation(scalar) { break }
      let next = scalars.index(after: end)
      if scalar == "*", next < scalars.endIndex, scalars[next] == "*" { break }
      end = next
    }
    return end == address.startIndex ? address : String(address[..<end])
  }
}

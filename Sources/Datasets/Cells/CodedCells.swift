/// The cells of a column of texts or periods: each different member once, and four bytes a row.
package struct CodedCells<Member: Sendable & Hashable>: Sendable, RandomAccessCollection {
  /// In the order in which they first appear.
  package private(set) var members: [Member] = []
  /// For each row the number of its member, counted from 1; 0 is a missing cell.
  package private(set) var codes: [UInt32] = []

  init(members: [Member], codes: [UInt32]) {
    self.members = members
    self.codes = codes
  }

  package init(_ cells: some Sequence<Member?>) {
    var numbers: [Member: UInt32] = [:]
    for cell in cells {
      guard let cell else {
        codes.append(0)
        continue
      }
      if let number = numbers[cell] {
        codes.append(number)
      } else {
        members.append(cell)
        let number = UInt32(members.count)
        numbers[cell] = number
        codes.append(number)
      }
    }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { codes.count }

  package subscript(row: Int) -> Member? {
    let code = codes[row]
    return code == 0 ? nil : members[Int(code) - 1]
  }
}

extension CodedCells: Hashable {
  package static func == (a: CodedCells, b: CodedCells) -> Bool { a.elementsEqual(b) }
  package func hash(into hasher: inout Hasher) { for cell in self { hasher.combine(cell) } }
}

extension CodedCells: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Member?...) { self.init(elements) }
}

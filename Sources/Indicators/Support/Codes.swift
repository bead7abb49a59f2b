/// Names as numbers from 0 in the order of the sorted names, as computations want them.
struct Codes {
  let names: [String]
  let codes: [Int]

  init(_ list: [String]) {
    let sorted = Set(list).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    names = sorted
    codes = list.map { numbers[$0] ?? 0 }
  }
}

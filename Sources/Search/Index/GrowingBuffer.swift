/// A list of plain values that only grows, without the checks of an array at each step: millions of terms pass through it.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var storage: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init(capacity: Int) { storage = .allocate(capacity: max(capacity, 16)) }
  deinit { storage.deallocate() }

  /// The element at `index`, which must be below `count`.
  subscript(index: Int) -> Element {
    get { storage[index] }
    set { storage[index] = newValue }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == storage.count { grow() }
    storage[count] = element
    count &+= 1
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: 2 * count)
    _ = larger.update(fromContentsOf: storage)
    storage.deallocate()
    storage = larger
  }
}

/// Bytes that are written one after another, without the checks of an array at each.
struct ByteBuffer: ~Copyable {
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    storage = .allocate(capacity: self.capacity)
  }

  deinit { storage.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: storage, count: count) }

  mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) {
    if count == capacity { reserve(1) }
    storage[count] = byte
    count &+= 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    if count &+ bytes.count > capacity { reserve(bytes.count) }
    (storage + count).update(from: start, count: bytes.count)
    count &+= bytes.count
  }

  mutating func append(_ text: StaticString) { append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)) }

  mutating func append(decimal number: Int) {
    var text = "\(number)"
    text.withUTF8 { append($0) }
  }

  private mutating func reserve(_ more: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * (capacity + more))
    larger.update(from: storage, count: count)
    storage.deallocate()
    storage = larger
    capacity = 2 * (capacity + more)
  }
}

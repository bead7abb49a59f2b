/// One event of the kernel's queue.
struct InotifyEvent {
  /// The watch that it belongs to; below zero for the queue itself.
  var watch: Int32
  var mask: UInt32
  /// What changed in the watched folder; empty for the folder itself.
  var name: String

  func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
}

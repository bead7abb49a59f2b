/// What takes the terms of a text as they are found.
protocol TokenSink: ~Copyable {
  /// A word, number or code in UTF-8, folded and cut to its stem.
  mutating func takeWord(_ word: UnsafeBufferPointer<UInt8>)
  /// A Han character alone.
  mutating func takeHan(_ scalar: UInt32)
  /// Two Han characters that stand side by side.
  mutating func takePair(_ first: UInt32, _ second: UInt32)
}

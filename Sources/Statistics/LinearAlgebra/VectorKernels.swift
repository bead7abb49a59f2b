/// The inner loops of linear algebra, on memory that the caller owns.
enum VectorKernels {
  /// Σ aᵢ bᵢ, in eight running sums: faster than one, and with a smaller rounding error.
  static func dot(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, count: Int) -> Double {
    var low = SIMD4<Double>.zero
    var high = SIMD4<Double>.zero
    var index = 0
    while index + 8 <= count {
      low += four(a + index) * four(b + index)
      high += four(a + index + 4) * four(b + index + 4)
      index += 8
    }
    var sum = (low + high).sum()
    while index < count {
      sum += a[index] * b[index]
      index += 1
    }
    return sum
  }

  /// target ← target + factor · source
  static func add(_ source: UnsafePointer<Double>, times factor: Double, to target: UnsafeMutablePointer<Double>, count: Int) {
    for index in 0..<count { target[index] += factor * source[index] }
  }

  /// target ← (I − factor · v v′) target
  static func reflect(_ target: UnsafeMutablePointer<Double>, by v: UnsafePointer<Double>, factor: Double, count: Int) {
    add(v, times: -factor * dot(v, target, count: count), to: target, count: count)
  }

  @inline(__always) private static func four(_ a: UnsafePointer<Double>) -> SIMD4<Double> {
    SIMD4(a[0], a[1], a[2], a[3])
  }
}

extension RandomAccessCollection<Double> {
  /// Σ xᵢ²
  var sumOfSquares: Double {
    withContiguousStorageIfAvailable { buffer in
      buffer.baseAddress.map { VectorKernels.dot($0, $0, count: buffer.count) } ?? 0
    } ?? reduce(0) { $0 + $1 * $1 }
  }
}

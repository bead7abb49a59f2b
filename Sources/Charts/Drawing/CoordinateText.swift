/// Coordinates of a picture: one decimal is a tenth of a pixel, and nobody sees more.
enum CoordinateText {
  static func append(_ value: Double, to bytes: inout [UInt8]) {
    guard value.magnitude < 1e15 else {
      bytes += (value.isFinite ? NumberText.fixed(value, digits: 0) : "0").utf8
      return
    }
    var tenths = Int((value.magnitude * 10).rounded())
    if value < 0, tenths > 0 { bytes.append(UInt8(ascii: "-")) }
    let (start, fraction) = (bytes.count, tenths % 10)
    tenths /= 10
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(tenths % 10))
      tenths /= 10
    } while tenths > 0
    bytes[start...].reverse()
    if fraction > 0 { bytes += [UInt8(ascii: "."), UInt8(ascii: "0") + UInt8(fraction)] }
  }

  static func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

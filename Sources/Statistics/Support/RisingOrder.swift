/// The positions of numbers from the smallest to the largest; equal numbers keep their order.
enum RisingOrder {
  static func of(_ values: [Double]) -> [Int] {
    values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  }
}

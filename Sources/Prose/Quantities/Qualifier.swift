extension StatedQuantity {
  /// What words beside a number say about how the true value lies to it.
  package enum Qualifier: Sendable, Hashable {
    /// 约, 左右, about.
    case about
    /// 超过, 逾, 余, 多, over.
    case over
    /// 近, 接近, nearly.
    case nearly
    /// 不足, 不到, under.
    case under
    /// 至少, 以上, at least.
    case atLeast
    /// 至多, 不超过, at most.
    case atMost
  }
}

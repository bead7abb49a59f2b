/// What a field or a value may be encoded as.
package enum PlotChannel: String, Sendable, Hashable, CaseIterable {
  case x, y, x2, y2, xOffset, yOffset, xError, xError2, yError, yError2
  case theta, theta2, radius, radius2
  case color, fill, stroke, opacity, fillOpacity, strokeOpacity, strokeWidth, strokeDash, size, shape
  case text, href, description, tooltip, detail, order
  case row, column, facet

  package var isXY: Bool { self == .x || self == .y }
  package var isOffset: Bool { self == .xOffset || self == .yOffset }
  package var isPolar: Bool { self == .theta || self == .radius }
  package var isColor: Bool { self == .color || self == .fill || self == .stroke }

  package var hasScale: Bool { Self.scaled.contains(self) }

  static let scaled: [PlotChannel] = [
    .x, .y, .xOffset, .yOffset, .theta, .radius, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash,
    .size, .shape,
  ]

  /// Channels without a place that may tell series apart.
  static let nonPositional: [PlotChannel] = [
    .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape, .text, .href, .description,
    .detail, .order,
  ]

  /// The channel of the other end.
  package var secondary: PlotChannel? {
    switch self {
    case .x: .x2
    case .y: .y2
    case .theta: .theta2
    case .radius: .radius2
    default: nil
    }
  }

  package var main: PlotChannel {
    switch self {
    case .x2: .x
    case .y2: .y
    case .theta2: .theta
    case .radius2: .radius
    default: self
    }
  }

  /// The channel at a right angle.
  package var dimension: PlotChannel? {
    switch self {
    case .x: .y
    case .y: .x
    case .theta: .radius
    case .radius: .theta
    default: nil
    }
  }

  package var offsetChannel: PlotChannel? { self == .x ? .xOffset : self == .y ? .yOffset : nil }

  /// Whether ranges of the channel hold names and not numbers.
  package var hasDiscreteRange: Bool { self == .shape || self == .strokeDash }
}

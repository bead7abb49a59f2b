/// How much room a figure has: the column of a page, or a phone.
package enum FigureLayout: String, Sendable, Hashable, CaseIterable {
  case wide, narrow

  package var width: Double { self == .wide ? 640 : 360 }

  /// How much higher plots of a given shape are: words take the same room in a narrow one.
  var stretch: Double { self == .wide ? 1 : 1.25 }

  /// The height of a single plot area whose author does not say.
  var height: Double { self == .wide ? 280 : 240 }
}

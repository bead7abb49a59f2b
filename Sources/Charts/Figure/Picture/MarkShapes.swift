import Glibc
import Markup

/// The shapes of marks as SVG elements without paint.
enum MarkShapes {
  private static func n(_ value: Double) -> String { Picture.number(value) }

  /// - Parameter size: square pixels.
  static func symbol(_ x: Double, _ y: Double, _ size: Double, _ name: String) -> Node {
    let r = size.squareRoot() / 2
    if name == "circle" { return .element("circle", ["cx": n(x), "cy": n(y), "r": n(r)]) }
    if let corners = corners(name, r) {
      return .element("path", ["d": "M" + corners.map { n(x + $0.0) + "," + n(y + $0.1) }.joined(separator: "L") + (name == "stroke" ? "" : "Z")])
    }
    // A path of the author's, drawn for a square from -1 to 1.
    return .element("path", ["d": name, "transform": "translate(\(n(x)),\(n(y))) scale(\(n(r)))"])
  }

  /// The corners of a shape of d3's and Vega's names; nil for another name.
  private static func corners(_ name: String, _ r: Double) -> [(Double, Double)]? {
    let h = r * 3.0.squareRoot() / 2
    let o = h - r / 3.0.squareRoot()
    let t = r / 2.5
    switch name {
    case "square": return [(-r, -r), (r, -r), (r, r), (-r, r)]
    case "diamond": return [(-r, 0), (0, -r), (r, 0), (0, r)]
    case "cross": return [(-r, -t), (-r, t), (-t, t), (-t, r), (t, r), (t, t), (r, t), (r, -t), (t, -t), (t, -r), (-t, -r), (-t, -t)]
    case "triangle-up": return [(0, -h), (-r, h), (r, h)]
    case "triangle-down": return [(0, h), (-r, -h), (r, -h)]
    case "triangle-left": return [(-r, 0), (h, -r), (h, r)]
    case "triangle-right": return [(r, 0), (-h, -r), (-h, r)]
    case "triangle": return [(0, -h - o), (-r, h - o), (r, h - o)]
    case "stroke": return [(-r, 0), (r, 0)]
    default: return nil
    }
  }

  /// A sector of a ring as path data around its centre's place.
  static func sector(_ arc: PlotMark.Arc) -> Node {
    let (start, end) = (arc.startAngle + arc.padAngle / 2, arc.endAngle - arc.padAngle / 2)
    func point(_ angle: Double, _ radius: Double) -> String { "\(n(arc.x + radius * sin(angle))),\(n(arc.y - radius * cos(angle)))" }
    // A full turn is drawn as two halves, since an arc that ends where it starts is none.
    let middle = (start + end) / 2
    let sweep = end >= start ? 1 : 0
    func way(_ radius: Double, _ angles: [Double], _ sweep: Int) -> String {
      angles.map { "A\(n(radius)),\(n(radius)),0,0,\(sweep),\(point($0, radius))" }.joined()
    }
    var path = "M" + point(start, arc.outerRadius) + way(arc.outerRadius, [middle, end], sweep)
    if arc.innerRadius == 0 {
      path += (abs(end - start) >= 2 * .pi ? "" : "L\(n(arc.x)),\(n(arc.y))") + "Z"
    } else {
      path += "L" + point(end, arc.innerRadius) + way(arc.innerRadius, [middle, start], 1 - sweep) + "Z"
    }
    return .element("path", ["d": path])
  }

  struct Rect {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  /// Dots as one path, to be stroked with round ends.
  static func dots(_ points: [PlotScene.Point]) -> Node {
    var data: [UInt8] = []
    for point in points {
      data.append(UInt8(ascii: "M"))
      CoordinateText.append(point.x, to: &data)
      data.append(UInt8(ascii: ","))
      CoordinateText.append(point.y, to: &data)
      data += [UInt8(ascii: "h"), UInt8(ascii: "0")]
    }
    return .element("path", ["class": "line", "d": String(decoding: data, as: UTF8.self)])
  }

  /// Rectangles as one path.
  static func rects(_ rects: [Rect]) -> Node {
    var data: [UInt8] = []
    func add(_ letter: Unicode.Scalar, _ value: Double) {
      data.append(UInt8(ascii: letter))
      CoordinateText.append(value, to: &data)
    }
    for rect in rects {
      // Edges are rounded, not lengths, so that neighbours meet.
      let (left, top) = (rounded(rect.x), rounded(rect.y))
      let (width, height) = (rounded(rect.x + rect.width) - left, rounded(rect.y + rect.height) - top)
      add("M", left)
      add(",", top)
      add("h", width)
      add("v", height)
      add("h", -width)
      data.append(UInt8(ascii: "z"))
    }
    return .element("path", ["d": String(decoding: data, as: UTF8.self)])
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

/// The address of a page below the site's root, language left out: `pilot-zones/bottlenecks/thin-regulation`.
/// Every route is a folder that holds an `index.html`.
package struct Route: Sendable, Hashable, Comparable {
  package var segments: [String]

  package init(_ segments: [String]) { self.segments = segments }
  package init(_ path: String) { segments = path.split(separator: "/").map(String.init) }

  package static let home = Route([String]())

  package func appending(_ segment: String) -> Route { Route(segments + [segment]) }
  package var parent: Route? { segments.isEmpty ? nil : Route(Array(segments.dropLast())) }

  package static func < (a: Route, b: Route) -> Bool {
    a.segments.lexicographicallyPrecedes(b.segments) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

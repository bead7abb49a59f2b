extension ComputedSite {
  /// Routes of folders that hold pages and have no page of their own: each gets a list.
  static func sectionRoutes(of content: SiteContent) -> Set<Route> {
    let routes = Set(content.pages.map(\.route))
    var sections: Set<Route> = []
    for page in content.pages {
      var above = page.route.parent
      while let route = above {
        if !routes.contains(route), !SiteRoutes.made.contains(route) { sections.insert(route) }
        above = route.parent
      }
    }
    return sections
  }
}

extension SiteRoutes {
  /// The lists that are always made.
  static let made: Set<Route> = [indicators, datasets, charts, references]
}

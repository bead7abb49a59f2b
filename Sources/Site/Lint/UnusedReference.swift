import Diagnostics

/// A work that no page cites.
struct UnusedReference: SiteRule {
  let id = "unused-reference"

  func findings(in site: ComputedSite) -> [Diagnostic] {
    let list = site.content.references
    return list.references.filter { site.usage.pagesByReference[$0.id] == nil }.map { reference in
      Diagnostic(
        id, "no page cites the work '\(reference.id)'", severity: .note, at: reference.span.in(list.file), fix: "cite it, or delete it")
    }
  }
}

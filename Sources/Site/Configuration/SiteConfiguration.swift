package import Datasets
import Diagnostics
package import StructuredText

/// What `Content/site.yaml` says about the site as a whole.
package struct SiteConfiguration: Sendable {
  package var title: LocalizedText
  package var description: LocalizedText?
  /// Where the site is published, with a final `/`; canonical links and the site map use it.
  package var baseURL: String
  /// BCP 47 tags; the first is the default language.
  package var languages: [String]
  package var publisher: LocalizedText?
  package var license: LocalizedText?
  package var menu: [MenuItem]
  package var severities: [String: Located<RuleSeverity>]
  package var units: [Datasets.Unit]
  package var allowsRawHTML: Bool
  /// Names and codes of the site's subject that look like quantities and are none.
  package var notQuantities: [String] = []
  /// Waivers of files that have no front matter of their own.
  package var waivers: [Waiver] = []
  /// The day against which waivers end and data age, `2024-05-02`; nil where nobody named one. No clock is read.
  package var today: String?

  package var defaultLanguage: String { languages.first ?? "zh-Hans" }

  /// The path of `baseURL` with a `/` at both ends: `/` or `/reports/`.
  package var basePath: String {
    guard let scheme = baseURL.firstRange(of: "://") else { return "/" }
    guard let slash = baseURL[scheme.upperBound...].firstIndex(of: "/") else { return "/" }
    return String(baseURL[slash...])
  }

  package static let path = "Content/site.yaml"

  /// What holds where there is no `site.yaml`: one language, no menu.
  package static let standard = SiteConfiguration(
    title: LocalizedText("Throughline"), description: nil, baseURL: "https://example.org/", languages: ["zh-Hans"],
    publisher: nil, license: nil, menu: [], severities: [:], units: [], allowsRawHTML: false)
}

/// An entry of the menu: a page by its path below `Content/`, under its own title or a shorter one.
package struct MenuItem: Sendable, Hashable {
  package var page: Located<String>
  package var title: LocalizedText?
}

/// The weight that `site.yaml` gives a rule.
package enum RuleSeverity: String, Sendable, Hashable, CaseIterable {
  case off, note, warning, error
}

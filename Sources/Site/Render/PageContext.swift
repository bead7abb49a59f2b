import Markdown
import Markup

/// What every page's rendering needs to know: which page, in which language, and where it stands.
struct PageContext: Sendable {
  let site: ComputedSite
  /// The language of the reader, which may differ from that of the text.
  let language: String
  let address: Address

  var content: SiteContent { site.content }
  var configuration: SiteConfiguration { site.content.configuration }

  func say(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// The address of a route in this page's language.
  func address(of route: Route, file: String? = nil) -> Address {
    Address(route, languageFolder: language == configuration.defaultLanguage ? nil : language, file: file)
  }

  /// A link from here to a route in the same language.
  func href(_ route: Route, fragment: String? = nil) -> String { address(of: route).href(from: address, fragment: fragment) }

  /// A link to a file that all languages share.
  func href(sharedFile path: String) -> String {
    let segments = path.split(separator: "/").map(String.init)
    return Address(Route(Array(segments.dropLast())), file: segments.last).href(from: address)
  }
}

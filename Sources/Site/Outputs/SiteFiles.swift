import Datasets
import StructuredText

/// The files beside the pages that describe the site to hosts and programs.
struct SiteFiles {
  let site: ComputedSite
  /// Addresses of all pages that search engines may list.
  let addresses: [Address]

  private var configuration: SiteConfiguration { site.content.configuration }

  func files() -> [RenderedFile] {
    [
      file("sitemap.xml", sitemap), file("robots.txt", robots), file("_headers", headers), file("_redirects", redirects),
      file(".nojekyll", ""),
    ].compactMap { $0 }
  }

  private func file(_ path: String, _ text: String) -> RenderedFile? {
    OutputPath(path).map { RenderedFile(path: $0, bytes: Array(text.utf8)) }
  }

  private var sitemap: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for address in addresses { text += "<url><loc>\(Self.escaped(configuration.baseURL + address.urlPath))</loc></url>\n" }
    return text + "</urlset>\n"
  }

  private var robots: String { "User-agent: *\nAllow: /\nSitemap: \(configuration.baseURL)sitemap.xml\n" }

  /// Headers in the form of Netlify and Cloudflare Pages; other hosts need their own spelling of the same.
  private var headers: String {
    """
    /*
      Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=()

    """
  }

  /// Old addresses of pages, from their `aliases`.
  private var redirects: String {
    var lines: [String] = []
    for page in site.content.pages {
      for variant in page.variants {
        let folder = variant.language == configuration.defaultLanguage ? nil : variant.language
        for alias in variant.frontMatter.aliases {
          let source = alias.value.hasPrefix("/") ? String(alias.value.dropFirst()) : alias.value
          lines.append("\(configuration.basePath)\(source) \(configuration.basePath)\(Address(page.route, languageFolder: folder).urlPath) 301")
        }
      }
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

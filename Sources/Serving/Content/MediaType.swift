/// What kind of content a file has, told by the end of its name.
enum MediaType {
  static let html = "text/html; charset=utf-8"
  static let plainText = "text/plain; charset=utf-8"
  static let javaScript = "text/javascript; charset=utf-8"
  static let eventStream = "text/event-stream; charset=utf-8"

  static func ofFile(at path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    // Hosts' settings, such as `_headers`, have no ending.
    guard let dot = name.lastIndex(of: ".") else { return name.hasPrefix("_") ? plainText : "application/octet-stream" }
    return byEnding[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
  }

  private static let byEnding: [String: String] = [
    "html": html, "htm": html,
    "css": "text/css; charset=utf-8",
    "js": javaScript, "mjs": javaScript,
    "txt": plainText, "log": plainText, "yaml": plainText, "yml": plainText,
    "md": "text/markdown; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json", "map": "application/json",
    "geojson": "application/geo+json",
    "jsonld": "application/ld+json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml", "xsl": "application/xml",
    "atom": "application/atom+xml", "rss": "application/rss+xml",
    "xhtml": "application/xhtml+xml",
    "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
    "ico": "image/x-icon",
    "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
    "mp3": "audio/mpeg", "ogg": "audio/ogg", "wav": "audio/wav",
    "mp4": "video/mp4", "webm": "video/webm",
    "pdf": "application/pdf",
    "wasm": "application/wasm",
    "zip": "application/zip", "gz": "application/gzip",
    "parquet": "application/vnd.apache.parquet",
    "sqlite": "application/vnd.sqlite3", "db": "application/vnd.sqlite3",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]
}

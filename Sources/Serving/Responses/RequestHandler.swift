/// Finds the answer to a request: the page, a redirect to it, or the page that says that there is none.
struct RequestHandler: Sendable {
  let basePath: BasePath
  let source: any ResponseSource
  let channel: EventChannel
  let script: PreviewScript
  let alterHTML: @Sendable (_ html: [UInt8], _ scriptTag: String) -> [UInt8]

  /// Whether a request is for the stream of events, which is no file.
  func isForEvents(_ request: Request) -> Bool { request.target.path == script.eventsPath }

  func response(to request: Request) -> Response {
    var response: Response
    do throws(ResponseSourceError) {
      response = try answer(to: request)
    } catch {
      response = Response(.internalServerError, text: error.reason)
    }
    response.isHeadOnly = request.method == .head
    return response
  }

  private func answer(to request: Request) throws(ResponseSourceError) -> Response {
    let target = request.target
    if target.path == script.path {
      return content(.bytes(Array(PreviewScript.text.utf8)), type: MediaType.javaScript, for: request)
    }
    if basePath.isMissingSlash(of: target) { return redirectToFolder(target) }
    guard let segments = basePath.relativeSegments(of: target) else { return outside(target) }
    // Before the source is asked, so that a build that ends meanwhile is news to the page.
    let tag = script.tag(lastEventID: channel.lastID)
    let path = segments.joined(separator: "/")
    let file = target.isFolder ? join(path, "index.html") : path
    if let body = try source.body(at: file) { return content(try altered(body, at: file, tag: tag), type: MediaType.ofFile(at: file), for: request) }
    if !target.isFolder, try source.body(at: join(path, "index.html")) != nil { return redirectToFolder(target) }
    return try notFound(segments, tag: tag)
  }

  private func join(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }

  private func redirectToFolder(_ target: RequestTarget) -> Response {
    let folder = RequestTarget(segments: target.segments, isFolder: true)
    return .redirect(.movedPermanently, to: folder.encodedPath + (target.query.map { "?\($0)" } ?? ""))
  }

  private func outside(_ target: RequestTarget) -> Response {
    let address = basePath.encodedPath
    if target.segments.isEmpty { return .redirect(.found, to: address) }
    let link = address.replacing("&", with: "&amp;")
    let page = """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>404 Not Found</title></head>
      <body><p>The site is at <a href="\(link)">\(link)</a>.</p></body></html>

      """
    return Response(.notFound, fields: [HeaderField("Content-Type", MediaType.html)], body: .bytes(Array(page.utf8)))
  }

  /// The `404.html` of the nearest folder above, which has the reader's language.
  private func notFound(_ segments: [String], tag: String) throws(ResponseSourceError) -> Response {
    for count in stride(from: max(0, segments.count - 1), through: 0, by: -1) {
      let file = join(segments[..<count].joined(separator: "/"), "404.html")
      guard let body = try source.body(at: file) else { continue }
      return Response(.notFound, fields: [HeaderField("Content-Type", MediaType.html)], body: try altered(body, at: file, tag: tag))
    }
    return Response(.notFound, text: "The site has no such page.")
  }

  private func altered(_ body: ResponseBody, at path: String, tag: String) throws(ResponseSourceError) -> ResponseBody {
    guard MediaType.ofFile(at: path) == MediaType.html else { return body }
    switch body {
    case .bytes(let bytes): return .bytes(alterHTML(bytes, tag))
    case .file(let file):
      guard let bytes = file.bytes() else { throw ResponseSourceError(reason: "'\(path)' changed while it was read") }
      return .bytes(alterHTML(bytes, tag))
    }
  }

  /// A body that is there, unless the client has it already or wants a part of it.
  private func content(_ body: ResponseBody, type: String, for request: Request) -> Response {
    let tag = body.entityTag
    let tagField = HeaderField("ETag", tag.text)
    if request.head.values(of: "if-none-match").contains(where: tag.isListed) {
      return Response(.notModified, fields: [tagField], body: .bytes([]))
    }
    let typeField = HeaderField("Content-Type", type)
    let fields = [typeField, tagField, HeaderField("Accept-Ranges", "bytes")]
    switch range(of: body, tag: tag, for: request) {
    case .whole: return Response(.ok, fields: fields, body: body)
    case .part(let range):
      let place = HeaderField("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(body.size)")
      return Response(.partialContent, fields: fields + [place], body: body, range: range)
    case .unsatisfiable:
      var response = Response(.rangeNotSatisfiable, text: "The file has \(body.size) bytes.")
      response.fields.append(HeaderField("Content-Range", "bytes */\(body.size)"))
      return response
    }
  }

  private func range(of body: ResponseBody, tag: EntityTag, for request: Request) -> ByteRange {
    let fields = request.head.values(of: "range")
    guard request.method == .get, fields.count == 1 else { return .whole }
    // The client has a part of another state.
    guard request.head.values(of: "if-range").allSatisfy({ $0 == tag.text }) else { return .whole }
    return ByteRange(fields.first, size: body.size)
  }
}

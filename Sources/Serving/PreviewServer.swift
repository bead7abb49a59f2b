/// Serves a site to browsers on this machine, and tells open pages when it changes.
///
/// One thread moves bytes for all clients, and a few ask the ``ResponseSource``. Every request that is not plainly one for this site is
/// refused. The server stops when it is told to, or when nobody holds it any more.
package final class PreviewServer: Sendable {
  /// The port it listens at, which is not the wanted one if that was taken.
  package let port: UInt16
  /// The address of the site's first page.
  package let url: String
  private let core: ServerCore
  private let threads: Monitor<[SystemThread]>

  /// Starts to serve.
  ///
  /// - Throws: `ServerError` when the configuration is not valid, or no address can be listened at.
  package init(_ configuration: ServerConfiguration, source: any ResponseSource) throws(ServerError) {
    guard let basePath = BasePath(configuration.basePath) else {
      throw .invalidSetting(name: "base path", value: configuration.basePath)
    }
    guard let script = PreviewScript(path: configuration.scriptPath, eventsPath: configuration.eventsPath) else {
      throw .invalidSetting(name: "paths of script and events", value: "\(configuration.scriptPath), \(configuration.eventsPath)")
    }
    if let field = configuration.headers.first(where: { !$0.isValid || Self.ownFields.contains($0.name.lowercased()) }) {
      throw .invalidSetting(name: "header", value: "\(field.name): \(field.value)")
    }
    let sockets = try ListeningSockets(addresses: configuration.addresses, wantedPort: configuration.port)
    let channel = EventChannel()
    let core = try ServerCore(
      limits: configuration.limits, commonFields: Self.commonFields(with: configuration.headers),
      hosts: HostPolicy(addresses: configuration.addresses, configuredHosts: configuration.allowedHosts, port: sockets.port),
      handler: RequestHandler(
        basePath: basePath, source: source, channel: channel, script: script, alterHTML: configuration.alterHTML),
      channel: channel)
    self.core = core
    port = sockets.port
    url = "http://\(Self.hostName(for: configuration.addresses)):\(sockets.port)\(basePath.encodedPath)"
    threads = Monitor([])
    do throws(ServerError) {
      try start(sockets, workers: configuration.limits.workers)
    } catch {
      stop()
      throw error
    }
  }

  deinit { stop() }

  /// Tells all open pages. May be called from any thread; what pages get anew has to be in the source already.
  package func broadcast(_ event: ServerEvent) { core.broadcast(event) }

  /// Closes all connections and ends all threads; when it returns, nothing of the server is left. May be called several times, and from any
  /// thread but those that the source is asked on.
  package func stop() {
    core.stop()
    threads.withLock { threads in
      for thread in threads { thread.join() }
      threads = []
    }
  }

  private static func hostName(for addresses: [String]) -> String {
    let local: Set<String> = ["127.0.0.1", "::1", "0.0.0.0", "::"]
    guard !addresses.contains(where: local.contains), let first = addresses.first else { return "localhost" }
    return first.contains(":") ? "[\(first)]" : first
  }

  /// Fields that only the server knows.
  private static let ownFields: Set<String> = ["connection", "content-length", "content-type", "date", "etag", "location", "transfer-encoding"]

  /// The fields of every answer. Configured ones take the place of the standard ones.
  private static func commonFields(with configured: [HeaderField]) -> [HeaderField] {
    let standard = [
      HeaderField("Cache-Control", "no-cache"),
      HeaderField("X-Content-Type-Options", "nosniff"),
      HeaderField("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    let names = Set(configured.map { $0.name.lowercased() })
    return standard.filter { !names.contains($0.name.lowercased()) } + configured
  }

  private func start(_ sockets: ListeningSockets, workers: Int) throws(ServerError) {
    let core = core
    let loop = try SystemThread { ServerLoop(core: core, sockets: sockets).run() }
    threads.withLock { $0.append(loop) }
    for _ in 0..<max(1, workers) {
      let worker = try SystemThread { core.jobs.work() }
      threads.withLock { $0.append(worker) }
    }
  }
}

import Synchronization

/// What the loop, the workers and the callers of a server share.
final class ServerCore: Sendable {
  struct Completion: Sendable {
    var connection: UInt64
    var response: Response
  }

  let limits: ServerLimits
  /// The fields of every answer.
  let commonFields: [HeaderField]
  let hosts: HostPolicy
  let handler: RequestHandler
  let channel: EventChannel
  let jobs = JobQueue()
  let wakePipe: WakePipe
  private let isStopping = Atomic<Bool>(false)
  private let completions = Monitor<[Completion]>([])

  init(
    limits: ServerLimits, commonFields: [HeaderField], hosts: HostPolicy, handler: RequestHandler, channel: EventChannel
  ) throws(ServerError) {
    self.limits = limits
    self.commonFields = commonFields
    self.hosts = hosts
    self.handler = handler
    self.channel = channel
    wakePipe = try WakePipe()
  }

  var mustStop: Bool { isStopping.load(ordering: .acquiring) }

  func stop() {
    isStopping.store(true, ordering: .releasing)
    jobs.close()
    wakePipe.wake()
  }

  func broadcast(_ event: ServerEvent) {
    channel.add(event)
    wakePipe.wake()
  }

  /// Has a worker look for the answer.
  func answer(_ request: Request, for connection: UInt64) {
    jobs.add { [self] in
      let response = handler.response(to: request)
      completions.withLock { $0.append(Completion(connection: connection, response: response)) }
      wakePipe.wake()
    }
  }

  func takeCompletions() -> [Completion] {
    completions.withLock { completions in
      defer { completions = [] }
      return completions
    }
  }
}

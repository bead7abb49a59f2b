/// What has been told, for clients that listen and for those that come later.
final class EventChannel: Sendable {
  private struct State {
    var count = 0
    var lastReload = 0
    var lastStyles = 0
    /// The mistakes of the last build; nil when it had none.
    var error: String?
    var pending: [EventMessage] = []
  }

  /// Tells this server from an earlier one at the same port, whose numbers mean nothing here.
  private let run = String(UInt64.random(in: 0...UInt64.max), radix: 36)
  private let state = Monitor(State())

  /// The name of the last event; a page made now knows all up to it.
  var lastID: String { state.withLock { id($0.count) } }

  func add(_ event: ServerEvent) {
    state.withLock { state in
      state.count += 1
      switch event.kind {
      case .reload: state.lastReload = state.count
      case .styles: state.lastStyles = state.count
      case .error: break
      }
      state.error = event.kind == .error && !event.text.isEmpty ? event.text : nil
      state.pending.append(EventMessage(number: state.count, id: id(state.count), event: event))
    }
  }

  /// The events that nobody took yet.
  func takePending() -> [EventMessage] {
    state.withLock { state in
      defer { state.pending = [] }
      return state.pending
    }
  }

  /// What a client needs to know that has heard all up to an event, put together: a page that loads anew needs nothing else.
  ///
  /// - Parameter id: nil for a client that has heard nothing and needs nothing but the present mistakes.
  /// - Returns: the events, and the number up to which the client then knows all.
  func missed(after id: String?) -> (messages: [EventMessage], number: Int) {
    state.withLock { state in
      let heard = id.map { number(of: $0) ?? -1 } ?? state.count
      var events: [ServerEvent] = []
      if heard < state.lastReload || heard < 0 {
        events.append(ServerEvent(.reload))
      } else if heard < state.lastStyles {
        events.append(ServerEvent(.styles))
      }
      if let error = state.error { events.append(ServerEvent(.error, text: error)) }
      return (events.map { EventMessage(number: state.count, id: self.id(state.count), event: $0) }, state.count)
    }
  }

  private func id(_ number: Int) -> String { "\(run)-\(number)" }

  private func number(of id: String) -> Int? {
    let parts = id.split(separator: "-")
    return parts.count == 2 && parts[0] == run ? HTTPText.number(parts[1]) : nil
  }
}

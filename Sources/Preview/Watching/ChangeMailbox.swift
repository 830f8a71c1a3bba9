import Synchronization

/// Hands changes from the watching thread to whoever awaits them; what nobody has fetched yet grows into one.
final class ChangeMailbox: Sendable {
    private struct State {
        var changes = Changes()
        var waiting: CheckedContinuation<Set<String>?, Never>?
        var isClosed = false
    }

    private let state = Mutex(State())

    func post(_ changes: Changes) {
        let waiting: CheckedContinuation<Set<String>?, Never>? = state.withLock { state in
            guard !state.isClosed else { return nil }
            if let waiting = state.waiting {
                state.waiting = nil
                return waiting
            }
            state.changes.formUnion(changes)
            return nil
        }
        waiting?.resume(returning: changes.reported)
    }

    /// The next changes; nil when there will be none.
    func next() async -> Set<String>? {
        await withCheckedContinuation { continuation in
            let (isKnown, result): (Bool, Set<String>?) = state.withLock { state in
                if state.isClosed { return (true, nil) }
                if !state.changes.isEmpty {
                    defer { state.changes = Changes() }
                    return (true, state.changes.reported)
                }
                // One receiver at a time: a second one takes the first one's place, which gets nothing more.
                let earlier = state.waiting
                state.waiting = continuation
                earlier?.resume(returning: nil)
                return (false, nil)
            }
            if isKnown { continuation.resume(returning: result) }
        }
    }

    func close() {
        let waiting = state.withLock { state in
            state.isClosed = true
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(returning: nil)
    }
}

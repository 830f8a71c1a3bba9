import ArgumentParser
import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ctrl-C, or another program that asks this one to end.
enum Interruption {
    static func wait() async {
        let (signals, continuation) = AsyncStream<Void>.makeStream()
        let sources = [SIGINT, SIGTERM].map { source(of: $0) { continuation.yield() } }
        for await _ in signals { break }
        for source in sources { source.cancel() }
    }

    /// Does work that clears away what it has begun when it is interrupted, and then ends the program by the signal that came
    /// (a shell shows 130 for Ctrl-C, 143 for SIGTERM). Work that is done by then counts as done. A second signal ends the
    /// program at once.
    static func clearingUp<Value: Sendable>(
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        // A limit on the size of files is an error of the write that goes beyond it, like a full disk.
        signal(SIGXFSZ, SIG_IGN)
        let caught = Mutex<Int32?>(nil)
        let task = Task(operation: work)
        let sources = [SIGINT, SIGTERM].filter { !isIgnored($0) }.map { number in
            source(of: number) {
                caught.withLock { $0 = number }
                task.cancel()
                signal(number, SIG_DFL)
            }
        }
        let result = await task.result
        for source in sources { source.cancel() }
        if case .failure(let error) = result, error is CancellationError, let number = caught.withLock({ $0 }) {
            Machine.writeError("\nInterrupted: what was there is as it was.\n")
            endBySignal(number)
            throw ExitCode(128 + number)
        }
        return try result.get()
    }

    /// Ends the program as if nobody had taken the signal: whoever started it sees which one it was.
    private static func endBySignal(_ number: Int32) {
        signal(number, SIG_DFL)
        // The threads of Dispatch take no signals.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, number)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        raise(number)
    }

    private static func source(of number: Int32, _ event: @escaping @Sendable () -> Void) -> any DispatchSourceSignal {
        // The default would end the process before anybody is told.
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler(handler: event)
        source.resume()
        return source
    }

    /// Whether whoever started the program asked for that: `nohup`, or a shell that started it in the background.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        return withUnsafeBytes(of: action) { action in
            withUnsafeBytes(of: SIG_IGN) { action.prefix($0.count).elementsEqual($0) }
        }
    }
}

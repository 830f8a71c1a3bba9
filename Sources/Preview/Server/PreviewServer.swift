import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A small server of HTTP/1.1, for one reader on their own machine.
///
/// One loop on one thread, over sockets that never block: no client can hold it up, and how many there are and how much
/// each may say is bounded (``ServerLimits``). It knows nothing of files: what a request gets is said by a closure.
package final class PreviewServer: Sendable {
    private struct Mail {
        /// Events for everybody who listens.
        var events: [[UInt8]] = []
        var isStopped = false
    }

    private let listener: Listener
    private let limits: ServerLimits
    private let respond: @Sendable (HTTPRequest) -> HTTPResponse
    private let mail = Mutex(Mail())
    /// A pipe that wakes the loop.
    private let wakeRead: Int32
    private let wakeWrite: Int32

    /// - Parameter respond: Says what a request gets. It is called on the loop's thread, one request at a time.
    package init(
        listener: Listener, limits: ServerLimits = ServerLimits(),
        respond: @escaping @Sendable (HTTPRequest) -> HTTPResponse
    ) {
        self.listener = listener
        self.limits = limits
        self.respond = respond
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        for end in ends { Socket.prepare(end) }
        wakeRead = ends[0]
        wakeWrite = ends[1]
    }

    deinit {
        close(wakeRead)
        close(wakeWrite)
        close(listener.descriptor)
    }

    /// Begins to serve, on a thread of its own, until ``stop()``. False where the system gives no thread.
    @discardableResult
    package func start() -> Bool { DetachedThread.start(named: "sitrep-serve") { self.run() } }

    /// Sends an event to everybody who listens.
    package func broadcast(_ event: [UInt8]) {
        mail.withLock { $0.events.append(event) }
        wake()
    }

    /// Ends the loop and closes all connections.
    package func stop() {
        mail.withLock { $0.isStopped = true }
        wake()
    }

    private func wake() {
        var byte: UInt8 = 1
        // A full pipe wakes the loop just as well.
        _ = write(wakeWrite, &byte, 1)
    }

    private func run() {
        var connections: [Connection] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 14, alignment: 16)
        defer { buffer.deallocate() }
        var mayAcceptAt: Int64 = 0
        while true {
            let isAccepting = mayAcceptAt <= Self.milliseconds()
            var requests = [
                pollfd(fd: wakeRead, events: Int16(POLLIN), revents: 0),
                pollfd(fd: listener.descriptor, events: isAccepting ? Int16(POLLIN) : 0, revents: 0),
            ]
            for connection in connections {
                requests.append(pollfd(fd: connection.descriptor, events: connection.interest, revents: 0))
            }
            let timeout = Self.timeout(connections, mayAcceptAt)
            guard poll(&requests, nfds_t(requests.count), timeout) >= 0 || errno == EINTR || errno == EAGAIN else {
                return
            }
            if requests[0].revents != 0 { Self.empty(wakeRead, buffer) }
            let (events, isStopped) = mail.withLock { mail in
                defer { mail.events = [] }
                return (mail.events, mail.isStopped)
            }
            if isStopped { return }
            let now = Self.milliseconds()
            var kept: [Connection] = []
            kept.reserveCapacity(connections.count)
            for (connection, request) in zip(connections, requests.dropFirst(2)) {
                if turn(connection, request.revents, events, buffer, now) { kept.append(connection) }
            }
            connections = kept
            if requests[1].revents != 0, !accept(into: &connections, now: now) { mayAcceptAt = now + 100 }
        }
    }

    /// What one connection does in one round. Returns false where it is over.
    private func turn(
        _ connection: Connection, _ ready: Int16, _ events: [[UInt8]], _ buffer: UnsafeMutableRawBufferPointer,
        _ now: Int64
    ) -> Bool {
        if ready & Int16(POLLERR | POLLNVAL) != 0 { return false }
        if ready & Int16(POLLIN | POLLHUP) != 0, !connection.receive(buffer) { return false }
        if ready & Int16(POLLOUT) != 0, !connection.send(now: now) { return false }
        while connection.phase == .reading, answer(connection, now) {
            guard connection.send(now: now) else { return false }
        }
        if connection.phase == .streaming {
            for event in events where !connection.push(event, now: now) { return false }
        }
        guard now >= connection.deadline else { return true }
        // A comment is no event, and tells both sides whether the other is there.
        return connection.phase == .streaming && connection.push(Array(":\n\n".utf8), now: now)
    }

    /// Begins to answer the request that has come as a whole, if there is one.
    private func answer(_ connection: Connection, _ now: Int64) -> Bool {
        let response: HTTPResponse
        var isHead = false
        var keepsAlive = false
        do throws(HTTPRefusal) {
            guard let request = try connection.nextRequest() else { return false }
            isHead = request.method == .head
            keepsAlive = request.keepsAlive
            response = respond(request)
        } catch {
            response = HTTPResponse(error)
        }
        connection.begin(response, isHead: isHead, keepsAlive: keepsAlive, now: now, date: time(nil))
        return true
    }

    /// Takes new connections. Where there are too many, the one that has waited longest without asking gives way; where
    /// all are being answered, the new one is turned away.
    ///
    /// - Returns: False where the system has no room for more.
    private func accept(into connections: inout [Connection], now: Int64) -> Bool {
        while true {
            let descriptor = systemAccept(listener.descriptor)
            guard descriptor >= 0 else {
                if errno == EINTR || errno == ECONNABORTED { continue }
                guard errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM else { return true }
                return Self.closeIdlest(&connections)
            }
            Socket.prepare(descriptor)
            let connection = Connection(descriptor, limits: limits, now: now)
            if connections.count >= limits.connections, !Self.closeIdlest(&connections) {
                connection.begin(
                    HTTPResponse(HTTPRefusal(.unavailable, "Too many connections are open.")), isHead: false,
                    keepsAlive: false, now: now, date: time(nil))
                // Said if the system takes it at once; nobody waits for a client that there is no room for.
                _ = connection.send(now: now)
                continue
            }
            connections.append(connection)
        }
    }

    /// Of those who wait for nothing but events the oldest goes, where nobody is idle: a browser connects again.
    private static func closeIdlest(_ connections: inout [Connection]) -> Bool {
        let idle = connections.indices.filter { connections[$0].isIdle }
        let others = connections.indices.filter { connections[$0].phase == .streaming }
        let candidates = idle.isEmpty ? others : idle
        guard let oldest = candidates.min(by: { connections[$0].since < connections[$1].since }) else { return false }
        connections.remove(at: oldest)
        return true
    }

    /// Milliseconds until something is due; at most a minute.
    private static func timeout(_ connections: [Connection], _ mayAcceptAt: Int64) -> Int32 {
        let now = milliseconds()
        var next = now + 60_000
        for connection in connections { next = min(next, connection.deadline) }
        if mayAcceptAt > now { next = min(next, mayAcceptAt) }
        return Int32(max(0, next - now))
    }

    private static func empty(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) {
        while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }

    /// A clock that never goes back.
    private static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

private func systemAccept(_ descriptor: Int32) -> Int32 { accept(descriptor, nil, nil) }

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One client's connection. It belongs to the server's loop and to nobody else.
final class Connection {
    enum Phase {
        /// A request is awaited, or a part of it has come.
        case reading
        /// An answer is going out.
        case writing
        /// Events are sent as they come.
        case streaming
        /// Everything is said; what the client still sends is thrown away until it ends too.
        case leaving
    }

    let descriptor: Int32
    private(set) var phase = Phase.reading
    /// When the phase ends whatever happens, in milliseconds of the loop's clock.
    private(set) var deadline: Int64
    /// When the phase began.
    private(set) var since: Int64
    private var input: [UInt8] = []
    /// Up to where no end of a head was found.
    private var searched = 0
    private var output: [UInt8] = []
    private var sent = 0
    private var file: (reader: MediaReader, rest: Range<Int>)?
    private var keepsAlive = false
    private var thrownAway = 0
    private let limits: ServerLimits

    init(_ descriptor: Int32, limits: ServerLimits, now: Int64) {
        self.descriptor = descriptor
        self.limits = limits
        since = now
        deadline = now + limits.request
    }

    deinit { close(descriptor) }

    var hasOutput: Bool { sent < output.count || file != nil }

    /// What the loop waits for.
    var interest: Int16 {
        switch phase {
        case .reading, .leaving: Int16(POLLIN)
        case .writing: Int16(POLLOUT)
        case .streaming: Int16(POLLIN) | (hasOutput ? Int16(POLLOUT) : 0)
        }
    }

    /// Whether it may be closed to make room: whoever has not asked for anything yet, or left.
    var isIdle: Bool { phase == .reading || phase == .leaving }

    /// Takes what has come. Returns false where the connection is over.
    func receive(_ buffer: UnsafeMutableRawBufferPointer) -> Bool {
        switch Socket.receive(descriptor, into: buffer) {
        case .later: return true
        case .ended: return false
        case .bytes(let count):
            switch phase {
            case .reading: input.append(contentsOf: buffer[..<count])
            case .leaving:
                thrownAway += count
                return thrownAway <= limits.farewellBytes
            case .writing: break
            // Whoever listens to events has nothing more to say.
            case .streaming: return false
            }
            return true
        }
    }

    /// The next request, once it has come as a whole.
    func nextRequest() throws(HTTPRefusal) -> HTTPRequest? {
        guard phase == .reading else { return nil }
        // An empty line before a request is passed over, as the specification says.
        while input.starts(with: [0x0D, 0x0A]) {
            input.removeFirst(2)
            searched = 0
        }
        guard let end = endOfHead() else {
            try checkSize(input.count)
            return nil
        }
        try checkSize(end)
        let request = try HTTPRequest(parsing: input[..<(end - 2)])
        input.removeFirst(end)
        searched = 0
        return request
    }

    /// The offset after the empty line.
    private func endOfHead() -> Int? {
        var index = searched
        while index + 3 < input.count {
            if input[index] == 0x0D, input[index + 1] == 0x0A, input[index + 2] == 0x0D, input[index + 3] == 0x0A {
                return index + 4
            }
            index += 1
        }
        searched = index
        return nil
    }

    private func checkSize(_ count: Int) throws(HTTPRefusal) {
        guard count > limits.target else { return }
        let line = input.firstIndex(of: 0x0D) ?? input.count
        guard line <= limits.target else { throw HTTPRefusal(.targetTooLong, "The address is too long.") }
        guard count <= limits.head else { throw HTTPRefusal(.headTooLarge, "The head of the request is too large.") }
    }

    /// Begins to answer.
    ///
    /// - Parameters:
    ///   - isHead: Whether the body stays unsaid.
    ///   - keepsAlive: Whether another request may follow.
    ///   - date: Seconds since 1970.
    func begin(_ response: HTTPResponse, isHead: Bool, keepsAlive: Bool, now: Int64, date: Int) {
        let isStream = response.length == nil
        self.keepsAlive = keepsAlive && !isStream
        output = response.head(keepsAlive: self.keepsAlive, now: date)
        sent = 0
        file = nil
        since = now
        phase = isStream && !isHead ? .streaming : .writing
        if !isHead {
            switch response.body {
            case .bytes(let bytes), .events(let bytes): output += bytes
            case .file(let reader, let range): file = (reader, range)
            }
        }
        let length = Int64((response.length ?? 0) / limits.bytesPerMillisecond)
        deadline = phase == .streaming ? now + limits.heartbeat : now + limits.answer + length
    }

    /// Sends what can be sent. Returns false where the connection is over.
    func send(now: Int64) -> Bool {
        // A fast client with a large file gives way to the others after a while.
        for _ in 0..<16 {
            if sent == output.count {
                output.removeAll(keepingCapacity: true)
                sent = 0
                guard let (reader, rest) = file else { return finishedSending(now: now) }
                output = reader.read(rest, limit: 1 << 16)
                // The file became shorter: the length is promised, so all that is left is to break off.
                guard !output.isEmpty else { return rest.isEmpty ? finishedSending(now: now) : false }
                let left = rest.dropFirst(output.count)
                file = left.isEmpty ? nil : (reader, left)
            }
            switch output.withUnsafeBytes({ Socket.send(descriptor, UnsafeRawBufferPointer(rebasing: $0[sent...])) }) {
            case .bytes(let count): sent += count
            case .later: return true
            case .ended: return false
            }
        }
        return true
    }

    private func finishedSending(now: Int64) -> Bool {
        file = nil
        guard phase == .writing else { return true }
        since = now
        if keepsAlive {
            phase = .reading
            deadline = now + limits.request
        } else {
            // Closed at once, what the client sent and nobody read would make the system take the answer back.
            Socket.endSending(descriptor)
            phase = .leaving
            deadline = now + limits.farewell
        }
        return true
    }

    /// Sends an event to a client that listens. Returns false where it does not read what it gets.
    func push(_ event: [UInt8], now: Int64) -> Bool {
        guard output.count - sent + event.count <= limits.unreadEvents else { return false }
        output.append(contentsOf: event)
        deadline = now + limits.heartbeat
        return send(now: now)
    }
}

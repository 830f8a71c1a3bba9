import Foundation
import Synchronization
import TestSupport

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A proxy that lets nothing through and notes what it was asked for: whatever leaves a page for another host comes here,
/// prefetched, pinged or preconnected, whether or not the tools of the browser tell of it.
final class RequestTrap: Sendable {
    /// What a browser context is given as its proxy; it leaves out addresses of this machine.
    let address: String
    private let socket: LoopbackSocket
    private let seen: Caught

    private final class Caught: Sendable {
        let lines = Mutex<[String]>([])
    }

    init() throws {
        let seen = Caught()
        self.seen = seen
        socket = try LoopbackSocket { connection in
            var limit = timeval(tv_sec: 1, tv_usec: 0)
            setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { return }
            let line = String(decoding: buffer[..<count].prefix { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
            seen.lines.withLock { $0.append(line) }
            let refusal = Array("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
            _ = refusal.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
        }
        address = socket.address
    }

    /// The first lines of all requests so far.
    var caught: [String] { seen.lines.withLock { $0 } }

    func stop() { socket.stop() }
}

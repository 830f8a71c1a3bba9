import Foundation
import Synchronization
import TestSupport

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A web server on this machine that answers each path with the status that it is: `/404` with 404. It counts requests.
final class StatusServer: Sendable {
    /// What the thread of the socket and the tests both see.
    private final class Log: Sendable {
        let lines = Mutex<[String]>([])
    }

    private let log = Log()
    private let socket: LoopbackSocket

    var root: String { socket.address }
    /// The first lines of the requests, in their order.
    var requests: [String] { log.lines.withLock { $0 } }

    init() throws {
        let log = log
        socket = try LoopbackSocket { Self.answer($0, log) }
    }

    func stop() { socket.stop() }

    private static func answer(_ connection: Int32, _ log: Log) {
        var buffer = [UInt8](repeating: 0, count: 8_192)
        let count = recv(connection, &buffer, buffer.count, 0)
        guard count > 0 else { return }
        let text = String(decoding: buffer[..<count], as: UTF8.self)
        let line = String(text.prefix { !$0.isNewline })
        let agent = text.split(whereSeparator: \.isNewline).first { $0.lowercased().hasPrefix("user-agent:") } ?? ""
        log.lines.withLock { $0.append(line + " " + agent.dropFirst("user-agent: ".count)) }
        let status = line.split(separator: " ").dropFirst().first.flatMap { Int($0.dropFirst()) } ?? 200
        let head = "HTTP/1.1 \(status) X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        _ = head.utf8.withContiguousStorageIfAvailable { send(connection, $0.baseAddress!, $0.count, 0) }
    }
}

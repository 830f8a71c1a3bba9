import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A web server on this machine that answers each path with the status that it is: `/404` with 404. It counts requests.
final class StatusServer: Sendable {
    struct NoSocket: Error {}

    let root: String
    private let socket: Int32
    private let lines = Mutex<[String]>([])

    /// The first lines of the requests, in their order.
    var requests: [String] { lines.withLock { $0 } }

    init() throws {
        #if canImport(Glibc)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let socket = Foundation.socket(AF_INET, stream, 0)
        guard socket >= 0 else { throw NoSocket() }
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 && listen(socket, 16) == 0
                    && getsockname(socket, address, &length) == 0
            }
        }
        guard bound else {
            close(socket)
            throw NoSocket()
        }
        self.socket = socket
        root = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
        Thread.detachNewThread { [self] in
            while true {
                let connection = accept(socket, nil, nil)
                if connection < 0, errno == EINTR { continue }
                guard connection >= 0 else { return }
                answer(connection)
                close(connection)
            }
        }
    }

    func stop() {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    private func answer(_ connection: Int32) {
        var buffer = [UInt8](repeating: 0, count: 8_192)
        let count = recv(connection, &buffer, buffer.count, 0)
        guard count > 0 else { return }
        let text = String(decoding: buffer[..<count], as: UTF8.self)
        let line = String(text.prefix { !$0.isNewline })
        let agent = text.split(whereSeparator: \.isNewline).first { $0.lowercased().hasPrefix("user-agent:") } ?? ""
        lines.withLock { $0.append(line + " " + agent.dropFirst("user-agent: ".count)) }
        let status = line.split(separator: " ").dropFirst().first.flatMap { Int($0.dropFirst()) } ?? 200
        let head = "HTTP/1.1 \(status) X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        _ = head.utf8.withContiguousStorageIfAvailable { send(connection, $0.baseAddress!, $0.count, 0) }
    }
}

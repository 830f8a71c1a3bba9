import TestSupport

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A client that sends whatever bytes it is told to, and reads what comes. It never blocks a thread.
final class RawClient: Sendable {
    struct Failed: Error { var what: String }

    /// An answer, taken apart.
    struct Response: Sendable {
        var status: Int
        /// By name in lower case.
        var fields: [String: String]
        var body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        subscript(name: String) -> String? { fields[name] }
    }

    fileprivate let descriptor: Int32

    init(port: Int) throws {
        #if canImport(Glibc)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        descriptor = socket(AF_INET, stream, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let socket = descriptor
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failed(what: "connect: error \(errno)") }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }

    deinit { close(descriptor) }

    /// Sends as much as the other side takes within a time; returns how much that was.
    @discardableResult
    func send(_ bytes: [UInt8], within limit: Duration = .seconds(20)) async -> Int {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        var sent = 0
        for await _ in Looks(within: limit) {
            sending: while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes { systemSend(descriptor, $0.baseAddress, $0.count, flags) }
                if count > 0 {
                    sent += count
                } else if errno == EAGAIN || errno == EWOULDBLOCK {
                    break sending
                } else if errno != EINTR {
                    return sent
                }
            }
            if sent == bytes.count { break }
        }
        return sent
    }

    func send(_ text: String) async { await send(Array(text.utf8)) }

    /// What has come within a time, until a condition holds or the other side ends.
    ///
    /// - Returns: The bytes, and whether the other side has ended.
    func receive(
        within limit: Duration = .seconds(20), until isEnough: ([UInt8]) -> Bool = { _ in false }
    ) async -> (bytes: [UInt8], isEnded: Bool) {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        for await _ in Looks(within: limit) {
            reading: while true {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                if count > 0 {
                    bytes += buffer[..<count]
                    if isEnough(bytes) { return (bytes, false) }
                } else if count < 0, errno == EAGAIN || errno == EWOULDBLOCK {
                    break reading
                } else if count == 0 || errno != EINTR {
                    return (bytes, true)
                }
            }
        }
        return (bytes, false)
    }

    /// The next whole answer.
    ///
    /// - Parameter hasBody: False for HEAD.
    func response(hasBody: Bool = true, within limit: Duration = .seconds(20)) async throws -> Response {
        let (bytes, _) = await receive(within: limit) { bytes in
            guard let response = Self.parse(bytes) else { return false }
            guard hasBody, let length = response["content-length"].flatMap({ Int($0) }) else { return true }
            return response.body.count >= length
        }
        guard let response = Self.parse(bytes) else {
            throw Failed(what: "no answer but '\(String(decoding: bytes.prefix(200), as: UTF8.self))'")
        }
        return response
    }

    static func parse(_ bytes: [UInt8]) -> Response? {
        let end = Array("\r\n\r\n".utf8)
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: end) }) else { return nil }
        let lines = String(decoding: bytes[..<start], as: UTF8.self).split(separator: "\r\n")
        guard let first = lines.first, first.hasPrefix("HTTP/1.1 "),
            let status = Int(first.dropFirst("HTTP/1.1 ".count).prefix(3))
        else { return nil }
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            fields[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        return Response(status: status, fields: fields, body: Array(bytes[(start + 4)...]))
    }
}

private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
    send(descriptor, bytes, count, flags)
}

extension RawClient {
    /// Says that nothing more will be sent.
    func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }
}

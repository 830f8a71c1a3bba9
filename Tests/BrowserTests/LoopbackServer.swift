import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The smallest server of files there can be, on 127.0.0.1 alone and on a port that the system chooses.
///
/// One thread, one request at a time, each answered and closed. It serves a list of files that was made when it began,
/// so that no request can name anything else.
final class LoopbackServer: Sendable {
    /// The address of the folder, with the slash at its end.
    let root: String
    private let socket: Int32

    /// - Parameter prefix: the path that the folder stands below, such as `/a/b`.
    init(folder: String, prefix: String) throws {
        #if canImport(Glibc)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let socket = Foundation.socket(AF_INET, stream, 0)
        guard socket >= 0 else { throw BrowserError("No socket: error \(errno)") }
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
            throw BrowserError("No port on 127.0.0.1: error \(errno)")
        }
        self.socket = socket
        root = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))\(prefix)/"
        let files = Dictionary(
            uniqueKeysWithValues: TemporaryPath.files(below: folder).map { ("\(prefix)/\($0)", "\(folder)/\($0)") })
        Thread.detachNewThread {
            while true {
                let connection = accept(socket, nil, nil)
                if connection < 0, errno == EINTR || errno == ECONNABORTED { continue }
                guard connection >= 0 else { return }
                Self.answer(connection, files)
                close(connection)
            }
        }
    }

    func stop() {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    private static func answer(_ connection: Int32, _ files: [String: String]) {
        var limit = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var request: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: request, as: UTF8.self).contains("\r\n\r\n"), request.count < 65_536 {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { return }
            request += buffer[..<count]
        }
        let words = String(decoding: request, as: UTF8.self).prefix { $0 != "\r\n" }.split(separator: " ")
        let path = words.count > 1 ? String(words[1].prefix { $0 != "?" }) : ""
        let file = files[path.removingPercentEncoding ?? path].flatMap { FileManager.default.contents(atPath: $0) }
        let body = file ?? Data("not found".utf8)
        let head =
            "HTTP/1.1 \(file == nil ? "404 Not Found" : "200 OK")\r\nContent-Type: \(mediaType(path))\r\n"
            + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
        var rest = (Data(head.utf8) + body)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func mediaType(_ path: String) -> String {
        switch path.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css"
        case "js": "text/javascript"
        case "svg": "image/svg+xml"
        case "json", "geojson": "application/json"
        default: "application/octet-stream"
        }
    }
}

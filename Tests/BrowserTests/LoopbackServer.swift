import Foundation
import TestSupport

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
    private let socket: LoopbackSocket

    /// - Parameter prefix: the path that the folder stands below, such as `/a/b`.
    init(folder: String, prefix: String) throws {
        let files = Dictionary(
            uniqueKeysWithValues: TemporaryPath.files(below: folder).map { ("\(prefix)/\($0)", "\(folder)/\($0)") })
        socket = try LoopbackSocket { Self.answer($0, files) }
        root = "\(socket.address)\(prefix)/"
    }

    func stop() { socket.stop() }

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
        case "json", "geojson", "webmanifest": "application/json"
        case "xml": "application/xml"
        case "csv", "ics", "bib", "txt": "text/plain"
        case "ico", "png": "image/png"
        default: "application/octet-stream"
        }
    }
}

import Synchronization
import TestSupport
import Testing

@testable import Building

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct CurlProbeTests {
    /// Answers as it is told to for each path, and notes what it was asked.
    private final class Server: Sendable {
        private final class Log: Sendable {
            let requests = Mutex<[String]>([])
        }

        private let log = Log()
        private let socket: LoopbackSocket

        var root: String { socket.address }
        var requests: [String] { log.requests.withLock { $0 } }

        init(_ answers: [String: String], endless: String? = nil) throws {
            let log = log
            socket = try LoopbackSocket { connection in
                var buffer = [UInt8](repeating: 0, count: 8_192)
                let count = recv(connection, &buffer, buffer.count, 0)
                let request = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
                log.requests.withLock { $0.append(request) }
                let path = request.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                let answer = answers[path] ?? "404 Not Found\r\nContent-Length: 0"
                _ = Self.write("HTTP/1.1 \(answer)\r\nConnection: close\r\n\r\n", to: connection)
                guard path == endless, request.hasPrefix("GET") else { return }
                let part = String(repeating: "a", count: 65_536)
                while Self.write(part, to: connection) {}
            }
        }

        func stop() { socket.stop() }

        private static func write(_ text: String, to connection: Int32) -> Bool {
            let bytes = Array(text.utf8)
            // Without a signal where nobody listens any more.
            #if canImport(Glibc)
                return send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) > 0
            #else
                return send(connection, bytes, bytes.count, 0) > 0
            #endif
        }
    }

    private let probe = CurlProbe(agent: "sitrep/test (a test)")

    @Test func `The status of the last answer is told, redirects followed, and servers hear who asks`() async throws {
        let server = try Server([
            "/here": "200 OK\r\nContent-Length: 4\r\n\r\nhere", "/moved": "301 Moved\r\nLocation: /gone",
            "/gone": "410 Gone\r\nContent-Length: 0",
        ])
        defer { server.stop() }
        #expect(try await probe.ask("\(server.root)/here", method: .head) == .status(200))
        #expect(try await probe.ask("\(server.root)/here", method: .get) == .status(200))
        #expect(try await probe.ask("\(server.root)/moved", method: .head) == .status(410))
        #expect(server.requests.map { $0.prefix(4) } == ["HEAD", "GET ", "HEAD", "HEAD"])
        #expect(server.requests.allSatisfy { $0.contains("User-Agent: sitrep/test (a test)\r\n") })
        #expect(server.requests[1].contains("Range: bytes=0-1023\r\n"))
    }

    @Test func `Nothing but the web is asked, whereto an answer may lead`() async throws {
        let server = try Server([
            "/file": "302 Found\r\nLocation: file:///etc/passwd", "/round": "302 Found\r\nLocation: /round",
        ])
        defer { server.stop() }
        #expect(try await probe.ask("\(server.root)/file", method: .get) == .nothing)
        #expect(try await probe.ask("\(server.root)/round", method: .get) == .nothing)
        #expect(server.requests.count == 18)
        for address in ["file:///etc/passwd", "--version", "-o/tmp/x", "ftp://a.example/", "http://a.example/ b", ""] {
            #expect(try await probe.ask(address, method: .get) == .nothing)
        }
    }

    @Test func `An address is asked as it stands: no part of it is a pattern, an option or a word for a shell`()
        async throws
    {
        let server = try Server([:])
        defer { server.stop() }
        let path = "/[1-3]/{a,b}/$(id)/'\"/--head"
        #expect(try await probe.ask(server.root + path, method: .get) == .status(404))
        #expect(try await probe.ask("\(server.root)/خبر?q=é", method: .get) == .status(404))
        let paths = server.requests.map { $0.split(separator: " ")[1] }
        #expect(paths == [path[...], "/%D8%AE%D8%A8%D8%B1?q=%C3%A9"])
    }

    /// That it comes to an end at all is what is tested: heard out, it would not.
    @Test(.timeLimit(.minutes(5))) func `A server that never ends is not heard out`() async throws {
        let server = try Server(["/film": "200 OK"], endless: "/film")
        defer { server.stop() }
        #expect(try await probe.ask("\(server.root)/film", method: .get) == .status(200))
    }

    @Test func `Nobody there, and no such host`() async throws {
        let server = try Server([:])
        let root = server.root
        server.stop()
        #expect(try await probe.ask("\(root)/", method: .head) == .nothing)
        #expect(CurlProbe.answer(.init(exit: 6, status: 0)) == .unknownHost)
    }

    @Test func `How curl ended says whether an answer came`() {
        let table: [(Int32, Int, WebLinkAnswer)] = [
            (0, 204, .status(204)), (23, 200, .status(200)), (28, 200, .status(200)), (28, 302, .nothing),
            (7, 0, .nothing), (60, 0, .nothing), (47, 301, .nothing), (6, 302, .unknownHost), (-1, 0, .nothing),
            (28, 100, .nothing),
        ]
        for (exit, status, answer) in table { #expect(CurlProbe.answer(.init(exit: exit, status: status)) == answer) }
    }
}

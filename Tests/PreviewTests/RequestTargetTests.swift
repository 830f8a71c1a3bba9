import Testing

@testable import Preview

/// The second word of a request line.
@Suite(.onOwnThreads) struct RequestTargetTests {
    private func path(_ target: String) throws -> String { try RequestTarget(parsing: Array(target.utf8)[...]).path }

    @Test(arguments: [
        ("/", ""), ("/index.html", "index.html"), ("/a%20b.html", "a b.html"), ("/a?b=/../c", "a"),
        ("/%2525", "%25"), ("/caf%C3%A9", "café"), ("/a/", "a/"), ("http://localhost:8000", ""),
        ("HTTP://x/a.html?b", "a.html"), ("/..a/b..", "..a/b.."), ("/a%2Fb", "a/b"),
    ])
    func `A path is decoded once and loses its slash`(target: String, expected: String) throws {
        #expect(try path(target) == expected)
    }

    @Test(arguments: [
        "/..", "/../etc/passwd", "/a/../b", "/%2e%2e/etc/passwd", "/%2E%2e%2fetc", "/..%2f..%2fetc", "/./a", "/a/.",
        "//etc/passwd", "//evil.example/", "/a//b", "/%00", "/a%00.html", "/a%0d%0aX:y", "/a\\b", "/%5c..%5c", "/%7f",
        "/%", "/%2", "/%zz", "/%ff%fe", "/%c0%ae%c0%ae/etc", "*", "a.html", "file:///etc/passwd", "https://localhost/",
        "ftp://localhost/", "", "http:/a",
    ])
    func `What no route can be is refused`(target: String) {
        #expect(throws: HTTPRefusal.self) { try path(target) }
    }

    @Test func `A whole address names its host`() throws {
        let target = try RequestTarget(parsing: Array("http://evil.example:80/a?q".utf8)[...])
        #expect(target.authority == "evil.example:80" && target.path == "a" && target.query == "q")
    }

    @Test func `A value of the query is taken only where it is plain`() throws {
        func value(_ query: String) -> String? { RequestTarget(path: "", query: query).plainValue(of: "build") }
        #expect(value("build=a1-2") == "a1-2" && value("x=1&build=b") == "b")
        #expect(value("build=%0a") == nil && value("build=<") == nil && value("rebuild=a") == nil && value("") == nil)
    }
}

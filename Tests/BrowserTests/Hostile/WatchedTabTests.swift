import Foundation
import Testing

extension BrowserTests {
    /// That the watching sees what it is there to see: each of these pages does what no page of a site may.
    @Suite struct WatchedTabTests {
        private static let policy = """
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; img-src 'self'">
            """

        @Test(arguments: [
            ("<script>alert(1)</script>", "ran: alert(1)"),
            ("<img src=x onerror=alert(2)>", "ran: alert(2)"),
            ("<svg onload=alert(3)></svg>", "ran: alert(3)"),
            ("<b onmouseover=alert(4)>x</b>", "ran: alert(4)"),
            ("<iframe srcdoc='<script>parent.alert(5)</script>'></iframe>", "ran: alert(5)"),
            ("<a href='javascript:alert(6)'>x</a>", "made: javascript:"),
            ("<img src=https://leak.invalid/a.png>", "asked for: https://leak.invalid/a.png"),
            ("<link rel=stylesheet href=https://leak.invalid/a.css>", "asked for: https://leak.invalid/a.css"),
            ("<script>location.hash = 'x'; location.replace('about:blank')</script>", "moved: "),
            ("<form action=https://leak.invalid/></form>", "made: form"),
            ("<plaintext>", "made: element"),
            ("<p style='color:red'>x</p>", "made: style"),
            ("<script type=application/ld+json>{</script>", "made: linked data"),
        ])
        func `A page that was broken out of is seen`(_ markup: String, _ fault: String) async throws {
            let faults = try await Self.faults(of: markup, ignoresPolicy: true).faults
            #expect(faults.contains { $0.hasPrefix(fault) }, "\(faults)")
        }

        @Test func `A script that only the policy holds back is seen, and runs without it`() async throws {
            let markup = Self.policy + "<script>alert(1)</script>"
            let held = try await Self.faults(of: markup, ignoresPolicy: false).faults
            #expect(held.contains { $0.hasPrefix("ran: policy: script-src-elem") }, "\(held)")
            #expect(!held.contains("ran: alert(1)"))
            let free = try await Self.faults(of: markup, ignoresPolicy: true).faults
            #expect(free.contains("ran: alert(1)"), "\(free)")
            #expect(!free.contains { $0.hasPrefix("ran: policy") })
        }

        @Test func `What is only fetched beforehand comes to the proxy`() async throws {
            let (faults, caught) = try await Self.faults(
                of: "<link rel=preconnect href=https://leak.invalid><img src=http://leak.invalid/x.png>",
                ignoresPolicy: true)
            #expect(caught.contains { $0.contains("leak.invalid") }, "\(caught) \(faults)")
        }

        private static func faults(
            of markup: String, ignoresPolicy: Bool
        ) async throws -> (faults: [String], caught: [String]) {
            let folder = try TemporaryPath.make("sitrep-broken")
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try BuiltSite.write([("a.html", "<!doctype html><title>x</title>\(markup)<p>y</p>")], to: folder)
            let root = URL(fileURLWithPath: folder, isDirectory: true).absoluteString
            return try await WatchedTab.with(ignoresPolicy: ignoresPolicy) { tab in
                let visit = try await tab.visit(root + "a.html", within: root)
                return (visit.faults, tab.caught)
            }
        }
    }
}

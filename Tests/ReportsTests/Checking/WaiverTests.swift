import Diagnostics
import Reports
import TestSupport
import Testing

struct WaiverTests {
    private static func site(_ waive: String) -> SmallSite {
        SmallSite(
            """
            -- Content/incidents/many.yaml --
            title: One
            id: one
            kind: bombing
            date: 2023
            place: here
            participants: [{actor: neighbour, role: planner}]
            \(waive)
            ---
            title: Two
            id: two
            kind: bombing
            date: 2023
            place: here
            participants: [{actor: neighbour, role: planner}]

            """ + .checkingFrame)
    }

    private static func waivers(_ site: SmallSite) -> Waivers {
        Waivers(
            site.assembled.value,
            codes: Dictionary(
                uniqueKeysWithValues: (EditorialChecks.codes + DiagnosticCode.assemblingCodes).map { ($0.name, $0) }))
    }

    @Test func `A waiver sets its check aside for its record alone`() {
        let site = Self.site("waive: [{check: missing-basis, reason: R}]")
        var waivers = Self.waivers(site)
        let found = site.editorialDiagnostics().filter { $0.code.name == "missing-basis" }
        #expect(found.count == 2)
        let kept = waivers.applied(to: found)
        #expect(kept.count == 1 && waivers.count == 1)
        #expect(kept[0].location!.range!.start > found.map { $0.location!.range!.start }.min()!)
        #expect(waivers.unused(off: []).isEmpty)
    }

    @Test func `A waiver that sets nothing aside is told of, unless its check is off`() {
        let site = Self.site("waive: [{check: 1️⃣ally-and-enemy, reason: R}]")
        var waivers = Self.waivers(site)
        _ = waivers.applied(to: site.editorialDiagnostics())
        #expect(
            site.findings(waivers.unused(off: [])) == [
                Finding(
                    "waiver-unused", "1️⃣",
                    "Nothing in this record is against 'ally-and-enemy', so there is nothing to waive")
            ])
        #expect(waivers.unused(off: ["ally-and-enemy"]).isEmpty)
    }

    @Test func `A record is taken out of the one line that stands for many, and a waiver that does nothing is told of`()
    {
        let head = "title: T\nurl: https://example.org/\n"
        let site = SmallSite(
            "-- Content/sources/many.yaml --\nid: a\n\(head)---\nid: b\n\(head)"
                + "waive: [{check: source-not-archived, reason: R}]\n---\nid: c\n\(head)"
                + "archived: [https://archive.example/0]\nwaive: [{check: 1️⃣source-not-archived, reason: R}]\n")
        let report = site.assembled.value
        let released = report.released(Release(audience: .clear, now: Instant(seconds: 1_700_000_000))).value
        var waivers = Self.waivers(site)
        let found = EditorialChecks.findings(
            in: ReportUnderCheck(report, released: released, bytes: { _ in nil }), off: ["unused-source"]
        ) { waivers.applied(to: $0) }
        #expect(found.map(\.summary) == ["1 of 3 sources with an address has no archived copy: 'a'"])
        #expect(waivers.count == 1)
        #expect(site.findings(waivers.unused(off: [])).map(\.marker) == ["1️⃣"])
    }

    @Test func `What is no check, and what is an error, cannot be waived`() {
        let site = Self.site("waive: [{check: 1️⃣missing-bases, reason: R}, {check: 2️⃣unknown-id, reason: R}]")
        let waivers = Self.waivers(site)
        #expect(
            site.findings(waivers.diagnostics) == [
                Finding("unknown-check", "1️⃣", "'missing-bases' is no check"),
                Finding("fixed-check", "2️⃣", "'unknown-id' is an error that no record can set aside"),
            ])
        #expect(waivers.diagnostics.map(\.suggestion).contains("missing-basis"))
    }

    @Test func `A place in a file belongs to the record around it`() {
        let site = Self.site("")
        let locator = RecordLocator(site.assembled.value)
        let path = "Content/incidents/many.yaml"
        func key(_ offset: Int) -> String? {
            locator.key(at: SourceLocation(path: path, range: SourceRange(start: offset, end: offset + 1)))?.id
        }
        let bytes = site.files.first { $0.path == path }!.bytes
        let mark = Array("title: Two".utf8)
        let second = bytes.indices.first { bytes[$0...].starts(with: mark) }!
        #expect(key(0) == "one" && key(second - 6) == "one" && key(second) == "two" && key(second + 20) == "two")
        #expect(locator.key(at: SourceLocation(path: path)) == nil)
        #expect(locator.key(at: SourceLocation(path: "Content/places/here.yaml"))?.id == "here")
        #expect(locator.key(at: SourceLocation(path: "Content/nothing")) == nil && locator.key(at: nil) == nil)
    }
}

import Building
import Diagnostics
import Reports
import Testing

struct BaselineTests {
    private static let code = DiagnosticCode("test-warning", .warning, "For tests")
    private static let error = DiagnosticCode("test-error", .error, "For tests")
    private static let records = RecordLocator(Report(site: SiteConfiguration()))

    private static func warning(_ summary: String, _ path: String = "Content/a.yaml", at start: Int = 5) -> Diagnostic {
        Diagnostic(code, summary, at: SourceLocation(path: path, range: SourceRange(start: start, end: start + 1)))
    }

    @Test func `A baseline hides what it lists, wherever it has moved to, and shows what is new`() throws {
        let old = [Self.warning("A"), Self.warning("B"), Diagnostic(Self.error, "E")]
        let baseline = try #require(Baseline(Array(Baseline(old, records: Self.records).text.utf8)))
        #expect(baseline.count == 2)
        let now = [
            Self.warning("A", at: 900), Self.warning("C"), Diagnostic(Self.error, "E"),
            Self.warning("A", "Content/b.yaml"),
        ]
        let result = baseline.applied(to: now, records: Self.records)
        #expect(Set(result.kept.map(\.summary)) == ["C", "E", "A"] && result.kept.count == 3 && result.hidden == 1)
        #expect(result.kept.first { $0.summary == "A" }?.location?.path == "Content/b.yaml")
        #expect(result.gone.map(\.summary) == ["B"])
    }

    @Test func `Each entry hides one, and figures do not count`() {
        let baseline = Baseline([Self.warning("3 of 10 sources")], records: Self.records)
        let now = [Self.warning("4 of 12 sources"), Self.warning("5 of 12 sources", at: 50)]
        let result = baseline.applied(to: now, records: Self.records)
        #expect(result.kept.count == 1 && result.hidden == 1 && result.gone.isEmpty)
    }

    @Test func `The file is the same whatever the order, and what is none is refused`() {
        let all = (0..<40).map { Self.warning("W x\($0)\ty\n", "Content/\($0 % 7).yaml") }
        let text = Baseline(all, records: Self.records).text
        #expect(Baseline(all.reversed(), records: Self.records).text == text)
        #expect(text.split(separator: "\n").count == 41)
        #expect(Baseline(Array(text.utf8))?.text == text)
        #expect(Baseline(Array("{}".utf8)) == nil && Baseline([]) == nil)
        #expect(Baseline(Array((text + "one\ttwo\n").utf8)) == nil)
    }
}

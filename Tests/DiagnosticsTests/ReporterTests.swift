import Diagnostics
import Testing

struct ReporterTests {
    private let code = DiagnosticCode.unknownKeyExample

    @Test func `Diagnostics are reported by file and place, each once`() {
        func place(_ path: String, _ start: Int) -> Diagnostics.SourceLocation {
            Diagnostics.SourceLocation(path: path, range: SourceRange(start: start, end: start + 1))
        }
        let late = Diagnostic(code, "late", at: place("b", 9))
        let early = Diagnostic(code, "early", at: place("b", 2))
        let other = Diagnostic(code, "other", at: place("a", 50))
        let nowhere = Diagnostic(code, "nowhere")
        let found = [late, other, early, late, nowhere, other]
        #expect(found.orderedForReport() == [nowhere, other, early, late])
    }

    @Test func `Diagnostics that differ in a note alone keep one order`() {
        let first = Diagnostic(code, "same", notes: [.init("a")])
        let second = Diagnostic(code, "same", notes: [.init("b")])
        #expect([second, first].orderedForReport() == [first, second])
        #expect([first, second].orderedForReport() == [first, second])
    }
}

import Diagnostics
import TestSupport
import Testing

struct JSONReporterTests {
    @Test func `Every key is there, with lines, columns and offsets`() {
        let text = MarkedText("title: ā\n1️⃣ā: 2️⃣x\n")
        let diagnostics = [
            Diagnostic(
                .unknownKeyExample, "Key 'ā' is not known", at: text.place("1️⃣", "2️⃣"), explanation: "Why.",
                notes: [.init("Here", at: text.place("2️⃣")), .init("Anywhere")], suggestion: "a"),
            Diagnostic(.noArchiveExample, "No copy", at: Diagnostics.SourceLocation(path: "Content/b.yaml")),
        ]
        #expect(
            text.report(JSONReporter(), diagnostics) == #"""
                {"version":1,"diagnostics":[
                {"code":"source-without-archive","severity":"warning","summary":"No copy","explanation":null,"path":"Content/b.yaml","start":null,"end":null,"notes":[],"suggestion":null},
                {"code":"unknown-key","severity":"error","summary":"Key 'ā' is not known","explanation":"Why.","path":"Content/incidents/a.yaml","start":{"line":2,"column":1,"offset":10},"end":{"line":2,"column":4,"offset":14},"notes":[{"summary":"Here","path":"Content/incidents/a.yaml","start":{"line":2,"column":4,"offset":14},"end":{"line":2,"column":4,"offset":14}},{"summary":"Anywhere","path":null,"start":null,"end":null}],"suggestion":"a"}
                ]}

                """#)
    }

    @Test func `No diagnostics are an empty list`() {
        #expect(JSONReporter().report([]) { _ in nil } == "{\"version\":1,\"diagnostics\":[]}\n")
    }

    @Test func `Text is escaped, for JSON and for whoever prints it`() {
        let diagnostic = Diagnostic(.unknownKeyExample, "\"\\\n\r\t\u{1B}\u{202E}\u{E0041}/ā😀")
        let report = JSONReporter().report([diagnostic]) { _ in nil }
        #expect(report.contains(#""summary":"\"\\\n\r\t\u001b\u202e\udb40\udc41/ā😀","#))
    }

    @Test func `Nothing is left out, however many there are`() {
        let warnings = (0..<500).map { Diagnostic(.noArchiveExample, "Source \($0)") }
        let report = JSONReporter().report(warnings) { _ in nil }
        #expect(report.split(separator: "\n").count == 502)
    }
}

import Diagnostics
import TestSupport
import Testing

struct GitHubReporterTests {
    @Test func `A diagnostic is one command, at its place`() {
        let text = MarkedText("title: x\n1️⃣kiled2️⃣: 4\n")
        let diagnostic = Diagnostic(
            .unknownKeyExample, "Key 'kiled' is not known in an incident", at: text.place("1️⃣", "2️⃣"),
            explanation: "Keys are listed.", notes: [.init("See here", at: text.place("2️⃣"))], suggestion: "killed")
        #expect(
            text.report(GitHubReporter(pathPrefix: "site/"), [diagnostic]) == """
                ::error file=site/Content/incidents/a.yaml,line=2,endLine=2,col=1,endColumn=6,title=unknown-key\
                ::Key 'kiled' is not known in an incident%0AKeys are listed.%0Adid you mean 'killed'?\
                %0Anote: See here (site/Content/incidents/a.yaml:2:6)

                """)
    }

    @Test func `A range of several lines has no columns, a file no lines, and a note is a notice`() {
        let text = MarkedText("a: 1️⃣x\nb2️⃣\n")
        let code = DiagnosticCode.noArchiveExample
        let diagnostics = [
            Diagnostic(code, "Long", at: text.place("1️⃣", "2️⃣", path: "c")),
            Diagnostic(code, "Whole", at: Diagnostics.SourceLocation(path: "b"), severity: .note),
            Diagnostic(code, "Nowhere"),
        ]
        #expect(
            text.report(GitHubReporter(), diagnostics) == """
                ::warning title=source-without-archive::Nowhere
                ::notice file=b,title=source-without-archive::Whole
                ::warning file=c,line=1,endLine=2,title=source-without-archive::Long

                """)
    }

    @Test func `Text cannot end a property, a message or a command`() {
        let diagnostic = Diagnostic(
            .unknownKeyExample, "100%0A, a::b\n::stop-commands::x",
            at: Diagnostics.SourceLocation(path: "a,line=9:%\r\nb"))
        #expect(
            GitHubReporter().report([diagnostic]) { _ in nil } == """
                ::error file=a%2Cline=9%3A%25%0D%0Ab,title=unknown-key::100%250A, a::b\\u{A}::stop-commands::x

                """)
    }
}

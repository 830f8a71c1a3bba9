import Diagnostics
import TestSupport
import Testing

struct TerminalReporterTests {
    @Test func `An error shows place, line, suggestion and what else to read`() {
        let text = MarkedText(
            """
            title: Attack on a 1️⃣police2️⃣ office
            3️⃣kiled4️⃣: 4

            """)
        let diagnostic = Diagnostic(
            .unknownKeyExample, "Key 'kiled' is not known in an incident", at: text.place("3️⃣", "4️⃣"),
            explanation: "Keys are listed in the reference.\nNo key is made up.",
            notes: [.init("The record begins here", at: text.place("1️⃣", "2️⃣")), .init("Nothing was published")],
            suggestion: "killed")
        #expect(
            text.report(TerminalReporter(), [diagnostic]) == """
                Content/incidents/a.yaml:2:1: error: Key 'kiled' is not known in an incident [unknown-key]
                2 | kiled: 4
                  | ^~~~~
                  Keys are listed in the reference.
                  No key is made up.
                  did you mean 'killed'?
                Content/incidents/a.yaml:1:20: note: The record begins here
                1 | title: Attack on a police office
                  |                    ^~~~~~
                note: Nothing was published

                1 error

                """)
    }

    @Test func `A file as a whole, a missing file and no file at all have no excerpt`() {
        let code = DiagnosticCode.noArchiveExample
        let missing = Diagnostics.SourceLocation(path: "Content/gone.yaml", range: SourceRange(start: 1, end: 2))
        let diagnostics = [
            Diagnostic(
                code, "No copy", at: Diagnostics.SourceLocation(path: "Content/sources/b.yaml"),
                explanation: "Archive it."),
            Diagnostic(code, "Gone", at: missing, severity: .note), Diagnostic(code, "Somewhere", severity: .error),
        ]
        #expect(
            TerminalReporter().report(diagnostics) { _ in nil } == """
                error: Somewhere [source-without-archive]

                Content/gone.yaml: note: Gone [source-without-archive]

                Content/sources/b.yaml: warning: No copy [source-without-archive]
                   Archive it.

                1 error, 1 warning, 1 note

                """)
    }

    @Test func `Many problems of one kind are counted after the first`() {
        let text = MarkedText("1️⃣a2️⃣\n")
        let warnings = (0..<500).map { number in
            Diagnostic(
                .noArchiveExample, "Source \(1000 + number) has no archived copy",
                at: Diagnostics.SourceLocation(path: "Content/sources/\(1000 + number).yaml"))
        }
        let error = Diagnostic(
            .noArchiveExample, "Key", at: text.place("1️⃣", "2️⃣", path: "Content/z.yaml"), severity: .error)
        let lines = text.report(TerminalReporter(), warnings.reversed() + [error]).split(separator: "\n")
        #expect(lines.count { $0.contains("has no archived copy") } == 20)
        #expect(
            lines[18...22] == [
                "Content/sources/1018.yaml: warning: Source 1018 has no archived copy [source-without-archive]",
                "Content/sources/1019.yaml: warning: Source 1019 has no archived copy [source-without-archive]",
                "… and 480 more of the same kind [source-without-archive]; --format json lists them all",
                "Content/z.yaml:1:1: error: Key [source-without-archive]",
                "1 | a",
            ])
        #expect(lines.last == "1 error, 500 warnings")
    }

    @Test func `Exactly as many as the limit are all shown`() {
        let warnings = (0..<20).map { Diagnostic(.noArchiveExample, "Source \($0)") }
        let report = TerminalReporter().report(warnings) { _ in nil }
        #expect(!report.contains("more of the same kind"))
        #expect(report.hasSuffix("\n20 warnings\n"))
    }

    @Test func `What an author typed never reaches the terminal raw`() {
        let hostile = "\u{1B}]0;x\u{7}\u{202E}\n\r\u{9B}31m"
        let text = MarkedText("a: 1️⃣\u{1B}[2J\u{202E}2️⃣\n")
        let diagnostic = Diagnostic(
            .unknownKeyExample, hostile, at: text.place("1️⃣", "2️⃣", path: "Content/\(hostile).yaml"),
            explanation: hostile, notes: [.init(hostile, at: text.place("1️⃣", path: hostile))], suggestion: hostile)
        let report = text.report(TerminalReporter(), [diagnostic])
        let raw = report.unicodeScalars.filter { $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) }
        #expect(raw.isEmpty)
        #expect(!report.unicodeScalars.contains("\u{202E}"))
        #expect(report.contains("1 | a: \\u{1B}[2J\\u{202E}\n"))
    }

    @Test func `Colours are used where they are asked for and nowhere else`() {
        let text = MarkedText("1️⃣a2️⃣: b\n")
        let diagnostic = Diagnostic(
            .unknownKeyExample, "Key 'a' is not known", at: text.place("1️⃣", "2️⃣", path: "x"), suggestion: "b")
        #expect(
            text.report(TerminalReporter(usesColor: true), [diagnostic]) == """
                \u{1B}[1mx:1:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m Key 'a' is not known \u{1B}[2m[unknown-key]\u{1B}[0m
                \u{1B}[2m1 |\u{1B}[0m a: b
                \u{1B}[2m  |\u{1B}[0m \u{1B}[1;32m^\u{1B}[0m
                  did you mean '\u{1B}[1mb\u{1B}[0m'?

                1 error

                """)
        #expect(!text.report(TerminalReporter(), [diagnostic]).contains("\u{1B}"))
    }

    @Test func `Nothing to say is no text`() {
        #expect(TerminalReporter(usesColor: true).report([]) { _ in nil } == "")
    }
}

import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct OverlayReporterTests {
    private struct Report: Decodable {
        struct Excerpt: Decodable, Equatable {
            var line: Int
            var before: String
            var marked: String
            var after: String
        }
        struct Problem: Decodable {
            struct Note: Decodable {
                var summary: String
                var place: String?
                var excerpt: Excerpt?
            }
            var code: String
            var severity: String
            var summary: String
            var explanation: String?
            var suggestion: String?
            var place: String?
            var excerpt: Excerpt?
            var notes: [Note]
        }
        var errors: Int
        var warnings: Int
        var left: Int
        var problems: [Problem]
    }

    private static let wrong = DiagnosticCode("test-wrong", .error, "For tests")
    private static let odd = DiagnosticCode("test-odd", .warning, "For tests")

    private func report(
        _ diagnostics: [Diagnostic], _ text: String = "", _ reporter: OverlayReporter = OverlayReporter()
    ) throws -> Report {
        let json = reporter.report(diagnostics) { $0 == "a.yaml" ? Array(text.utf8) : nil }
        #expect(json.hasSuffix("\n") && !json.dropLast().contains("\n"), "an event has one line of data")
        return try JSONDecoder().decode(Report.self, from: Data(json.utf8))
    }

    private func at(_ range: Range<Int>?) -> Diagnostics.SourceLocation {
        .init(path: "a.yaml", range: range.map { SourceRange(start: $0.lowerBound, end: $0.upperBound) })
    }

    @Test func `The line is cut where the marked text begins and ends`() throws {
        let found = try report(
            [
                Diagnostic(
                    Self.wrong, "Key 'kiled'", at: at(6..<11), explanation: "Why.",
                    notes: [.init("here", at: at(0..<1)), .init("nowhere")], suggestion: "killed")
            ], "a: b\n\tkiled: <4>\n")
        let problem = try #require(found.problems.first)
        #expect(found.errors == 1 && found.warnings == 0 && found.left == 0)
        #expect(problem.place == "a.yaml:2:2" && problem.suggestion == "killed" && problem.explanation == "Why.")
        #expect(problem.excerpt == .init(line: 2, before: "    ", marked: "kiled", after: ": <4>"))
        #expect(problem.notes.map(\.place) == ["a.yaml:1:1", nil])
        #expect(problem.notes[0].excerpt == .init(line: 1, before: "", marked: "a", after: ": b"))
    }

    @Test(arguments: [
        ("کراچی: a", 0..<10, "", "کراچی", ": a"), ("a\u{202E}b", 0..<1, "", "a", "\\u{202E}b"),
        ("e\u{301}x", 0..<3, "", "e\u{301}", "x"), ("ab", 2..<2, "ab", "", ""), ("", 0..<0, "", "", ""),
    ])
    func `Text of any script keeps its parts`(
        line: String, range: Range<Int>, before: String, marked: String, after: String
    ) throws {
        let found = try report([Diagnostic(Self.wrong, "x", at: at(range))], line)
        #expect(found.problems[0].excerpt == .init(line: 1, before: before, marked: marked, after: after))
    }

    @Test func `Errors come before warnings, and those of files just changed before others`() throws {
        let diagnostics = [
            Diagnostic(Self.odd, "1", at: at(nil)), Diagnostic(Self.wrong, "2", at: .init(path: "Z.yaml")),
            Diagnostic(Self.wrong, "3", at: at(nil)), Diagnostic(Self.wrong, "4"),
        ]
        #expect(try report(diagnostics).problems.map(\.summary) == ["4", "2", "3", "1"])
        let recent = OverlayReporter(recent: ["a.yaml"])
        #expect(try report(diagnostics, "", recent).problems.map(\.summary) == ["3", "4", "2", "1"])
    }

    @Test func `Of very many the first are listed and the others counted`() throws {
        let many = (0..<6000).map { Diagnostic(Self.wrong, "\($0)", at: at(nil)) }
        let found = try report(many)
        #expect(found.errors == 6000 && found.problems.count == 50 && found.left == 5950)
    }
}

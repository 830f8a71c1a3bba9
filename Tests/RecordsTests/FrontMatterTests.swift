import Diagnostics
import Records
import TestSupport
import Testing

struct FrontMatterTests {
    private func parts(_ text: String) -> [String]? {
        let bytes = Array(text.utf8)
        let split = FrontMatter.split(bytes, path: "a.md")
        #expect(split.diagnostics.isEmpty)
        return split.value.map { [$0.yaml, $0.body].map { String(decoding: bytes[$0], as: UTF8.self) } }
    }

    @Test func `Front matter stands between two lines of three hyphens`() {
        #expect(parts("---\na: b\n---\n# Body\n") == ["a: b\n", "# Body\n"])
        #expect(parts("\u{FEFF}--- \r\na: b\r\n---\t\r\nBody\r\n---\r\n") == ["a: b\r\n", "Body\r\n---\r\n"])
        #expect(parts("---\r---\rx") == ["", "x"])
        #expect(parts("---\na: b\n---") == ["a: b\n", ""])
    }

    @Test func `Hyphens within a line are text`() {
        #expect(
            parts("---\na: x --- y\nb: |\n  ---\nc: '---'\n--- x\n----\n---\n") == [
                "a: x --- y\nb: |\n  ---\nc: '---'\n--- x\n----\n", "",
            ])
    }

    @Test func `A file that begins otherwise is Markdown alone`() {
        #expect(parts("# Title\n---\n") == nil)
        #expect(parts("\n---\na: b\n---\n") == nil)
        #expect(parts("----\n") == nil)
        #expect(parts("") == nil)
    }

    @Test func `Front matter without an end is an error`() {
        let text = MarkedText("1️⃣---\na: b\n\n# Body\n")
        let split = FrontMatter.split(text.bytes, path: "a.md")
        #expect(split.value == nil)
        #expect(
            text.findings(split.diagnostics) == [
                Finding(
                    "front-matter-unclosed", "1️⃣", "Front matter that begins with '---' must end with a line '---'")
            ])
    }

    @Test func `A Markdown file gives one record with the file's offsets, and its body`() throws {
        let text = MarkedText("---\ntitle: ä\nnote: 1️⃣@x\n---\nBody\n")
        let format = try #require(RecordFile.Format(path: "Content/briefs/a.md"))
        let read = RecordFile.read(text.bytes, path: "a.md", format: format)
        #expect(
            text.findings(read.diagnostics) == [
                Finding("quote-needed", "1️⃣", "A value that begins with '@' must be quoted")
            ])
        #expect(String(decoding: text.bytes[try #require(read.value.body)], as: UTF8.self) == "Body\n")
        let good = Array("---\nä: b\n---\nBody\n".utf8)
        let file = RecordFile.read(good, path: "a.md", format: .markdown).value
        #expect(file.records.map { source($0.root, in: good) } == ["ä: b"])
    }

    @Test func `The ending of a name says the format`() {
        #expect(
            ["a.yaml", "a.YML", "b/a.json", "a.jsonl", "a.md", "a.txt", "a"].map { RecordFile.Format(path: $0) } == [
                .yaml, .yaml, .json, .jsonLines, .markdown, nil, nil,
            ])
    }

    @Test func `Two records in front matter are an error`() {
        let text = MarkedText("---\na: b\n--- # x\n1️⃣c: d\n---\n")
        let read = RecordFile.read(text.bytes, path: "a.md", format: .markdown)
        #expect(
            text.findings(read.diagnostics) == [Finding("yaml-syntax", "1️⃣", "Front matter may hold only one record")])
    }
}

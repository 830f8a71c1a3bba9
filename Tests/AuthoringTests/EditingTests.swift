import Testing

@testable import Authoring

@Suite struct EditingTests {
    @Test("Edits are made in the order of the file, each once")
    func order() {
        let edits = [TextEdit(4..<5, "E"), TextEdit(0..<1, "A"), TextEdit(4..<5, "E"), TextEdit(5..<5, "!")]
        #expect(edits.applied(to: Array("abcdef".utf8)) == Array("AbcdE!f".utf8))
    }

    @Test("A diff has the changed lines with three lines around, and says where they are")
    func hunks() {
        let lines = (1...20).map { "line \($0)\n" }
        let bytes = Array(lines.joined().utf8)
        func start(_ line: Int) -> Int { lines[..<(line - 1)].joined().utf8.count }
        let edits = [
            TextEdit(start(2)..<start(2) + 4, "LINE"), TextEdit(start(15)..<start(15), "new\n"),
            TextEdit(start(15)..<start(15) + 4, "Line"),
        ]
        #expect(
            UnifiedDiff(path: "a.yaml", newPath: "a.yaml", bytes: bytes, edits: edits).text == """
                --- a/a.yaml
                +++ b/a.yaml
                @@ -1,5 +1,5 @@
                 line 1
                -line 2
                +LINE 2
                 line 3
                 line 4
                 line 5
                @@ -12,7 +12,8 @@
                 line 12
                 line 13
                 line 14
                +new
                -line 15
                +Line 15
                 line 16
                 line 17
                 line 18

                """)
    }

    @Test("A diff tells of a missing line break, of a new name and of blanks in a path")
    func edges() {
        let bytes = Array("a: 1\nb: 2".utf8)
        #expect(
            UnifiedDiff(
                path: "Content/a b.yaml", newPath: "Content/c.yaml", bytes: bytes, edits: [TextEdit(8..<9, "3")]
            ).text == """
                diff --git "a/Content/a b.yaml" b/Content/c.yaml
                rename from "Content/a b.yaml"
                rename to Content/c.yaml
                --- "a/Content/a b.yaml"
                +++ b/Content/c.yaml
                @@ -1,2 +1,2 @@
                 a: 1
                -b: 2
                \\ No newline at end of file
                +b: 3
                \\ No newline at end of file

                """)
        let appended = UnifiedDiff(path: "a", newPath: "a", bytes: bytes, edits: [TextEdit(9..<9, "\nc: 3")]).text
        #expect(appended.hasSuffix("-b: 2\n\\ No newline at end of file\n+b: 2\n+c: 3\n\\ No newline at end of file\n"))
    }
}

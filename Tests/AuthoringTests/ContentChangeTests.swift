import Building
import TestSupport
import Testing

@Suite struct ContentChangeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Content/a.yaml", "a\n")
        try folder.write("Content/b.yaml", "b\n")
    }

    private func change(_ name: String, to newName: String? = nil, before: String? = nil) -> FileChange {
        FileChange(
            path: "Content/\(name).yaml", newPath: "Content/\(newName ?? name).yaml",
            before: Array((before ?? "\(name)\n").utf8), after: Array("new \(name)\n".utf8))
    }

    @Test("Files are changed and moved, and keep their permissions")
    func changes() throws {
        let mode = folder.entry("Content/a.yaml")?.mode
        try ContentWriter(site: folder.path).make([change("a", to: "c"), change("b")])
        #expect(folder.texts("Content") == ["b.yaml": "new b\n", "c.yaml": "new a\n"])
        #expect(folder.entry("Content/c.yaml")?.mode == mode)
    }

    @Test("A file that is not what was read stops everything before anything is written")
    func changed() throws {
        let before = folder.texts("Content")
        #expect(throws: ChangeConflict.changed("Content/b.yaml")) {
            try ContentWriter(site: folder.path).make([change("a"), change("b", before: "other\n")])
        }
        #expect(throws: ChangeConflict.taken("Content/b.yaml")) {
            try ContentWriter(site: folder.path).make([change("a", to: "b")])
        }
        #expect(folder.texts("Content") == before)
    }

    @Test("What was written is put back where a later file cannot be written")
    func putBack() throws {
        let before = folder.texts("Content")
        // A folder cannot be made where a file is.
        let impossible = FileChange(
            path: "Content/b.yaml", newPath: "Content/a.yaml/b.yaml", before: Array("b\n".utf8), after: [0x62])
        #expect(throws: (any Error).self) {
            try ContentWriter(site: folder.path).make([change("a"), impossible])
        }
        #expect(folder.texts("Content") == before)
    }

    @Test("A symbolic link stays one, and is not renamed")
    func links() throws {
        try folder.link("Content/l.yaml", to: "a.yaml")
        let link = FileChange(
            path: "Content/l.yaml", newPath: "Content/l.yaml", before: Array("a\n".utf8), after: Array("z\n".utf8))
        try ContentWriter(site: folder.path).make([link])
        #expect(folder.entry("Content/l.yaml")?.text == "-> a.yaml")
        #expect(folder.read("Content/a.yaml") == "z\n")
        #expect(throws: ChangeConflict.link("Content/l.yaml")) {
            try ContentWriter(site: folder.path).make([
                FileChange(path: "Content/l.yaml", newPath: "Content/m.yaml", before: Array("z\n".utf8), after: [0x61])
            ])
        }
    }
}

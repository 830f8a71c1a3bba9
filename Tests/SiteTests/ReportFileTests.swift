import TestSupport
import Testing

/// The report of the example site as its users have it: written, judged, imported, written again.
struct ReportFileTests {
    @Test func `The example is the same bytes when it was imported into an empty folder and written again`() throws {
        let folder = try TemporaryFolder()
        let first = try Command.run(
            "export", "json", "--site", Repository.path, "--output", "first.json", in: folder.path)
        #expect(first.status == 0, "\(first.errors)")
        let imported = try Command.run("import", "sitrep", "first.json", "--site", "copy", in: folder.path)
        #expect(imported.status == 0 && imported.errors.contains("import-media"), "\(imported.errors)")
        #expect(imported.output.contains("0 left out"))
        for name in TemporaryFolder.files(of: "\(Repository.path)/Content/media").keys {
            try folder.write(
                "copy/Content/media/\(name)", try #require(Repository.bytes("Content/media/\(name)")))
        }
        let second = try Command.run("export", "json", "--site", "copy", "--output", "second.json", in: folder.path)
        #expect(second.status == 0, "\(second.errors)")
        #expect(folder.read("first.json") == folder.read("second.json"))
        let again = try Command.run("import", "sitrep", "first.json", "--site", "copy", in: folder.path)
        #expect(again.output.contains("incidents: 0 made, 0 updated"), "\(again.output)")
    }

    @Test func `A dry run writes nothing`() throws {
        let folder = try TemporaryFolder()
        _ = try Command.run("export", "json", "--site", Repository.path, "--output", "report.json", in: folder.path)
        let run = try Command.run("import", "sitrep", "report.json", "--site", "copy", "--dry-run", in: folder.path)
        #expect(
            run.status == 0 && run.output.contains("incidents: 8 made") && run.errors.contains("Nothing was written"))
        #expect(folder.names("").sorted() == ["report.json"])
    }
}

import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

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

    @Test(.enabled(if: python != nil || getenv("CI") != nil, "Python's jsonschema is not installed"))
    func `The file holds to the schema that stands beside it, and a changed one does not`() throws {
        let folder = try TemporaryFolder()
        for (format, name) in [("json", "report.json"), ("schema", "schema.json")] {
            let run = try Command.run("export", format, "--site", Repository.path, "--output", name, in: folder.path)
            #expect(run.status == 0, "\(run.errors)")
        }
        let program = """
            import json
            from jsonschema import Draft202012Validator as Validator
            schema = json.load(open("schema.json")); report = json.load(open("report.json"))
            Validator.check_schema(schema)
            validator = Validator(schema)
            for error in validator.iter_errors(report): print("wrong", list(error.path), error.message[:200])
            report["incidents"][0]["colour"] = "red"
            print("found", sum(1 for _ in validator.iter_errors(report)))
            del report["incidents"][0]["colour"]; report["incidents"][0]["kind"] = "flood"; report["version"] = 2
            print("found", sum(1 for _ in validator.iter_errors(report)))
            """
        let judged = try ChildProcess.run(
            Self.python ?? "python3", ["-c", program], in: folder.path, environment: Self.environment)
        #expect(judged.output == "found 1\nfound 2\n", "\(judged.output)\(judged.errors)")
    }

    private static let environment = [
        "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
        "HOME": getenv("HOME").map { String(cString: $0) } ?? "/", "PYTHONUTF8": "1",
    ]

    /// A Python that has the validator; nil where none does.
    private static let python: String? = ["python3", "/usr/bin/python3"].first { program in
        (try? ChildProcess.run(program, ["-c", "import jsonschema"], environment: environment).status) == 0
    }

    @Test func `A dry run writes nothing`() throws {
        let folder = try TemporaryFolder()
        _ = try Command.run("export", "json", "--site", Repository.path, "--output", "report.json", in: folder.path)
        let run = try Command.run("import", "sitrep", "report.json", "--site", "copy", "--dry-run", in: folder.path)
        #expect(
            run.status == 0 && run.errors.contains("incidents: 8 made") && run.errors.contains("Nothing was written"))
        #expect(run.output.contains("+++ ") && run.output.contains("kpo-attack"))
        #expect(folder.names("").sorted() == ["report.json"])
    }
}

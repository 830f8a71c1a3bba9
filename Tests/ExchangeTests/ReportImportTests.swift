import Diagnostics
import Exchange
import Testing

struct ReportImportTests {
    private static let site =
        #""site":{"content_version":1,"title":"Harbour: watch","vocabularies":{"kind":{"fire":{"label":"Fire"}}}}"#
    private static let a = #"{"id":"a","title":"A","kind":"fire","date":"2023-01-01","derived":{"url":"x"}}"#
    private static let b = #"{"id":"b","title":"B","kind":"bombing","date":"2023-01-02","killed":"at least 4"}"#

    private static func report(_ incidents: String, head: String = #""format":"sitrep-report","version":1"#) -> String {
        "{\(head),\n\(site),\n\"incidents\":[\n\(incidents)\n],\n\"actors\":[]}\n"
    }

    private static func run(
        _ text: String, existing: [String: String] = [:], name: String = "sitrep-import"
    ) -> (files: [String: String], codes: [String], messages: [String], result: ImportResult) {
        let checked = ReportImport.run(
            Array(text.utf8), fileName: "report.json", name: name, existing: existing.mapValues { Array($0.utf8) })
        let files = checked.value.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
        return (
            Dictionary(uniqueKeysWithValues: files), checked.diagnostics.map(\.code.name),
            checked.diagnostics.map(\.summary), checked.value
        )
    }

    private static let path = "Content/incidents/sitrep-import.jsonl"

    @Test func `Records become lines without what the other site worked out, and the settings a file that people edit`()
    {
        let run = Self.run(Self.report("\(Self.a),\n\(Self.b)"))
        #expect(run.messages.isEmpty, "\(run.messages)")
        #expect(
            run.files[Self.path]
                == #"{"id":"a","title":"A","kind":"fire","date":"2023-01-01"}"# + "\n" + Self.b + "\n")
        #expect(
            run.files["Content/site.yaml"] == """
                content_version: 1
                title: "Harbour: watch"
                vocabularies:
                  kind:
                    fire:
                      label: Fire

                """)
        #expect(run.result.report["incidents"]?.made == 2)
    }

    @Test func `A file that another program laid out anew makes the same lines`() {
        let spaced = Self.report("\(Self.a),\(Self.b)").replacing("{", with: "{\n  ").replacing(",", with: " ,\r\n ")
        #expect(Self.run(spaced).files == Self.run(Self.report("\(Self.a),\(Self.b)")).files)
    }

    @Test func `Importing again changes nothing, and keeps what people added`() throws {
        let first = Self.run(Self.report("\(Self.a),\(Self.b)"))
        let again = Self.run(Self.report("\(Self.a),\(Self.b)"), existing: first.files)
        #expect(again.files[Self.path] == first.files[Self.path] && again.files["Content/site.yaml"] == nil)
        #expect(again.result.report["incidents"]?.unchanged == 2)
        var edited = first.files
        edited[Self.path] = try #require(edited[Self.path]).replacing(
            #""date":"2023-01-01"}"#, with: #""date":"2023-01-01","draft":"yes","summary":"old"}"#)
        let kept = Self.run(Self.report(Self.a.replacing("\"A\"", with: "\"New\"")), existing: edited)
        #expect(kept.files[Self.path]?.contains(#""title":"New""#) == true)
        #expect(kept.files[Self.path]?.contains(#""draft":"yes""#) == true)
        #expect(kept.files[Self.path]?.contains("old") == false, "what a report may hold is the import's own")
        #expect(kept.files[Self.path]?.contains(#""id":"b""#) == true && kept.codes == ["import-absent"])
    }

    @Test func `A record of the site's own files is left alone, whatever their form`() {
        for (path, text) in [
            ("Content/incidents/a.yaml", "title: Mine\n"), ("Content/incidents/x/some.yaml", "id: a\n---\nid: c\n"),
            ("Content/incidents/a.md", "---\ntitle: Mine\n---\n"),
            ("Content/incidents/other.jsonl", "{\"id\":\"a\"}\n"),
        ] {
            let run = Self.run(Self.report("\(Self.a),\(Self.b)"), existing: [path: text])
            #expect(run.codes == ["import-own-record"] && run.messages[0].contains(path), "\(run.messages)")
            #expect(run.files[Self.path]?.contains("\"a\"") == false && run.files[path] == nil)
        }
        let actor = Self.run(Self.report(Self.a), existing: ["Content/actors/a.yaml": "name: A\n"])
        #expect(actor.codes.isEmpty, "ids are one record of their type")
    }

    @Test(arguments: [
        (#"{"title":"A"}"#, "has no id"), (#"{"id":"A b"}"#, "its id is no id"), (#"{"id":7}"#, "its id is no id"),
        (#"{"id":"x","title":"X","kind":"fire"}"#, "'date' is missing"),
        (#"{"id":"x","title":"X","kind":"fire","date":"2023-02-30"}"#, "28 days"),
        (#"{"id":"x","title":"X","kind":"flood","date":"2023"}"#, "'flood' is no term"),
        (#"{"id":"x","title":"X","kind":"fire","date":"2023","colour":"red"}"#, "'colour' is not known"),
        (#"{"id":"x","title":"X","title":"Y","kind":"fire","date":"2023"}"#, "only once"),
        (#"{"id":"x","title":"X","kind":"fire","date":"2023","killed":1.97E+11}"#, ""),
        (#"{"id":"x","title":"X","kind":"fire","date":"2023","killed":-4}"#, ""),
        ("[]", "no JSON object"), ("7", "no JSON object"), ("null", "no JSON object"),
    ]) func `A record that cannot be read is named by its number, and the rest is imported`(
        _ record: String, _ reason: String
    ) {
        let run = Self.run(Self.report("\(Self.a),\(record),\(Self.b)"))
        #expect(run.codes == ["import-row-skipped"])
        #expect(
            run.messages.first?.hasPrefix("Record 2 of 'incidents'") == true && run.messages[0].contains(reason),
            "\(run.messages)")
        #expect(run.files[Self.path]?.split(separator: "\n").count == 2)
        #expect(run.result.report.skipped.map(\.record) == [2])
    }

    @Test func `An id that stands twice is taken once`() {
        let run = Self.run(Self.report("\(Self.a),\(Self.a)"))
        #expect(run.codes == ["import-duplicate-id"] && run.files[Self.path]?.split(separator: "\n").count == 1)
    }

    @Test func `Of a file that is cut off, what is whole is imported, wherever it ends`() {
        let whole = Array(Self.report("\(Self.a),\n\(Self.b)").utf8)
        for end in 0..<whole.count - 2 {
            let run = Self.run(String(decoding: whole[..<end], as: UTF8.self))
            #expect(run.codes.contains("import-report"), "cut off at \(end)")
            let lines = run.files[Self.path]?.split(separator: "\n").count ?? 0
            #expect(lines <= 2)
        }
        let run = Self.run(String(decoding: whole.dropLast(30), as: UTF8.self))
        #expect(run.messages == ["The file stops being JSON in record 2 of 'incidents'"], "\(run.messages)")
        #expect(run.files[Self.path]?.contains("\"a\"") == true)
    }

    @Test(arguments: [
        ("", "is no report"), ("[]", "is no report"), ("{}", "is no report"), ("id;title\n1;2\n", "is no report"),
        (#"{"format":"other","version":1}"#, "is no report"), (#"{"format":"sitrep-report"}"#, "does not say"),
        (#"{"format":"sitrep-report","version":"1"}"#, "does not say"),
        (#"{"format":"sitrep-report","version":2}"#, "version 2"),
        (#"{"format":"sitrep-report","version":99999999999999999999}"#, "does not say"),
    ]) func `What is no report of a known version is refused, and nothing written`(_ text: String, _ reason: String) {
        let run = Self.run(text)
        #expect(run.codes == ["import-report"] && run.messages[0].contains(reason), "\(run.messages)")
        #expect(run.files.isEmpty)
    }

    @Test func `Deep nesting, huge values and hostile keys cost one record each`() {
        let deep =
            #"{"id":"deep","title":"# + String(repeating: "[", count: 100_000)
            + String(repeating: "]", count: 100_000) + "}"
        let long =
            #"{"id":"long","title":""# + String(repeating: "x", count: 3_000_000) + #"","kind":"fire","date":"2023"}"#
        let run = Self.run(Self.report("\(deep),\(long),\(Self.b),{\"id\":\"c\",\"__proto__\":{}}"))
        #expect(run.codes.allSatisfy { $0 == "import-row-skipped" } && run.codes.count == 3, "\(run.messages)")
        #expect(run.files[Self.path] == Self.b + "\n")
    }

    @Test func `Bytes that are no text cost the record that they stand in`() {
        var bytes = Array(Self.report("\(Self.a),\(Self.b)").utf8)
        let place = bytes.firstRange(of: Array("\"A\"".utf8))!.lowerBound + 1
        bytes[place] = 0xFF
        let checked = ReportImport.run(bytes, fileName: "report.json", name: "x", existing: [:])
        #expect(checked.diagnostics.map(\.code.name) == ["import-row-skipped"])
        #expect(checked.value.report["incidents"]?.made == 1)
    }

    @Test func `A line of an earlier import that cannot be read forbids writing`() {
        let run = Self.run(Self.report(Self.a), existing: [Self.path: "{\"id\":\"a\",\n"])
        #expect(run.codes == ["import-existing"] && run.files.isEmpty)
        let twice = Self.run(Self.report(Self.a), existing: [Self.path: "{\"id\":\"a\"}\n{\"id\":\"a\"}\n"])
        #expect(twice.codes == ["import-existing"] && twice.files.isEmpty)
    }

    @Test func `Imports of two sites stand beside each other`() {
        let first = Self.run(Self.report(Self.a), name: "north")
        let second = Self.run(Self.report("\(Self.a),\(Self.b)"), existing: first.files, name: "south")
        #expect(second.codes == ["import-own-record"])
        #expect(second.files["Content/incidents/south.jsonl"] == Self.b + "\n")
        #expect(second.files["Content/incidents/north.jsonl"] == nil)
    }
}

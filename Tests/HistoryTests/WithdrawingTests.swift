import Diagnostics
import History
import Records
import Reports
import Testing

@Suite("What was withdrawn and is kept")
struct WithdrawingTests {
    private func tree(_ json: String) throws -> RecordTree { try #require(RecordTree.read(Array(json.utf8)[...])) }

    /// The fields of an old version that hold a withheld row.
    private func kept(_ old: String, whole: String, released: String) throws -> [String] {
        let rows = WithheldRows(of: try tree(whole), released: try tree(released)) { $0 == "clear" || $0 == "green" }
        return rows.kept(in: try tree(old)).map(\.field)
    }

    @Test("A row is known by what it says, though it has no words")
    func rows() throws {
        let whole =
            #"{"participants":[{"actor":"a","role":"planner","tlp":"amber"},{"actor":"b","role":"target"}]}"#
        let released = #"{"participants":[{"actor":"b","role":"target"}]}"#
        #expect(
            try kept(#"{"participants":[{"actor":"a","role":"planner"}]}"#, whole: whole, released: released)
                == ["participants"])
        // Half of it is enough, unless something that is released says as much.
        #expect(
            try kept(#"{"participants":[{"actor":"a","role":"party"}]}"#, whole: whole, released: released)
                == ["participants"])
        #expect(try kept(#"{"participants":[{"actor":"b","role":"planner"}]}"#, whole: whole, released: released) == [])
        #expect(try kept(#"{"participants":[{"actor":"b","role":"target"}]}"#, whole: whole, released: released) == [])
        #expect(try kept(#"{"title":"A"}"#, whole: whole, released: released) == [])
        #expect(try kept(#"{"participants":[]}"#, whole: whole, released: released) == [])
    }

    @Test("A label that the audience may see withholds nothing, and one that is none does")
    func labels() throws {
        let old = #"{"related":[{"relation":"ends","incident":"x"}]}"#
        for (label, expected) in [("green", []), ("amber", ["related"]), ("ambr", ["related"])] {
            let whole = #"{"related":[{"relation":"ends","incident":"x","tlp":"\#(label)"}]}"#
            #expect(try kept(old, whole: whole, released: "{}") == expected, "\(label)")
        }
    }

    @Test("An account that stood alone was a plain value")
    func accounts() throws {
        let whole = #"{"casualties":[{"side":"state","killed":[{"value":3,"by":"x","tlp":"red"},{"value":2}]}]}"#
        let released = #"{"casualties":[{"side":"state","killed":2}]}"#
        #expect(
            try kept(#"{"casualties":[{"side":"state","killed":3}]}"#, whole: whole, released: released)
                == ["casualties"])
        #expect(try kept(#"{"casualties":[{"side":"state","killed":2}]}"#, whole: whole, released: released) == [])
        #expect(
            try kept(
                #"{"casualties":[{"side":"state","killed":[{"value":3,"by":"x"},{"value":1}]}]}"#,
                whole: whole, released: released) == ["casualties"])
    }

    @Test("A redaction tells of the fields that lost words, and of no others")
    func redaction() throws {
        func fields(_ old: String, _ new: String) throws -> [String] {
            RedactedFields(from: try tree(old), to: try tree(new)).fields
        }
        let row = #""revisions":[{"date":"2024-01-01","kind":"redaction","text":"A name."}]"#
        #expect(try fields(#"{"summary":"Ali was there"}"#, #"{"summary":"A man was there",\#(row)}"#) == ["summary"])
        #expect(try fields(#"{"summary":"Ali was there"}"#, "{\(row)}") == ["summary"])
        // Words that came, figures and dates take nothing out.
        #expect(
            try fields(
                #"{"summary":"There","killed":3,"date":"2024"}"#,
                #"{"summary":"There he was","killed":2,"date":"2025",\#(row)}"#) == [])
        // Without a new redaction a change is a change.
        #expect(try fields(#"{"summary":"Ali was there"}"#, #"{"summary":"A man"}"#) == [])
        #expect(try fields(#"{"summary":"Ali",\#(row)}"#, #"{"summary":"A man",\#(row)}"#) == [])
    }

    @Test("A line beside a recording is forgotten, and the chain of recordings holds")
    func note() throws {
        var test = TestLedger()
        test.record(["incident a": #"{"id":"a"}"#], note: "Told by Ali")
        test.record(["incident a": #"{"id":"a","title":"A"}"#], note: "Again")
        for (number, count) in [(1, 1), (1, 0), (7, 0)] {
            let forgetting = Forgetting(
                .note(recording: number), in: test.ledger, files: test.files, on: Day(2024, 1, 1))
            #expect(forgetting.count == count && forgetting.files.count == count)
            for file in forgetting.files {
                test.files[try #require(test.files.firstIndex { $0.path == file.path })] = file
            }
        }
        #expect(test.diagnostics.isEmpty)
        #expect(!test.text(0).contains("Ali") && test.ledger.recordings.map(\.note) == [nil, "Again"])
        // What follows it is still held against it.
        test.record(["incident a": #"{"id":"a","title":"AA"}"#])
        #expect(test.diagnostics.isEmpty && test.ledger.recordings.count == 3)
    }
}

import Diagnostics
import Foundation
import History
import Reports
import TestSupport
import Testing

@Suite("The ledger of published versions")
struct LedgerTests {
    private let a = RecordKey(.incident, "a")

    @Test("A record that changes gets the next number, one that does not gets none")
    func numbers() {
        var test = TestLedger()
        test.record(["incident a": #"{"id":"a","title":"A"}"#, "incident b": #"{"id":"b"}"#])
        test.record(["incident a": #"{"id":"a","title":"AA"}"#, "incident b": #"{"id":"b"}"#])
        let ledger = test.ledger
        #expect(ledger.versions(of: a).map(\.number) == [1, 2])
        #expect(ledger.versions(of: RecordKey(.incident, "b")).map(\.number) == [1])
        #expect(ledger.recordings.map { $0.versions.count } == [2, 1])
    }

    @Test("Where nothing changed nothing is recorded")
    func nothing() {
        var test = TestLedger()
        test.record(["incident a": #"{"id":"a"}"#])
        let draft = test.record(["incident a": #"{"id":"a"}"#])
        #expect(draft.entries.isEmpty)
        #expect(test.files.count == 1)
    }

    @Test("What goes and comes back gets a new number, whatever is in it")
    func back() {
        var test = TestLedger()
        test.record(["incident a": #"{"id":"a"}"#, "site": #"{"title":"T"}"#])
        test.record(["site": #"{"title":"T"}"#])
        #expect(test.ledger.standing.map(\.subject) == [.site])
        test.record(["incident a": #"{"id":"a"}"#, "site": #"{"title":"T"}"#])
        #expect(test.ledger.versions(of: a).map(\.number) == [1, 2])
        #expect(test.ledger.standing.map(\.subject) == [.site, .record(a)])
    }

    @Test("A record with a new id goes on with the numbers of the old one")
    func renamed() {
        var test = TestLedger()
        test.record(["incident a": #"{"id":"a"}"#])
        test.record(["incident a": #"{"id":"a","title":"A"}"#])
        let draft = test.record(["incident b": #"{"id":"b"}"#], formerly: ["incident b": ["a"]])
        #expect(draft.entries.count == 1)
        #expect(test.ledger.standing.map(\.subject) == [TestLedger.subject("incident b")])
        #expect(test.ledger.until(test.ledger.recordings[1].moment.instant).standing.map(\.subject.id) == ["a"])
        let versions = test.ledger.versions(of: RecordKey(.incident, "b"))
        #expect(versions.map(\.number) == [1, 2, 3])
        #expect(versions.map(\.subject.id) == ["a", "a", "b"])
        test.record(["incident b": #"{"id":"b","title":"B"}"#], formerly: ["incident b": ["a"]])
        #expect(test.ledger.versions(of: RecordKey(.incident, "b")).map(\.number) == [1, 2, 3, 4])
    }

    @Test("A ledger that ends earlier is the ledger that was there then")
    func until() {
        var test = TestLedger()
        test.record(["incident a": #"{"id":"a"}"#, "incident b": #"{"id":"b"}"#])
        let then = test.ledger
        let moment = then.recordings[0].moment.instant
        test.record(["incident a": #"{"id":"a","title":"A"}"#])
        let until = test.ledger.until(moment)
        #expect(until.standing.map { Array($0.content!) } == then.standing.map { Array($0.content!) })
        #expect(test.ledger.until(Instant(seconds: moment.seconds - 1)).isEmpty)
    }

    @Test(
        "Damage is named with its file and line",
        arguments: [
            ("\"title\":\"AA\"", "\"title\":\"AB\"", "history-sum", 1),
            ("\"version\":2", "\"version\":3", "history-version", 1),
            ("{\"type\":\"incident\"", "<<<<<<< HEAD\n{\"type\":\"incident\"", "history-file", 1),
            ("\"number\":2", "\"number\":4", "history-order", 1),
            ("\"number\":2", "\"number\":1", "history-order", 1),
            ("\"previous\":\"0", "\"previous\":\"1", "history-order", 1),
            ("\"audience\":\"clear\"", "\"audience\":\"amber\"", "history-file", 1),
            ("\"lines\":1", "\"lines\":2", "history-file", 1),
            ("{\"type\":\"incident\",\"id\":\"a\"", "{\"id\":\"a\"", "history-file", 1),
            ("{\"format\"", "not {\"format\"", "history-file", 1),
            ("\"version\":1,\"number\"", "\"version\":9,\"number\"", "history-file", 1),
        ])
    func damage(_ from: String, _ to: String, _ code: String, _ file: Int) {
        var test = TestLedger()
        test.record(["incident a": #"{"id":"a","title":"A"}"#])
        test.record(["incident a": #"{"id":"a","title":"AA"}"#])
        #expect(test.text(file).contains(from))
        test.rewrite(file) { $0.replacingOccurrences(of: from, with: to) }
        let found = test.diagnostics
        #expect(found.contains { $0.code.name == code && $0.location?.path == test.files[file].path }, "\(found)")
        #expect(found.allSatisfy { $0.severity == .error })
    }

    @Test("Ends of lines that a version control changed are no damage")
    func lineEnds() {
        var test = TestLedger()
        test.record(["incident a": #"{"id":"a"}"#, "incident b": #"{"id":"b"}"#])
        test.record(["incident a": #"{"id":"a","title":"A"}"#, "incident b": #"{"id":"b"}"#])
        for file in test.files.indices { test.rewrite(file) { $0.replacingOccurrences(of: "\n", with: "\r\n") } }
        #expect(test.diagnostics.isEmpty)
    }

    @Test("A changed, reordered or cut-off earlier recording is noticed by the one that follows it")
    func chain() {
        for change: (String) -> String in [
            { $0.replacingOccurrences(of: "\"id\":\"b\"", with: "\"id\":\"c\"") },
            { text in
                let lines = text.split(separator: "\n")
                return ([lines[0]] + lines[1...].reversed()).joined(separator: "\n")
            },
            { text in text.split(separator: "\n").dropLast().joined(separator: "\n") },
            { text in text.replacingOccurrences(of: "2023", with: "2022") },
        ] {
            var test = TestLedger()
            test.record(["incident a": #"{"id":"a"}"#, "incident b": #"{"id":"b"}"#])
            test.record(["incident a": #"{"id":"a","title":"A"}"#, "incident b": #"{"id":"b"}"#])
            test.rewrite(0, change)
            #expect(test.diagnostics.contains { $0.code.name == "history-order" })
        }
    }

    @Test("A file that holds anything at all gives messages and no crash")
    func hostile() {
        var generator = SeededGenerator(seed: 7)
        var test = TestLedger()
        test.record(["incident a": #"{"id":"a","title":"A"}"#, "site": #"{"title":"T"}"#], note: "A note")
        let bytes = test.files[0].bytes
        for _ in 0..<3000 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                changed[Int.random(in: changed.indices, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            if Bool.random(using: &generator) {
                changed.removeLast(Int.random(in: 0..<changed.count, using: &generator))
            }
            _ = LedgerReader.read(
                [.init(path: "History/clear/a.jsonl", bytes: changed)], audience: .clear, digest: TestLedger.digest)
        }
        let deep = String(repeating: "[", count: 100_000)
        #expect(
            !LedgerReader.read(
                [.init(path: "History/clear/a.jsonl", bytes: Array(deep.utf8))], audience: .clear,
                digest: TestLedger.digest
            ).diagnostics.isEmpty)
    }
}

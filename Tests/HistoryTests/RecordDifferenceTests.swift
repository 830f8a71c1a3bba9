import Diagnostics
import History
import Records
import Testing

@Suite("What differs between two versions")
struct RecordDifferenceTests {
    private func tree(_ json: String) -> RecordTree { JSONReader.read(Array(json.utf8), path: "").value! }

    /// One line for each change: `+ casualties 2 killed`.
    private func changes(_ older: String, _ newer: String) -> [String] {
        RecordDifference(from: tree(older), to: tree(newer)).changes.map { change in
            let path = change.path.map { step in
                switch step {
                case .key(let key): key
                case .item(let number): String(number)
                }
            }.joined(separator: " ")
            return switch change.kind {
            case .added: "+ \(path)"
            case .removed: "- \(path)"
            case .changed(let from, let to): "~ \(path): \(from.text) > \(to.text)"
            case .reordered: "% \(path)"
            }
        }
    }

    @Test("Equal records have no differences, and a number written as text is the same number")
    func equal() {
        #expect(changes(#"{"a":[{"b":1}]}"#, #"{"a":[{"b":"1"}]}"#).isEmpty)
    }

    @Test("A field that came, went or changed is named")
    func fields() {
        #expect(
            changes(#"{"title":"A","kind":"x","time":"12:00"}"#, #"{"title":"B","kind":"x","date":"2023"}"#)
                == ["~ title: A > B", "+ date", "- time"])
    }

    @Test("A row keeps its identity by its name, wherever it stands")
    func rows() {
        #expect(
            changes(
                #"{"claims":[{"id":"x","says":"one"},{"id":"y","says":"two"}]}"#,
                #"{"claims":[{"id":"z","says":"new"},{"id":"x","says":"one!"},{"id":"y","says":"two"}]}"#)
                == ["+ claims 1", "~ claims 2 says: one > one!"])
        #expect(
            changes(
                #"{"claims":[{"id":"x","says":"one"},{"id":"y","says":"two"}]}"#,
                #"{"claims":[{"id":"y","says":"two"},{"id":"x","says":"one"}]}"#) == ["% claims"])
    }

    @Test("A figure that changed in a row without a name is a changed figure and no new row")
    func figures() {
        #expect(
            changes(
                #"{"casualties":[{"side":"state","killed":3},{"side":"civilians","killed":1}]}"#,
                #"{"casualties":[{"side":"state","killed":5},{"side":"civilians","killed":1}]}"#)
                == ["~ casualties 1 killed: 3 > 5"])
    }

    @Test("Whether a change is told of")
    func unexplained() {
        let older = tree(#"{"title":"A","date":"2023"}"#)
        let silent = RecordDifference(from: older, to: tree(#"{"title":"A","date":"2024"}"#))
        #expect(silent.isUnexplained && silent.isUnexplainedStatement)
        let told = RecordDifference(
            from: older,
            to: tree(#"{"title":"A","date":"2024","revisions":[{"date":"2024-01-01","kind":"correction","text":"t"}]}"#)
        )
        #expect(!told.isUnexplained)
        let wording = RecordDifference(from: older, to: tree(#"{"title":"B","date":"2023"}"#))
        #expect(wording.isUnexplained && !wording.isUnexplainedStatement)
        #expect(!RecordDifference(from: older, to: tree(#"{"title":"A","date":"2023","tags":["t"]}"#)).isUnexplained)
    }

    private func words(_ older: String, _ newer: String) -> String {
        WordDifference(from: older, to: newer).pieces.map { piece in
            switch piece.kind {
            case .same: piece.text
            case .removed: "[-\(piece.text)-]"
            case .added: "[+\(piece.text)+]"
            }
        }.joined()
    }

    @Test("Prose is compared word by word")
    func prose() {
        #expect(words("Three men died.", "Four men died.") == "[-Three -][+Four +]men died.")
        #expect(
            words("It was late.", "It was late. Then it rained.") == "It was late.[+ Then it rained.+]"
                || words("It was late.", "It was late. Then it rained.").contains("[+"))
        #expect(words("", "all new") == "[+all new+]")
        #expect(words("wrapped\nhere", "wrapped here") == "wrapped here")
        #expect(words("a b c", "a b c") == "a b c")
    }

    @Test("Both texts can be read from the pieces, whatever they are")
    func texts() {
        let samples = [
            "", " ", "one", "The police said 4 people, not 5, died.", "Ein Satz. Noch einer!", "قتل ثلاثة أشخاص",
            String(repeating: "word ", count: 3000), "a-b-c d/e", "🙂 fine\n\n* point",
        ]
        for older in samples {
            for newer in samples {
                let pieces = WordDifference(from: older, to: newer).pieces
                let old = pieces.filter { $0.kind != .added }.map(\.text).joined()
                let new = pieces.filter { $0.kind != .removed }.map(\.text).joined()
                func plain(_ text: String) -> String {
                    text.filter { !$0.isWhitespace }
                }
                #expect(plain(old) == plain(older))
                #expect(plain(new) == plain(newer))
            }
        }
    }
}

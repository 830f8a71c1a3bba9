import Diagnostics
import Records
import TestSupport
import Testing

struct JSONLinesReaderTests {
    private let text = MarkedText(
        "\u{FEFF}{\"id\": \"ä\"}\n\n  \r\n{\"id\": 1️⃣x}\n{\"id\": \"b\", 2️⃣\"id\": 1}\r\n[3️⃣01]\n{\"id\": \"c\"}")

    private func check(_ found: Checked<[RecordTree]>) {
        #expect(
            found.value.map { outline($0.root) } == [#"{"id": "ä"}"#, #"{"id": "b", "id": 1}"#, #"{"id": "c"}"#])
        #expect(
            text.findings(found.diagnostics) == [
                Finding(
                    "json-syntax", "1️⃣",
                    "A JSON value must be text in double quotation marks, a number, true, false, null, '[' or '{'"),
                Finding("duplicate-key", "2️⃣", "Key 'id' may stand only once in a map"),
                Finding("json-syntax", "3️⃣", "'01' is no JSON number"),
            ])
        #expect(found.value.map { source($0.root, in: text.bytes).first } == ["{", "{", "{"])
    }

    @Test func `Each line is a record, and an error on one does not touch the others`() {
        check(JSONLinesReader.read(text.bytes, path: "a.jsonl"))
    }

    @Test func `It does not matter in which pieces the file comes`() {
        for size in 1...text.bytes.count {
            var found = Checked<[RecordTree]>([])
            var reader = JSONLinesReader(path: "a.jsonl")
            func take(_ record: Checked<RecordTree?>) {
                if let tree = record.value { found.value.append(tree) }
                found.diagnostics += record.diagnostics
            }
            for start in stride(from: 0, to: text.bytes.count, by: size) {
                reader.feed(text.bytes[start..<min(start + size, text.bytes.count)], each: take)
            }
            reader.finish(each: take)
            check(found)
        }
    }

    @Test func `A line beyond 1 MB is left out and the next one read`() {
        let long = [UInt8](repeating: 0x61, count: RecordLimits.recordBytes + 100)
        let bytes = Array("{\"a\": \"".utf8) + long + Array("\"}\n{\"b\": 1}\n".utf8)
        for size in [bytes.count, 65_536] {
            var trees: [RecordTree] = []
            var codes: [String] = []
            var reader = JSONLinesReader(path: "a.jsonl")
            func take(_ record: Checked<RecordTree?>) {
                if let tree = record.value { trees.append(tree) }
                codes += record.diagnostics.map(\.code.name)
            }
            for start in stride(from: 0, to: bytes.count, by: size) {
                reader.feed(bytes[start..<min(start + size, bytes.count)], each: take)
            }
            reader.finish(each: take)
            #expect(codes == ["record-too-large"])
            #expect(trees.map { source($0.root, in: bytes) } == ["{\"b\": 1}"])
        }
    }
}

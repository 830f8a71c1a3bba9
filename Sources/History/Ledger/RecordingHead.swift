import Diagnostics
import Records
import Reports

/// The first line of a recording.
struct RecordingHead {
    static let format = "sitrep-history"
    static let version = 1

    var number: Int
    var moment: RecordedMoment
    var audience: TrafficLight
    /// The digest of the recording before it; nil for the first.
    var previous: [UInt8]?
    /// How many lines follow.
    var lines: Int
    var note: String?
    /// The recording's digest as it was before its note was forgotten.
    var digest: [UInt8]?

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.text("format", Self.format)
            writer.number("version", Self.version)
            writer.number("number", number)
            writer.text("recorded", moment.text)
            writer.text("audience", audience.word)
            if let previous { writer.text("previous", previous) }
            writer.number("lines", lines)
            writer.text("note", ifAny: note)
            if let digest { writer.text("digest", digest) }
        }
        return writer.take()
    }

    /// Why a line is no head, as the rest of a sentence.
    enum Fault: Error {
        case notAHead
        case newer(Int)
        case bad(String)
    }

    static func read(_ line: ArraySlice<UInt8>) throws(Fault) -> RecordingHead {
        guard line.count <= 10_000, let tree = JSONReader.read(line, path: "").value, tree.root.isMap else {
            throw .notAHead
        }
        var values: [String: String] = [:]
        for (key, value) in tree.root.entries where value.isScalar { values[key.text] = value.text }
        guard values["format"] == format else { throw .notAHead }
        guard let version = values["version"].flatMap({ Int($0) }), version > 0 else { throw .bad("version") }
        guard version <= Self.version else { throw .newer(version) }
        func value<Value>(_ key: String, _ read: (String) -> Value?) throws(Fault) -> Value {
            guard let text = values[key], let value = read(text) else { throw .bad(key) }
            return value
        }
        let number = try value("number") { Int($0).flatMap { $0 > 0 ? $0 : nil } }
        let moment = try value("recorded") { RecordedMoment($0) }
        let audience = try value("audience") { TrafficLight(word: $0) }
        let lines = try value("lines") { Int($0).flatMap { $0 >= 0 ? $0 : nil } }
        func sum(_ key: String) throws(Fault) -> [UInt8]? {
            guard let text = values[key] else { return nil }
            guard text.utf8.count == 64 else { throw .bad(key) }
            return Array(text.utf8)
        }
        return RecordingHead(
            number: number, moment: moment, audience: audience, previous: try sum("previous"), lines: lines,
            note: values["note"], digest: try sum("digest"))
    }
}

import Diagnostics
import Records
package import Reports

/// Takes what a record said, or the line that somebody wrote beside a recording, out of the recordings: for what may not be
/// kept. Numbers, dates and sums stay.
///
/// What one recording says of the one before it rests on the sums and not on the records, so nothing else changes. Every
/// file is changed by itself, so that a ledger of which some files are changed and others not is a whole one too.
package struct Forgetting: Sendable {
    /// What is to be forgotten.
    package enum Subject: Sendable, Hashable {
        /// A record or the settings; all of it, or one of its keys.
        case record(Recorded, field: String?)
        /// The line beside the recording of this number.
        case note(recording: Int)
    }

    /// The files that change, as they are to be.
    package private(set) var files: [LedgerReader.File] = []
    /// How many versions are forgotten, wholly or in part; of a line beside a recording one.
    package private(set) var count = 0

    /// - Parameters:
    ///   - files: Those that the ledger was read from.
    ///   - day: The day of the forgetting.
    package init(_ subject: Subject, in ledger: Ledger, files: [LedgerReader.File], on day: Day) {
        switch subject {
        case .record(let record, let field): forget(record, field, in: ledger, files, day)
        case .note(let number): forgetNote(of: number, in: ledger, files)
        }
    }

    private mutating func forget(
        _ record: Recorded, _ field: String?, in ledger: Ledger, _ files: [LedgerReader.File], _ day: Day
    ) {
        var known = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var changed: Set<String> = []
        // A line that is cut short moves those behind it: the last come first.
        let versions = ledger.versions(of: record).sorted { $0.line.lowerBound > $1.line.lowerBound }
        for version in versions {
            let path = ledger.recording(of: version).path
            guard let file = known[path], let line = Self.line(file.bytes[version.line], version, field, day) else {
                continue
            }
            var bytes = file.bytes
            bytes.replaceSubrange(version.line, with: line)
            known[path] = LedgerReader.File(path: path, bytes: bytes)
            changed.insert(path)
            count += 1
        }
        self.files = changed.sorted().compactMap { known[$0] }
    }

    private mutating func forgetNote(of number: Int, in ledger: Ledger, _ files: [LedgerReader.File]) {
        guard let recording = ledger.recordings.first(where: { $0.number == number }),
            let file = files.first(where: { $0.path == recording.path }),
            let changed = LedgerReader.withoutNote(file, digest: recording.digest)
        else { return }
        count = 1
        self.files = [changed]
    }

    /// The line without what is forgotten; nil where it says nothing of that.
    private static func line(
        _ line: ArraySlice<UInt8>, _ version: RecordedVersion, _ field: String?, _ day: Day
    ) -> [UInt8]? {
        guard let content = version.content, let entry = RecordingLine(line) else { return nil }
        var result = Array(line[..<entry.lasting])
        result += ",\"forgotten\":\"\(day)\"".utf8
        if let field {
            guard let rest = Self.record(content, without: field) else { return nil }
            let keys = version.without + [field]
            result += ",\"without\":[\(keys.map { "\"\($0)\"" }.joined(separator: ","))],\"record\":".utf8
            result += rest
        }
        result.append(UInt8(ascii: "}"))
        return result
    }

    /// A record without one of its keys; nil where it has none such.
    private static func record(_ content: ArraySlice<UInt8>, without field: String) -> [UInt8]? {
        guard let root = JSONReader.read(content, path: "").value?.root,
            root.entries.contains(where: { $0.key.text == field })
        else { return nil }
        var result: [UInt8] = [UInt8(ascii: "{")]
        for (key, value) in root.entries where key.text != field {
            if result.count > 1 { result.append(UInt8(ascii: ",")) }
            result += content[key.range.offsets.lowerBound..<value.range.offsets.upperBound]
        }
        result.append(UInt8(ascii: "}"))
        return result
    }
}

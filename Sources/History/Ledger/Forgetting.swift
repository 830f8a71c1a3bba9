import Diagnostics
import Records
package import Reports

/// Takes what a record said out of the recordings, for what may not be kept: its numbers, dates and sums stay.
///
/// What one recording says of the one before it rests on the sums and not on the records, so nothing else changes.
package struct Forgetting: Sendable {
    /// The files that change, as they are to be.
    package private(set) var files: [LedgerReader.File] = []
    /// How many versions are forgotten, wholly or in part.
    package private(set) var count = 0

    /// - Parameters:
    ///   - field: The key of the record that is forgotten; nil: all of it.
    ///   - files: Those that the ledger was read from.
    ///   - day: The day of the forgetting.
    package init(_ key: RecordKey, field: String?, in ledger: Ledger, files: [LedgerReader.File], on day: Day) {
        var known = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var changed: Set<String> = []
        for version in ledger.versions(of: key) {
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

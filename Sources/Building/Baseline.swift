package import Diagnostics
package import Reports

/// Warnings that an old site has and lives with for now: `check` hides exactly those, and shows every new one.
///
/// An entry names the code, the file, the record and what was said, and no line, so that edits elsewhere in the file
/// leave it valid. Figures are left out of what was said (`#`), since sums and distances move with every record. Only
/// warnings stand in a baseline: an error stops publication whatever its age.
package struct Baseline: Sendable {
    package struct Entry: Sendable, Hashable, Comparable {
        package var code: String
        package var path: String
        /// `incident:kpo-attack`; empty where the warning is about no record.
        package var record: String
        package var summary: String

        package static func < (left: Entry, right: Entry) -> Bool {
            (left.path, left.record, left.code, left.summary) < (right.path, right.record, right.code, right.summary)
        }

        fileprivate var line: String { [code, path, record, summary].joined(separator: "\t") }
    }

    /// What a baseline hid.
    package struct Result: Sendable {
        package var kept: [Diagnostic]
        package var hidden: Int
        /// Entries that no longer occur, sorted.
        package var gone: [Entry]
    }

    private static let head = "# sitrep baseline 1: warnings that were there already, one a line"

    /// How often each entry occurs.
    private var counts: [Entry: Int] = [:]

    package var count: Int { counts.values.reduce(0, +) }

    /// The warnings of a check.
    package init(_ diagnostics: [Diagnostic], records: RecordLocator) {
        for diagnostic in diagnostics where diagnostic.severity == .warning {
            counts[Self.entry(diagnostic, records), default: 0] += 1
        }
    }

    /// A baseline that was written before; nil where the bytes are none.
    package init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard lines.first.map({ $0 == Self.head }) == true else { return nil }
        for line in lines.dropFirst() where !line.hasPrefix("#") {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 4 else { return nil }
            counts[Entry(code: parts[0], path: parts[1], record: parts[2], summary: parts[3]), default: 0] += 1
        }
    }

    /// The file: sorted, a line an entry.
    package var text: String {
        let lines = counts.sorted { $0.key < $1.key }.flatMap { entry, count in
            Array(repeating: entry.line, count: count)
        }
        return ([Self.head] + lines).joined(separator: "\n") + "\n"
    }

    /// The diagnostics without what the baseline has, each entry hiding as many as it was written for.
    package func applied(to diagnostics: [Diagnostic], records: RecordLocator) -> Result {
        var left = counts
        var kept: [Diagnostic] = []
        for diagnostic in diagnostics.orderedForReport() {
            if diagnostic.severity == .warning {
                let entry = Self.entry(diagnostic, records)
                if let count = left[entry] {
                    left[entry] = count == 1 ? nil : count - 1
                    continue
                }
            }
            kept.append(diagnostic)
        }
        let gone = left.keys.sorted()
        return Result(kept: kept, hidden: count - left.values.reduce(0, +), gone: gone)
    }

    private static func entry(_ diagnostic: Diagnostic, _ records: RecordLocator) -> Entry {
        let key = records.key(at: diagnostic.location)
        return Entry(
            code: diagnostic.code.name, path: plain(diagnostic.location?.path ?? ""),
            record: key.map { "\($0.type.rawValue):\($0.id)" } ?? "", summary: plain(withoutFigures(diagnostic.summary))
        )
    }

    private static func plain(_ text: String) -> String {
        String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }

    /// Each number that stands by itself as `#`; digits within words and ids stay.
    private static func withoutFigures(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            !word.isEmpty && word.allSatisfy({ $0.isASCII && $0.isNumber }) ? "#" : String(word)
        }.joined(separator: " ")
    }
}

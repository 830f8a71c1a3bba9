import Diagnostics

/// What an import met in the rows: each in the report with its record number, and for the terminal said once with its
/// number and first place, since of one thing thousands may come.
struct ImportFindings {
    private struct Tally {
        var code: DiagnosticCode
        var count = 0
        var firstRecord: Int
        var range: SourceRange
    }

    /// By what is said of the rows.
    private var tallies: [String: Tally] = [:]
    private(set) var lines: [ImportReport.Finding] = []
    private(set) var unlisted = 0
    /// More would make a report that nobody reads, and need not be kept in memory.
    private static let most = 20_000

    /// - Parameters:
    ///   - what: what is said of all such rows: "have estimates that are not in order".
    ///   - detail: what is said of this one.
    mutating func add(
        _ code: DiagnosticCode, record: Int, range: SourceRange, what: String, detail: @autoclosure () -> String
    ) {
        tallies[what, default: Tally(code: code, firstRecord: record, range: range)].count += 1
        if lines.count < Self.most {
            lines.append(.init(record: record, code: code.name, text: detail()))
        } else {
            unlisted += 1
        }
    }

    /// By code and words; of one code at most twenty.
    func diagnostics(path: String) -> [Diagnostic] {
        let sorted = tallies.sorted {
            ($0.value.code.name, -$0.value.count, $0.key) < ($1.value.code.name, -$1.value.count, $1.key)
        }
        var shown: [String: Int] = [:]
        var found: [Diagnostic] = []
        for (what, tally) in sorted {
            shown[tally.code.name, default: 0] += 1
            guard shown[tally.code.name]! <= 20 else { continue }
            let rows =
                tally.count == 1
                ? "Record \(tally.firstRecord)" : "\(tally.count) rows, first record \(tally.firstRecord)"
            found.append(
                Diagnostic(tally.code, "\(rows): \(what)", at: SourceLocation(path: path, range: tally.range)))
        }
        for (code, count) in shown.sorted(by: { $0.key < $1.key }) where count > 20 {
            let code = sorted.first { $0.value.code.name == code }!.value.code
            found.append(
                Diagnostic(
                    code, "\(count - 20) more findings of this kind are not shown; --report writes them all",
                    at: SourceLocation(path: path)))
        }
        return found
    }
}

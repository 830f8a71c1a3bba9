import Diagnostics
import History
import Records
import Reports
import TestSupport
import Testing

/// A ledger that is recorded in memory, step by step.
struct TestLedger {
    /// A sum that is told apart easily, and nobody takes for a real one.
    static let digest: Digest = { bytes in
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = String(sum, radix: 16)
        return Array((String(repeating: "0", count: 64 - digits.utf8.count) + digits).utf8)
    }

    var files: [LedgerReader.File] = []
    private var hour = 0

    init() {}

    var ledger: Ledger {
        let read = LedgerReader.read(files, audience: .clear, digest: Self.digest)
        #expect(read.diagnostics.isEmpty)
        return read.value
    }

    var diagnostics: [Diagnostic] { LedgerReader.read(files, audience: .clear, digest: Self.digest).diagnostics }

    /// Records the records as they are, an hour after the last time; by type and id, as `incident a`.
    @discardableResult
    mutating func record(_ records: [String: String], formerly: [String: [String]] = [:], note: String? = nil)
        -> RecordingDraft
    {
        let ledger = ledger
        let current = records.map { name, content in
            RecordingDraft.Current(Self.subject(name), Array(content.utf8), formerly: formerly[name] ?? [])
        }
        let draft = RecordingDraft(ledger, current: current)
        hour += 1
        let moment = RecordedMoment(Instant(seconds: 1_700_000_000 + hour * 3600))
        if let file = draft.file(following: ledger, at: moment, for: .clear, note: note) {
            files.append(LedgerReader.File(path: file.path, bytes: file.bytes))
        }
        return draft
    }

    static func subject(_ name: String) -> Recorded {
        let parts = name.split(separator: " ").map(String.init)
        return name == "site" ? .site : Recorded(type: parts[0], id: parts[1])!
    }

    /// The text of a file.
    func text(_ position: Int) -> String { String(decoding: files[position].bytes, as: UTF8.self) }

    mutating func rewrite(_ position: Int, _ change: (String) -> String) {
        files[position] = LedgerReader.File(path: files[position].path, bytes: Array(change(text(position)).utf8))
    }
}

import Diagnostics

extension [Diagnostic] {
    /// Every place that a message names lies in the text or is its end, no message is empty, and all can be shown.
    func promiseToLie(in bytes: [UInt8], of path: String) throws {
        for diagnostic in self {
            try promise(!diagnostic.summary.isEmpty, "a message of '\(diagnostic.code.name)' is empty")
            for place in [diagnostic.location] + diagnostic.notes.map(\.location) {
                guard let place, place.path == path, let range = place.range else { continue }
                try promise(
                    range.start <= range.end && Int(range.end) <= bytes.count + 1,
                    "'\(diagnostic.summary)' names \(range.offsets) of \(bytes.count) bytes")
            }
        }
        guard !isEmpty, bytes.isChosen else { return }
        let shown = TerminalReporter(usesColor: false).report(self) { $0 == path ? bytes : nil }
        try promise(
            !shown.utf8.contains { $0 < 0x20 && $0 != 0x0A }, "a control character reaches the terminal")
        _ = JSONReporter().report(self) { $0 == path ? bytes : nil }
    }
}

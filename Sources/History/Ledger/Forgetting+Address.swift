/// What is to be forgotten as people type it behind `sitrep record --forget`, and as messages tell them to.
extension Forgetting.Subject {
    private static let recordingWord = "recording"

    /// `incident:market`, `incident:market.summary`, `site:site.description`, `recording:3`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        if parts[0] == Self.recordingWord {
            guard let number = Int(parts[1]), number > 0 else { return nil }
            self = .note(recording: number)
            return
        }
        let names = parts[1].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let id = names.first, let record = Recorded(type: parts[0], id: id) else { return nil }
        guard names.count == 2 else {
            // A site without any settings is none.
            guard record != .site else { return nil }
            self = .record(record, field: nil)
            return
        }
        let field = names[1]
        guard !field.isEmpty, field != "id", field.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x5F }) else {
            return nil
        }
        self = .record(record, field: field)
    }

    /// The same, written.
    package var address: String {
        switch self {
        case .record(let record, let field): "\(record.type):\(record.id)\(field.map { ".\($0)" } ?? "")"
        case .note(let number): "\(Self.recordingWord):\(number)"
        }
    }
}

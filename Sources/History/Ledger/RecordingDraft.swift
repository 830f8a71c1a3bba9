import Records
package import Reports

/// What a recording would hold: whatever is not as it was last recorded.
package struct RecordingDraft: Sendable {
    /// A record as it is released now.
    package struct Current: Sendable {
        var subject: Recorded
        var content: [UInt8]
        /// Ids that were the record's own.
        var formerly: [String]

        package init(_ subject: Recorded, _ content: [UInt8], formerly: [String] = []) {
            self.subject = subject
            self.content = content
            self.formerly = formerly
        }
    }

    package struct Entry: Sendable {
        package enum Kind: Sendable {
            case new, changed, back, gone
            /// It had another id, under which it was recorded.
            case renamed(from: String)
        }

        package var subject: Recorded
        package var kind: Kind
        /// 0 for what is gone.
        package var number: Int
        /// Empty for what is gone.
        package var content: [UInt8]
        /// What the content is to be compared with.
        package var previous: RecordedVersion?
    }

    /// In the order of the lines.
    package private(set) var entries: [Entry] = []

    /// Of nothing.
    package init() {}

    package init(_ ledger: Ledger, current: [Current]) {
        let present = Set(current.map(\.subject))
        entries = current.compactMap { Self.entry($0, ledger, present) }
        let replaced = Set(
            entries.compactMap { entry -> Recorded? in
                guard case .renamed(let id) = entry.kind, case .record(let key) = entry.subject else { return nil }
                return .record(RecordKey(key.type, id))
            })
        for (subject, state) in ledger.newest
        where state == .present && !present.contains(subject) && !replaced.contains(subject) {
            entries.append(
                Entry(subject: subject, kind: .gone, number: 0, content: [], previous: ledger.latest(of: subject)))
        }
        entries.sort { $0.subject < $1.subject }
    }

    private static func entry(
        _ record: Current, _ ledger: Ledger, _ present: Set<Recorded>
    ) -> Entry? {
        if let latest = ledger.latest(of: record.subject) {
            let isGone = ledger.newest[record.subject] == .gone
            if !isGone, isSame(record.content, as: latest, ledger.digest) { return nil }
            return Entry(
                subject: record.subject, kind: isGone ? .back : .changed, number: latest.number + 1,
                content: record.content, previous: latest)
        }
        if case .record(let key) = record.subject {
            let earlier = record.formerly.map { RecordKey(key.type, $0) }
                .filter { !present.contains(.record($0)) }
                .compactMap { ledger.latest(of: .record($0)) }
                .max { ($0.number, $0.subject) < ($1.number, $1.subject) }
            if let earlier {
                return Entry(
                    subject: record.subject, kind: .renamed(from: earlier.subject.id), number: earlier.number + 1,
                    content: record.content, previous: earlier)
            }
        }
        return Entry(subject: record.subject, kind: .new, number: 1, content: record.content)
    }

    /// Whether a record is as a version has it. Of what was forgotten only the sum can tell.
    private static func isSame(_ content: [UInt8], as version: RecordedVersion, _ digest: Digest) -> Bool {
        if let recorded = version.content, version.without.isEmpty { return recorded == content[...] }
        return digest(content[...]) == version.sum
    }

    /// The file that records it; nil where nothing is to be recorded.
    package func file(
        following ledger: Ledger, at moment: RecordedMoment, for audience: TrafficLight, note: String?
    ) -> (path: String, bytes: [UInt8])? {
        guard !entries.isEmpty else { return nil }
        let head = RecordingHead(
            number: ledger.recordings.count + 1, moment: moment, audience: audience,
            previous: ledger.recordings.last?.digest, lines: entries.count, note: note)
        var bytes = head.bytes
        for entry in entries {
            bytes += "\n{\"type\":\"\(entry.subject.type)\",\"id\":\"\(entry.subject.id)\"".utf8
            if case .gone = entry.kind {
                bytes += ",\"gone\":true}".utf8
                continue
            }
            bytes += ",\"version\":\(entry.number)".utf8
            if case .renamed(let id) = entry.kind { bytes += ",\"continues\":\"\(id)\"".utf8 }
            bytes += ",\"sum\":\"".utf8
            bytes += ledger.digest(entry.content[...])
            bytes += "\",\"record\":".utf8
            bytes += entry.content
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(0x0A)
        return ("\(Ledger.folder(of: audience))/\(moment.fileName).jsonl", bytes)
    }
}

package import Reports

/// All that was recorded of what a site published for one audience: every version of every record, and when each was.
///
/// It is read from `History/AUDIENCE/`, a file for each run of `sitrep record`, and nothing but that verb writes there.
package struct Ledger: Sendable {
    /// Oldest first.
    package internal(set) var recordings: [Recording] = []
    /// Of each subject, oldest first.
    var versions: [Recorded: [RecordedVersion]] = [:]
    /// What the newest recording that speaks of a subject says of it.
    var newest: [Recorded: State] = [:]
    /// The record whose numbers another goes on with.
    var continued: [RecordKey: RecordKey] = [:]

    enum State: Sendable {
        case present, gone
    }

    /// By which versions are told from each other.
    package let digest: Digest

    package init(digest: @escaping Digest = { _ in [] }) { self.digest = digest }

    package var isEmpty: Bool { recordings.isEmpty }

    /// The versions of a record, oldest first, and before them those of the record whose place it took.
    package func versions(of key: RecordKey) -> [RecordedVersion] {
        var all = versions[.record(key)] ?? []
        var earlier = continued[key]
        // A chain has no more links than there are records.
        for _ in 0..<continued.count {
            guard let key = earlier else { break }
            all = (versions[.record(key)] ?? []).filter { $0.number < all.first?.number ?? .max } + all
            earlier = continued[key]
        }
        return all
    }

    /// The versions of a record, those of the record whose place it took among them, or of the settings.
    package func versions(of subject: Recorded) -> [RecordedVersion] {
        switch subject {
        case .site: versions[.site] ?? []
        case .record(let key): versions(of: key)
        }
    }

    /// Every version of every subject; sorted.
    package var allVersions: [RecordedVersion] { versions.keys.sorted().flatMap { versions[$0]! } }

    /// The newest version of a subject.
    package func latest(of subject: Recorded) -> RecordedVersion? { versions[subject]?.last }

    package func version(_ address: VersionAddress) -> RecordedVersion? {
        versions[address.subject]?.first { $0.number == address.number }
    }

    /// The version of each subject that was the newest when the ledger ends, without what was gone by then; sorted.
    package var standing: [RecordedVersion] {
        newest.filter { $0.value == .present }.keys.sorted().compactMap { latest(of: $0) }
    }

    package func recording(of version: RecordedVersion) -> Recording { recordings[version.recording] }

    /// What was recorded until a moment, that moment included.
    package func until(_ instant: Instant) -> Ledger {
        var ledger = Ledger(digest: digest)
        ledger.recordings = Array(recordings.prefix { $0.moment.instant <= instant })
        guard ledger.recordings.count < recordings.count else { return self }
        let count = ledger.recordings.count
        ledger.versions = versions.compactMapValues { all in
            let kept = all.filter { $0.recording < count }
            return kept.isEmpty ? nil : kept
        }
        for recording in ledger.recordings {
            for address in recording.versions { ledger.newest[address.subject] = .present }
            for subject in recording.gone + recording.replaced { ledger.newest[subject] = .gone }
        }
        ledger.continued = continued.filter { ledger.versions[.record($0.key)] != nil }
        return ledger
    }

    /// The folder of an audience's recordings, from the site's folder. Each audience has its own, so that no build reads,
    /// and no number counts, what was recorded for a wider circle.
    package static func folder(of audience: TrafficLight) -> String { "\(root)/\(audience.word)" }

    package static let root = "History"
}

/// SHA-256, in 64 hexadecimal digits.
package typealias Digest = @Sendable (ArraySlice<UInt8>) -> [UInt8]

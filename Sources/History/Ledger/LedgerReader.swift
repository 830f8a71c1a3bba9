package import Diagnostics
import Records
package import Reports

/// Reads the recordings of one audience and holds them against each other.
///
/// A ledger that does not add up is an error, whatever is wrong: what readers are told of the past rests on it. What is in
/// the records is not read here.
package struct LedgerReader {
    /// A file of the audience's folder.
    package struct File: Sendable {
        package var path: String
        package var bytes: [UInt8]

        package init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    private let audience: TrafficLight
    private let digest: Digest
    private var ledger: Ledger
    private var diagnostics: [Diagnostic] = []

    /// Problems of one file that are shown one by one: who looks at twenty has seen what happened.
    private static let shownProblems = 20

    /// A line has one record, which may have 1 MB as people write it.
    private static let lineBytes = 4 * RecordLimits.recordBytes

    private init(_ audience: TrafficLight, digest: @escaping Digest) {
        self.audience = audience
        self.digest = digest
        ledger = Ledger(digest: digest)
    }

    /// - Parameter files: Those in the audience's folder; what is no `.jsonl` is passed over.
    package static func read(_ files: [File], audience: TrafficLight, digest: @escaping Digest) -> Checked<Ledger> {
        var reader = LedgerReader(audience, digest: digest)
        let recordings = files.filter { $0.path.hasSuffix(".jsonl") }.compactMap { reader.open($0) }
            .sorted { ($0.head.number, $0.file.path) < ($1.head.number, $1.file.path) }
        for recording in recordings { reader.add(recording) }
        return Checked(reader.ledger, reader.diagnostics)
    }

    // MARK: The head

    private struct Open {
        var file: File
        var head: RecordingHead
        /// Where the head's line ends.
        var end: Int
    }

    private mutating func open(_ file: File) -> Open? {
        let line = Self.line(of: file.bytes, at: 0)
        do throws(RecordingHead.Fault) {
            let head = try RecordingHead.read(line)
            guard head.audience == audience else {
                report(
                    .historyFile,
                    "The recording is for \(head.audience.label) and lies among those for \(audience.label)",
                    file, line.indices,
                    "Move it to \(Ledger.folder(of: head.audience))/: a build reads the folder of its own audience only."
                )
                return nil
            }
            return Open(file: file, head: head, end: line.endIndex)
        } catch {
            switch error {
            case .newer(let version):
                report(
                    .historyFile,
                    "The recording is of version \(version), and versions up to \(RecordingHead.version) are known",
                    file, line.indices, "It was written by a newer Sitrep. Use that one.")
            case .bad(let key):
                report(
                    .historyFile, "The recording's '\(key)' is missing or cannot be read", file, line.indices, Self.mend
                )
            case .notAHead: reportUnreadable(line, file, isHead: true)
            }
            return nil
        }
    }

    private static let mend =
        "Recordings are not to be edited. Take the file back from the version control, where it was committed."

    private mutating func reportUnreadable(_ line: ArraySlice<UInt8>, _ file: File, isHead: Bool = false) {
        let conflicts = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].map { Array($0.utf8) }
        if conflicts.contains(where: { line.starts(with: $0) }) {
            report(
                .historyFile, "A merge left its marks in the recording", file, line.prefix(7).indices,
                "Take one side's file whole. What the other side recorded is recorded again by 'sitrep record'.")
        } else if line.isEmpty, isHead {
            report(.historyFile, "The recording is empty", file, 0..<0, Self.mend)
        } else {
            report(
                .historyFile,
                isHead
                    ? "The file does not begin as a recording does"
                    : "The line is not as 'sitrep record' writes it, or was cut off",
                file, line.prefix(80).indices, Self.mend)
        }
    }

    /// A line without its end, which version controls may have changed.
    private static func line(of bytes: [UInt8], at start: Int) -> ArraySlice<UInt8> {
        let rest = bytes[start...]
        let line = rest[..<(rest.firstIndex(of: 0x0A) ?? rest.endIndex)]
        return line.last == 0x0D ? line.dropLast() : line
    }

    // MARK: The order of recordings

    private mutating func add(_ open: Open) {
        let (head, file) = (open.head, open.file)
        let place = 0..<open.end
        let before = ledger.recordings.last
        let expected = (before?.number ?? 0) + 1
        if head.number < expected {
            let other = ledger.recordings[head.number - 1]
            report(
                .historyOrder, "Two recordings are number \(head.number)", file, place,
                "Two people recorded at the same time. Remove one of the two files and run 'sitrep record', which records "
                    + "again what was in it.",
                notes: [.init("The other is \(other.path)", at: SourceLocation(path: other.path))])
            return
        }
        if head.number > expected {
            report(
                .historyOrder,
                head.number == expected + 1
                    ? "Recording \(expected) is missing" : "Recordings \(expected) to \(head.number - 1) are missing",
                file, place, "Their files are to be in \(Ledger.folder(of: audience))/. \(Self.mend)")
        } else if head.previous != before?.digest {
            report(
                .historyOrder,
                before == nil
                    ? "The first recording names one before it"
                    : "The recording before this one is not the one that it follows",
                file, place,
                before.map { "\($0.path) was changed, or another took its place. \(Self.mend)" } ?? Self.mend)
        } else if let before, head.moment <= before.moment {
            report(
                .historyOrder,
                "The recording is of \(head.moment.text), and the one before it of \(before.moment.text)",
                file, place, Self.mend)
        }
        addLines(of: open)
    }

    /// A recording without the line beside it; nil where it has none.
    static func withoutNote(_ file: File, digest: [UInt8]) -> File? {
        let line = Self.line(of: file.bytes, at: 0)
        guard var head = try? RecordingHead.read(line), head.note != nil else { return nil }
        head.note = nil
        // What the next recording names is kept, since nobody can work it out any more.
        head.digest = head.digest ?? digest
        return File(path: file.path, bytes: head.bytes + file.bytes[line.endIndex...])
    }

    // MARK: Lines

    private mutating func addLines(of open: Open) {
        let file = open.file
        var recording = Recording(
            number: open.head.number, moment: open.head.moment, note: open.head.note, path: file.path, digest: [])
        var lasting = Array(file.bytes[..<open.end])
        var start = open.end
        var count = 0
        var problems = 0
        var last: Recorded?
        while let next = file.bytes[start...].firstIndex(of: 0x0A).map({ $0 + 1 }), next < file.bytes.count {
            let line = Self.line(of: file.bytes, at: next)
            start = line.endIndex
            count += 1
            lasting.append(0x0A)
            guard line.count <= Self.lineBytes, let entry = RecordingLine(line) else {
                problems += 1
                if problems <= Self.shownProblems { reportUnreadable(line, file) }
                continue
            }
            lasting += line[..<entry.lasting]
            if let last, entry.subject <= last {
                report(
                    .historyFile,
                    entry.subject == last
                        ? "The recording has two lines of \(last.name)" : "The lines of the recording are out of order",
                    file, line.prefix(80).indices, Self.mend)
                continue
            }
            last = entry.subject
            add(entry, line, to: &recording, file)
        }
        if count != open.head.lines {
            report(
                .historyFile,
                "The recording is to have \(DisplayText.count(open.head.lines, "line")) behind its head, and has \(count)",
                file, 0..<open.end, count < open.head.lines ? "It was cut off. \(Self.mend)" : Self.mend)
        }
        recording.digest = open.head.digest ?? digest(lasting[...])
        ledger.recordings.append(recording)
    }

    private mutating func add(
        _ entry: RecordingLine, _ line: ArraySlice<UInt8>, to recording: inout Recording, _ file: File
    ) {
        let subject = entry.subject
        let head = line.startIndex..<min(entry.lasting, line.startIndex + 120)
        guard let version = entry.version else {
            guard ledger.newest[subject] == .present else {
                report(
                    .historyVersion, "\(Self.begin(subject)) was not there and cannot have gone", file, head, Self.mend)
                return
            }
            ledger.newest[subject] = .gone
            recording.gone.append(subject)
            return
        }
        var latest = ledger.latest(of: subject)?.number ?? 0
        if let id = version.continues {
            guard case .record(let key) = subject, let earlier = ledger.latest(of: .record(RecordKey(key.type, id)))
            else {
                report(
                    .historyVersion, "\(Self.begin(subject)) goes on with '\(id)', of which nothing was recorded", file,
                    head, Self.mend)
                return
            }
            latest = max(latest, earlier.number)
            ledger.continued[key] = RecordKey(key.type, id)
            ledger.newest[earlier.subject] = .gone
            recording.replaced.append(earlier.subject)
        }
        if version.number != latest + 1 {
            report(
                .historyVersion,
                "\(Self.begin(subject)) has version \(version.number) here, and \(latest == 0 ? "none" : "version \(latest)") before",
                file, head, Self.mend)
            return
        }
        if let record = version.record, version.without.isEmpty, digest(record) != Array(version.sum) {
            report(
                .historySum, "Version \(version.number) of \(subject.name) is not what was recorded", file, head,
                "Its SHA-256 is another than the line says. \(Self.mend) What must go is removed by 'sitrep record --forget'."
            )
        }
        ledger.versions[subject, default: []].append(
            RecordedVersion(
                subject: subject, number: version.number, recording: ledger.recordings.count, sum: Array(version.sum),
                content: version.record, without: version.without, line: line.startIndex..<line.endIndex))
        ledger.newest[subject] = .present
        recording.versions.append(VersionAddress(subject: subject, number: version.number))
    }

    private static func begin(_ subject: Recorded) -> String {
        subject.name.prefix(1).uppercased() + subject.name.dropFirst()
    }

    private mutating func report(
        _ code: DiagnosticCode, _ summary: String, _ file: File, _ range: Range<Int>, _ explanation: String,
        notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(
            Diagnostic(
                code, summary,
                at: SourceLocation(
                    path: file.path, range: SourceRange(start: range.lowerBound, end: range.upperBound)),
                explanation: explanation, notes: notes))
    }
}

import Building
import Diagnostics
import Foundation
import Reports
import TestSupport

/// A site with a history of hostile texts: it was recorded, each text was exchanged for another, some records were taken
/// down, and it was recorded again.
struct HostileHistory: Sendable {
    /// The site of today, with the pages of both versions of each record.
    let today: BuiltSite
    /// The site as it stood when it was recorded first.
    let before: BuiltSite
    /// What the archive of the site of today holds, unpacked by another program than ours.
    let unpacked: BuiltSite

    static let sets = LongChecks.areOn ? 48 : 6
    /// Vectors that are the reason why a record was taken down.
    static let reasons = vectors.enumerated().filter { LongChecks.areOn || $0.offset % 30 == 0 }.map(\.element)

    private static let vectors = HostileVector.all.filter(\.isText)
    private static let first = Instant(seconds: 1_750_000_000)
    private static let second = Instant(seconds: 1_755_000_000)
    private static let now = Instant(seconds: 1_760_000_000)

    func remove() { for site in [today, before, unpacked] { site.remove() } }

    static func make() async throws -> HostileHistory {
        let site = try TemporaryPath.make("sitrep-content")
        defer { try? FileManager.default.removeItem(atPath: site) }
        for (version, moment) in [first, second].enumerated() {
            try BuiltSite.write(files(version), to: site)
            let recorded = try await Pipeline(site: site, threads: 2, request: .init(now: moment))
                .record(note: note(version))
            guard let file = recorded.file, !recorded.report.hasErrors else {
                throw BrowserError("Nothing was recorded: \(recorded.report.diagnostics.map(\.summary).prefix(5))")
            }
            try BuiltSite.write([(file.path, String(decoding: file.bytes, as: UTF8.self))], to: site)
        }
        let today = try await BuiltSite.build(site)
        let before = try await BuiltSite.build(site, request: .init(now: now, asOf: first.day))
        return HostileHistory(today: today, before: before, unpacked: try await unpacked(today))
    }

    /// The texts of a version. Every other set says much that stays, so that the difference is shown word by word.
    private static func files(_ version: Int) -> [(path: String, text: String)] {
        let places = Dictionary(uniqueKeysWithValues: HostileField.all.enumerated().map { ($1.path, $0) })
        let step = (vectors.count + sets - 1) / sets
        let files = HostileContent.files(sets: sets) { set, path, form in
            guard form != .held else { return ["https://example.org/"] }
            // The second version has what another field had in the first.
            let start = set * step + (places[path] ?? 0) + version * (vectors.count / 2)
            // A few in a list are enough: fields that hold one text have them all between them.
            let own = (start..<start + min(step, 6)).map { vectors[$0 % vectors.count].text }
            if form == .markdown {
                return ["Words that stay \(HostileContent.markdown) and \(["one", "another"][version])"]
            }
            return set % 2 == 0 ? own : own.map { "What stands before it in both versions of the text is this: \($0)" }
        }
        let gone = reasons.enumerated().map { number, vector in
            let record: JSON =
                version == 0
                ? ["title": .string(vector.text), "kind": "other", "date": "2023-02-17", "place": "hostile-place"]
                : ["taken_down": ["date": "2025-08-01", "reason": .string(vector.text)], "published": "2025-06-01"]
            return ("Content/incidents/gone-\(number).yaml", HostileRecord.line(record) + "\n")
        }
        return files + gone
    }

    /// A line for readers beside the recording: as many vectors as one may hold.
    private static func note(_ version: Int) -> String {
        var note = ""
        for vector in vectors[(version * 40)...] where !vector.text.contains(where: \.isNewline) {
            guard note.utf8.count + vector.text.utf8.count < 490 else { break }
            note += vector.text + " "
        }
        return note
    }

    private static func unpacked(_ site: BuiltSite) async throws -> BuiltSite {
        let folder = try TemporaryPath.make("sitrep-archive")
        let path = folder + "/packed.zip"
        _ = try await SiteArchive(of: site.output, threads: 2).write(to: path, folder: "unpacked")
        let run = try ChildProcess.run(
            "python3", ["-m", "zipfile", "-e", path, folder],
            environment: ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
        guard run.status == 0 else { throw BrowserError("The archive was not unpacked: \(run.errors)") }
        return BuiltSite(output: folder + "/unpacked", folder: folder)
    }
}

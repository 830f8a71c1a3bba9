import Building
import Diagnostics
import Foundation
import Reports
import TestSupport

/// A vector in a field that is held to something, or that is read as Markdown, in a small record of its own: it is either
/// refused, with an error, or it goes into a site that a browser opens.
struct HostileAttempt: Sendable {
    var field: String
    var vector: HostileVector
    /// The record, and what else it needs.
    var files: [(path: String, text: String)]

    var description: String { "\(vector) in \(field)" }

    /// What came of attempts.
    struct Outcome: Sendable {
        /// The site that holds all that were taken.
        var site: BuiltSite
        var taken: [HostileAttempt]
        var refused: [HostileAttempt]
        /// The texts of the errors, by the attempt's number.
        var reasons: [String]
    }

    /// How many vectors each field is tried with, but for those that are made for it.
    private static let perField = LongChecks.areOn ? 10 : 1

    /// Small records with the value in each field that it may have: they are taken, or the attempts would be refused for
    /// something else.
    static func controls() -> [HostileAttempt] {
        HostileField.all.filter { $0.path.count { $0 == "/" } < 3 }.enumerated().map { number, field in
            var record = HostileRecord(type: field.type, number: number + 1)
            record.target = (field.path, nil)
            record.texts = { _, form in [form == .held ? "https://example.org/" : "words"] }
            return HostileAttempt(
                field: field.path, vector: HostileVector(name: "none", text: ""), files: [record.file])
        }
    }

    static func all() -> [HostileAttempt] {
        var attempts: [HostileAttempt] = []
        for (place, field) in HostileField.all.enumerated() {
            for vector in vectors(for: field, place) {
                var record = HostileRecord(type: field.type, number: attempts.count + 1)
                record.target = (field.path, vector.text)
                var files = [record.file]
                if field.path.hasSuffix("media/file"), let file = media(vector.text) { files.append(file) }
                attempts.append(HostileAttempt(field: field.path, vector: vector, files: files))
            }
        }
        // As an author would type it, without quotation marks.
        for vector in HostileVector.ofFile("records") + HostileVector.ofFile("clobbering")
            + HostileVector.ofFile("tags")
        {
            let text = "title: \(vector.text)\nkind: other\ndate: 2023-02-17\n"
            let path = "Content/incidents/hostile-incident-\(attempts.count + 1).yaml"
            attempts.append(HostileAttempt(field: "raw", vector: vector, files: [(path, text)]))
        }
        return attempts
    }

    private static func vectors(for field: HostileField, _ place: Int) -> [HostileVector] {
        let all = HostileVector.all
        // Each field begins elsewhere.
        let some = (0..<perField).map { all[(place * 7 + $0 * (all.count / perField)) % all.count] }
        switch (field.form, field.path) {
        case (.text, _):
            let refused = all.filter { !$0.isText }
            return place % 10 == 0 || LongChecks.areOn ? [refused[place % refused.count]] : []
        case (.held, "incident/media/file") where LongChecks.areOn: return all
        case (.held, "incident/media/file"): return all.enumerated().filter { $0.offset % 10 == 0 }.map(\.element)
        case (.markdown, "page/body") where LongChecks.areOn: return all
        case (.markdown, "page/body"): return HostileVector.ofFile("markdown") + HostileVector.ofFile("mutation")
        case (.held, "source/url") where LongChecks.areOn: return all
        case (.held, "source/url"), (.held, "source/archived"): return HostileVector.ofFile("addresses")
        case (.held, let path) where path.hasSuffix("/id") && path.count { $0 == "/" } == 1:
            return HostileVector.ofFile("clobbering")
        default: return some
        }
    }

    /// A picture with the text as its name, where a disk takes it.
    private static func media(_ name: String) -> (path: String, text: String)? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count < 200 }
        guard isName, !name.contains("\0") else { return nil }
        return ("Content/media/\(name)", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
    }

    /// Builds a site of all attempts, and again without those that were refused, until it is built.
    static func outcome(of attempts: [HostileAttempt]) async throws -> Outcome {
        let frame = HostileContent.files(sets: 1) { _, _, form in form == .held ? ["https://example.org/"] : ["words"] }
        let folder = try TemporaryPath.make("sitrep-content")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try BuiltSite.write(frame + attempts.flatMap(\.files), to: folder)
        var taken = attempts
        var refused: [HostileAttempt] = []
        var reasons: [String] = []
        for _ in 0..<6 {
            let output = try TemporaryPath.make("sitrep-site")
            let report = try await Pipeline(
                site: folder, threads: 2, request: .init(now: Instant(seconds: 1_760_000_000))
            ).build(to: output + "/site")
            let errors = report.diagnostics.filter { $0.severity == .error }
            if errors.isEmpty {
                return Outcome(
                    site: BuiltSite(output: output + "/site", folder: output), taken: taken, refused: refused,
                    reasons: reasons)
            }
            try? FileManager.default.removeItem(atPath: output)
            let paths = Set(errors.map { $0.location?.path ?? "" })
            let isRefused = { (attempt: HostileAttempt) in attempt.files.contains { paths.contains($0.path) } }
            // The name of a picture may be said in another way than it is written.
            let now = taken.contains(where: isRefused) ? taken.filter(isRefused) : taken.filter { $0.files.count > 1 }
            guard !now.isEmpty else {
                throw BrowserError("An error that belongs to no attempt: \(errors[0].summary) \(paths)")
            }
            for file in now.flatMap(\.files) {
                // A name with slashes in it made folders, which have names too.
                let path = file.path.split(separator: "/", omittingEmptySubsequences: false).prefix(3)
                try? FileManager.default.removeItem(atPath: "\(folder)/\(path.joined(separator: "/"))")
            }
            refused += now
            let gone = Set(now.map(\.files[0].path))
            taken.removeAll { gone.contains($0.files[0].path) }
            reasons += errors.map { "\($0.summary) [\($0.code.name)]" }
        }
        throw BrowserError("The attempts come to no end")
    }
}

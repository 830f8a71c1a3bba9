package import Diagnostics

extension DiagnosticCode {
    package static let leakedText = DiagnosticCode(
        "leaked-text", .error, "Nothing that is withheld from an audience stands in what it is given")

    /// The codes of the scan.
    package static let leakCodes: [DiagnosticCode] = [.leakedText]
}

extension LeakSearch {
    private static let mostDiagnostics = 20
    private static let mostNotes = 4

    /// One diagnostic for each withheld text that was found, at the place where the author typed it.
    ///
    /// - Parameter kept: By what ``LeakSighting/secret`` the history knows a text: what is to be forgotten.
    package func diagnostics(
        _ sightings: [LeakSighting], kept: [LeakSighting.Secret: [String]] = [:]
    ) -> [Diagnostic] {
        // Of a long text several pieces are found: they are one find.
        let texts = Dictionary(grouping: sightings, by: \.secret).map { secret, found in
            (secret: secret, location: Self.extent(of: found), found: found)
        }.sorted {
            ($0.location.path, $0.location.range?.start ?? 0, $0.secret) < (
                $1.location.path, $1.location.range?.start ?? 0, $1.secret
            )
        }
        var diagnostics = texts.prefix(Self.mostDiagnostics).map { text in
            diagnostic(
                at: text.location, text.found.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) },
                kept[text.secret] ?? [])
        }
        if texts.count > Self.mostDiagnostics {
            diagnostics.append(
                Diagnostic(
                    .leakedText, "\(texts.count - Self.mostDiagnostics) more withheld texts are in the output",
                    explanation: "Mend those above first: one cause often has many places."))
        }
        return diagnostics
    }

    /// From where the first piece of a text begins to where the last ends.
    private static func extent(of found: [LeakSighting]) -> SourceLocation {
        let ranges = found.compactMap(\.location.range)
        guard let start = ranges.map(\.start).min(), let end = ranges.map(\.end).max() else {
            return found[0].location
        }
        return SourceLocation(path: found[0].location.path, range: SourceRange(start: Int(start), end: Int(end)))
    }

    private func diagnostic(at location: SourceLocation, _ found: [LeakSighting], _ kept: [String]) -> Diagnostic {
        let part = parts[found[0].part]
        let what = found[0].key == "coordinates" ? "The point" : "'\(found[0].key)'"
        let owner = part.isWholeRecord ? "\(part.kind) \(part.record.drop { $0 != "/" }.dropFirst())" : part.kind
        // Of each file one place is enough: its first line rather than its name.
        let places = Dictionary(grouping: found, by: \.file).sorted { $0.key < $1.key }
            .map { Self.words($0.value.first { $0.line != nil } ?? $0.value[0]) }
        let more = places.count - 1 - Self.mostNotes
        var notes = places.dropFirst().prefix(Self.mostNotes).map { Diagnostic.Note("It is in \($0) too") }
        if more > 0 { notes.append(Diagnostic.Note("It is in \(more) more files")) }
        return Diagnostic(
            .leakedText,
            "\(what) of \(Self.article(owner)) \(owner), withheld (\(part.reason.words)), is in \(places[0])",
            at: location,
            explanation: kept.isEmpty
                ? "If a released text says it too, in whatever letters, it is no secret. Otherwise this is a fault of Sitrep: "
                    + "please report it."
                : "It was recorded when it could be seen. Take it out of the history: "
                    + kept.map { "sitrep record --forget \($0)" }.joined(separator: "; "),
            notes: notes)
    }

    private static func words(_ sighting: LeakSighting) -> String {
        if let line = sighting.line { return "\(sighting.file), line \(line)" }
        return sighting.isName ? "the name of \(sighting.file)" : sighting.file
    }

    private static func article(_ noun: String) -> String {
        noun.first.map { "aeiou".contains($0) } == true ? "an" : "a"
    }
}

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
    package func diagnostics(_ sightings: [LeakSighting]) -> [Diagnostic] {
        let byPlace = Dictionary(grouping: sightings, by: \.location).sorted {
            ($0.key.path, $0.key.range?.start ?? 0) < ($1.key.path, $1.key.range?.start ?? 0)
        }
        var diagnostics = byPlace.prefix(Self.mostDiagnostics).map { location, found in
            diagnostic(at: location, found.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) })
        }
        if byPlace.count > Self.mostDiagnostics {
            diagnostics.append(
                Diagnostic(
                    .leakedText, "\(byPlace.count - Self.mostDiagnostics) more withheld texts are in the output",
                    explanation: "Mend those above first: one cause often has many places."))
        }
        return diagnostics
    }

    private func diagnostic(at location: SourceLocation, _ found: [LeakSighting]) -> Diagnostic {
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
            explanation:
                "If a released text says it too, in whatever letters, it is no secret. Otherwise this is a fault of Sitrep: "
                + "please report it.",
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

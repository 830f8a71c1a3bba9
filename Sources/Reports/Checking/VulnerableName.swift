package import Diagnostics
import Markdown

/// People who were arrested, held, hurt or killed, and minors, stay without a name unless the site names them on purpose.
package struct VulnerableName: EditorialRule {
    package static let code = DiagnosticCode(
        "vulnerable-name", .warning,
        "Somebody arrested, detained, hurt or killed, or a minor, is named on purpose only")
    package var code: DiagnosticCode { Self.code }

    private static let custody: Set<String> = [
        "arrested", "detained", "captured", "surrendered", "custody", "remanded", "held", "abducted", "kidnapped",
        "hostage", "missing", "disappeared",
    ]
    private static let harm: Set<String> = ["killed", "injured", "wounded", "dead", "died", "tortured", "raped"]
    private static let minors: Set<String> = ["minor", "child", "children", "boy", "girl", "student", "juvenile"]

    /// Warnings that say that somebody suffered it.
    private static let ofVictims: Set<ContentWarning> = [.sexualViolence, .torture, .suicide, .custodyDisputed]

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let incidents = subject.report.incidents
        for index in incidents.indices {
            for participant in incidents[index].participants {
                guard let reference = participant.actor, let actor = subject.actor(reference), isNamed(actor),
                    let what = whatHappened(to: participant, in: incidents[index])
                else { continue }
                found.append(
                    report(
                        "'\(reference.id)' \(what) and is named", at: incidents[index].header.location(reference.range))
                )
            }
            for row in incidents[index].casualties + incidents[index].tolls.flatMap(\.rows) {
                guard let reference = row.actor, let actor = subject.actor(reference), isNamed(actor) else { continue }
                found.append(
                    report(
                        "'\(reference.id)' stands among the casualties and is named",
                        at: incidents[index].header.location(reference.range)))
            }
        }
        inProse(subject, &found)
        return found
    }

    /// Sentences that say what happened to a private person and lead to their record by name.
    private func inProse(_ subject: ReportUnderCheck, _ found: inout [Diagnostic]) {
        let report = subject.report
        guard report.actors.contains(where: isNamed) else { return }
        func look<Kind: Record>(_ records: [Kind]) {
            for index in records.indices {
                records[index].forEachText { text in
                    text.forEachText { prose in
                        // A reference without words of its own prints the name.
                        let references = prose.allReferences.filter { reference in
                            guard reference.text == nil, reference.field == nil else { return false }
                            return subject.actor(Reference(reference.id, at: reference.range)).map(isNamed) ?? false
                        }
                        guard !references.isEmpty else { return }
                        let named = Set(references.map(\.id))
                        // In the place of a name stands its id in words that no sentence has.
                        let plain = prose.plainText {
                            named.contains($0.id) ? "nameof\($0.id.filter(\.isLetter))" : $0.text ?? ""
                        }
                        for sentence in WordSearch.sentences(plain) {
                            let words = WordSearch.words(sentence)
                            guard
                                let word = words.first(where: {
                                    Self.custody.contains($0) || Self.harm.contains($0) || Self.minors.contains($0)
                                })
                            else { continue }
                            for reference in references
                            where words.contains("nameof\(reference.id.filter(\.isLetter))") {
                                found.append(
                                    self.report(
                                        "'\(reference.id)' is named in a sentence that says '\(word)'",
                                        at: records[index].header.location(reference.range)))
                            }
                        }
                    }
                }
            }
        }
        look(report.incidents)
        look(report.campaigns)
        look(report.briefs)
        look(report.pages)
    }

    private func report(_ summary: String, at location: SourceLocation) -> Diagnostic {
        found(
            summary, at: location,
            explanation: "Write a label (label: \"a man of 40\"), or, to name them on purpose, give their record a "
                + "public_role or 'page: yes'.")
    }

    /// A person whom nothing in their record puts before the public.
    private func isNamed(_ actor: Actor) -> Bool {
        actor.kind == .person && actor.page == nil && (actor.publicRole == nil || actor.publicRole == .private)
            && (actor.identity == .known || actor.identity == .disputed)
    }

    private func whatHappened(to participant: Participant, in incident: Incident) -> String? {
        let words = WordSearch.words(participant.outcome ?? "")
        if words.contains(where: Self.custody.contains) { return "was \(participant.outcome!)" }
        let isMinor = words.contains(where: Self.minors.contains)
        let mayBeVictim = [.target, .subject, .party, nil].contains(participant.role)
        if isMinor || incident.warnings.contains(.childVictim) && mayBeVictim { return "may be a minor" }
        if words.contains(where: Self.harm.contains) { return "was \(participant.outcome!)" }
        if mayBeVictim, let warning = incident.warnings.first(where: Self.ofVictims.contains) {
            return "may be a victim ('\(warning.rawValue)')"
        }
        return participant.role == .target ? "was a target" : nil
    }
}

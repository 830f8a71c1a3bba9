package import Diagnostics

/// A title goes into lists, feeds and searches without its page. One that says that the state killed somebody says it in
/// the site's own voice, unless it says whose account it is.
package struct StateKillingTitle: EditorialRule {
    package static let code = DiagnosticCode(
        "state-killing-title", .warning,
        "The title of an unverified killing by the state says whose account it is")
    package var code: DiagnosticCode { Self.code }

    /// Kinds in which forces of the state act, whoever is listed as taking part.
    private static let kinds: Set<String> = ["police-operation", "raid", "excessive-force"]
    /// Words by which a title says that somebody was killed; an "encounter" is the police's own word for it.
    private static let killing: Set<String> = [
        "kill", "kills", "killed", "killing", "dead", "die", "dies", "died", "death", "deaths", "shot", "encounter",
        "eliminated", "neutralised", "neutralized", "gunned", "slain",
    ]

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let report = subject.report
        for index in report.incidents.indices where report.incidents[index].verification.status != .verified {
            let header = report.incidents[index].header
            guard EstimativeSentences.isEnglish(header.language ?? report.site.contentLanguage) else { continue }
            let title = report.incidents[index].title
            let words = WordSearch.words(title.value)
            guard words.contains(where: Self.killing.contains), !AttributionWords.areAmong(words),
                isByTheState(report.incidents[index], subject), killsOthers(report.incidents[index])
            else { continue }
            found.append(
                self.found(
                    "Title '\(title.value)' states a killing by the state in this site's own voice",
                    at: header.location(title.range),
                    explanation: "Nobody has verified it: say whose account it is, as in \"…, police say\"."))
        }
        return found
    }

    private func isByTheState(_ incident: Incident, _ subject: ReportUnderCheck) -> Bool {
        if Self.kinds.contains(incident.kind.id) { return true }
        return incident.participants.contains { participant in
            guard participant.role == .initiator || participant.role == .perpetrator else { return false }
            if let side = participant.side { return side == .state }
            let kind = subject.actor(participant.actor)?.kind
            return kind == .stateForce || kind == .government
        }
    }

    /// Whether any account has somebody killed who is not said to be of the state's own.
    private func killsOthers(_ incident: Incident) -> Bool {
        let rows = incident.casualties + incident.tolls.flatMap(\.rows)
        return rows.contains { row in
            guard row.side != .state, let killed = row[.killed] else { return false }
            return killed.all.contains { !$0.value.isNone }
        }
    }
}

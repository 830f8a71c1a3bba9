package import Diagnostics

/// An id is an address for ever, and an alias is printed as a name: neither may assert what the record only alleges.
package struct AssertingName: EditorialRule {
    package static let code = DiagnosticCode(
        "asserting-name", .warning, "An id or an alias does not assert what is only alleged")
    package var code: DiagnosticCode { Self.code }

    /// Words that call somebody guilty.
    private static let accusing: Set<String> = [
        "mastermind", "masterminds", "terrorist", "terrorists", "killer", "killers", "murderer", "murderers",
        "assassin", "assassins", "bomber", "attacker", "culprit", "culprits", "ringleader", "planner", "perpetrator",
        "gunman", "kidnapper", "criminal",
    ]

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let report = subject.report
        for position in subject.guarded.positions {
            let actor = report.actors[position]
            idWords(of: actor.header, &found, because: "'\(actor.id)' is guarded: what is said of them is alleged")
            for name in actor.names where !name.basis.isBelowStated && name.kind != .reported {
                guard let word = accusation(in: WordSearch.words(name.text.value)) else { continue }
                found.append(
                    self.found(
                        "Name '\(name.text.value)' asserts what is only alleged: '\(word)'",
                        at: actor.header.location(name.text.range),
                        explanation: "A nickname that accuses carries its basis and who uses it, as in "
                            + "{text: …, basis: alleged, used_by: …}."))
            }
        }
        for index in report.incidents.indices {
            let names = report.incidents[index].participants
            guard let alleged = names.first(where: { $0.basis.guards }) else { continue }
            let who = alleged.actor?.id ?? alleged.label ?? "somebody"
            idWords(of: report.incidents[index].header, &found, because: "The part of '\(who)' is alleged here.")
        }
        addresses(subject, &found)
        return found
    }

    private func accusation(in words: [String]) -> String? { words.first(where: Self.accusing.contains) }

    private func idWords(of header: borrowing RecordHeader, _ found: inout [Diagnostic], because reason: String) {
        guard let word = accusation(in: header.id.split(separator: "-").map(String.init)) else { return }
        found.append(
            self.found(
                "Id '\(header.id)' asserts what is only alleged: '\(word)'", at: header.location(header.range),
                explanation: reason + (reason.hasSuffix(".") ? "" : ".") + " The id is the page's address: give it "
                    + "neutral words before it is published."))
    }

    /// The ids of incidents, campaigns and briefs that have a guarded person's name in them.
    private func addresses(_ subject: ReportUnderCheck, _ found: inout [Diagnostic]) {
        guard !subject.guarded.names.isEmpty else { return }
        func look(_ header: borrowing RecordHeader) {
            let words = header.id.split(separator: "-").map(String.init)
            guard let mention = subject.guarded.names.mentions(in: words).first(where: { $0.count > 1 }) else { return }
            let actor = subject.report.actors[mention.actor]
            found.append(
                self.found(
                    "Id '\(header.id)' has the name of '\(actor.id)' in it, of whom something is only alleged",
                    at: header.location(header.range),
                    explanation: "A guarded name stands in no other record's address, where no word can guard it."))
        }
        for index in subject.report.incidents.indices { look(subject.report.incidents[index].header) }
        for campaign in subject.report.campaigns { look(campaign.header) }
        for brief in subject.report.briefs { look(brief.header) }
    }
}

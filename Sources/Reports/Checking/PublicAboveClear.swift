package import Diagnostics

/// TLP 2.0 lets nothing but CLEAR go onto the open web. A site that has an address there and is released for a narrower
/// audience publishes the rest of it to everybody.
package struct PublicAboveClear: EditorialRule {
    package static let code = DiagnosticCode(
        "public-above-clear", .warning, "A site with a public address shows nothing above TLP:CLEAR")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        let audience = subject.released.release.audience
        guard audience > .clear, let address = subject.report.site.baseURL, isPublic(address.host) else { return [] }
        var above = 0
        var first: SourceLocation?
        subject.released.forEachRecord { record in
            let header = record.header
            let isAbove =
                header.tlp > .clear || header.claims.contains { $0.row.tlp > .clear }
                || header.media.contains { $0.row.tlp > .clear } || hasRowAbove(record)
            guard isAbove else { return }
            above += 1
            if first == nil { first = header.location }
        }
        guard above > 0 else { return [] }
        return [
            found(
                "\(above) record\(above == 1 ? "" : "s") above TLP:CLEAR would stand at \(address.text)",
                at: SourceLocation(path: SiteConfiguration.path),
                explanation: "The release is for \(audience.label). Build for '--audience clear', or leave 'base_url' "
                    + "out of a site for a closed circle.",
                notes: first.map { [.init("The first is here", at: $0)] } ?? [])
        ]
    }

    private func hasRowAbove(_ record: any Record) -> Bool {
        switch record {
        case let incident as Incident:
            incident.participants.contains { $0.row.tlp > .clear }
                || incident.casualties.contains { $0.row.tlp > .clear }
                || incident.tolls.contains { toll in
                    toll.row.tlp > .clear || toll.rows.contains { $0.row.tlp > .clear }
                } || incident.related.contains { $0.row.tlp > .clear }
        case let actor as Actor:
            actor.names.contains { $0.row.tlp > .clear } || actor.roles.contains { $0.row.tlp > .clear }
                || actor.relations.contains { $0.row.tlp > .clear }
                || actor.designations.contains { $0.row.tlp > .clear }
        case let brief as Brief: brief.judgements.contains { $0.row.tlp > .clear }
        default: false
        }
    }

    /// Whether a host is one that everybody can reach: not this machine, and no name that only a closed network knows.
    private func isPublic(_ host: String) -> Bool {
        let name = host.lowercased().split(separator: ":").first.map(String.init) ?? ""
        let closed = [".internal", ".local", ".lan", ".intranet", ".corp", ".home", ".test", ".localhost", ".onion"]
        if name == "localhost" || name.hasPrefix("127.") || name.hasPrefix("10.") || name.hasPrefix("192.168.") {
            return false
        }
        return name.contains(".") && !closed.contains(where: name.hasSuffix)
    }
}

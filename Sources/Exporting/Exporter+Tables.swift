import Publishing
import Reports

/// The tables of a report.
extension Exporter {
    /// What each table is about, in the order of the page of data; all as comma-separated values.
    static let tableSubjects: [DataFile.Subject] = [
        .incidents, .casualties, .participants, .claims, .actors, .places, .sources, .campaigns, .revisions,
        .versions,
    ]

    func table(
        _ subject: DataFile.Subject, _ selection: DataFile.Selection, of edition: Edition
    ) -> (any DataTable)? {
        let incidents = { edition.incidents(in: selection) }
        let isWhole = selection == .all
        switch subject {
        case .incidents: return IncidentTable.table(of: incidents(), in: edition)
        case .casualties: return CasualtyTable(edition, incidents())
        case .participants: return ParticipantTable(edition: edition, incidents: incidents())
        case .claims: return ClaimTable(edition: edition, incidents: incidents(), hasOthers: isWhole)
        case .actors:
            let all = edition.report.actors.indices.filter(edition.lists)
            return ActorTable.table(
                edition, isWhole ? all : Self.involved(incidents(), among: all, edition.involvements))
        case .places:
            let all = Array(edition.report.places.indices)
            let lists = edition.report.placeFacts.map(\.incidentsWithin)
            return PlaceTable.table(edition, isWhole ? all : Self.involved(incidents(), among: all, lists))
        case .sources:
            let all = Array(edition.report.sources.indices)
            return SourceTable.table(edition, isWhole ? all : Self.cited(by: incidents(), all, in: edition.report))
        case .campaigns:
            let all = Array(edition.report.campaigns.indices)
            let lists = edition.report.campaignFacts.map(\.incidents)
            return CampaignTable.table(edition, isWhole ? all : Self.involved(incidents(), among: all, lists))
        case .revisions:
            let lists = RecordLists.all(in: edition.report)
            let chosen = isWhole ? nil : Set(incidents().map { edition.report.incidents[$0].key })
            return RevisionTable.table(chosen.map { chosen in lists.filter { chosen.contains($0.key) } } ?? lists)
        case .versions:
            return VersionTable.table(
                edition,
                isWhole
                    ? VersionTable.records(of: edition.report) : incidents().map { edition.report.incidents[$0].key })
        case .report: return nil
        }
    }

    /// Whether a table would have a row.
    static func has(_ subject: DataFile.Subject, _ report: ReleasedReport, _ edition: Edition) -> Bool {
        switch subject {
        case .incidents: !report.incidents.isEmpty
        case .casualties: report.incidentFacts.contains { !$0.accounts.isEmpty }
        case .participants: report.incidents.contains { !$0.participants.isEmpty }
        case .claims:
            report.incidents.contains { !$0.header.claims.isEmpty }
                || ClaimRow.hasAny(in: edition)
        case .actors: report.actors.indices.contains(where: edition.lists)
        case .places: !report.places.isEmpty
        case .sources: !report.sources.isEmpty
        case .campaigns: !report.campaigns.isEmpty
        // Of pages of prose the table has no rows.
        case .revisions: report.changes.contains { $0.record.type != .page }
        case .versions: edition.hasRecordedVersions
        case .report: true
        }
    }

    /// Those of some records whose lists name one of the incidents.
    private static func involved(_ incidents: [Int], among all: [Int], _ lists: [[Int]]) -> [Int] {
        let chosen = Set(incidents)
        return all.filter { lists[$0].contains(where: chosen.contains) }
    }

    private static func cited(by incidents: [Int], _ all: [Int], in report: ReleasedReport) -> [Int] {
        let chosen = Set(incidents.map { report.incidents[$0].key })
        return all.filter { report.sourceFacts[$0].records.contains(where: chosen.contains) }
    }
}

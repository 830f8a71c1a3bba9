import History
import Publishing
import Records
import Reports

/// The records of a report one by one, as its JSON export has them but for what the site works out: what a recording keeps,
/// and what a line of JSON that is read as content may hold.
struct RecordedReport {
    private let edition: Edition
    private let encoder: RecordEncoder

    init(_ edition: Edition) {
        self.edition = edition
        encoder = RecordEncoder(edition)
    }

    /// The settings and every record that the export has.
    var all: [RecordingDraft.Current] {
        let report = edition.report
        let chosen = ReportSelection(.all, of: edition)
        var all = [
            RecordingDraft.Current(
                .site,
                Self.object { SiteEncoder(site: report.site, audience: report.release.audience).members(into: &$0) },
                formerly: [])
        ]
        all.reserveCapacity(chosen.incidents.count + report.sources.count + report.places.count + 100)
        func add(_ positions: [Int], of records: [some Record]) {
            for position in positions {
                let header = records[position].header
                all.append(
                    RecordingDraft.Current(
                        .record(header.key), content(of: records[position]), formerly: header.formerly.map(\.id)))
            }
        }
        add(chosen.incidents, of: report.incidents)
        add(chosen.positions(of: .actor), of: report.actors)
        add(chosen.positions(of: .place), of: report.places)
        add(chosen.positions(of: .source), of: report.sources)
        add(chosen.positions(of: .campaign), of: report.campaigns)
        add(chosen.positions(of: .brief), of: report.briefs)
        add(chosen.positions(of: .page), of: report.pages)
        return all
    }

    /// A record by itself.
    func content(of record: any Record) -> [UInt8] {
        Self.object { writer in
            switch record.key.type {
            case .incident: encoder.members(of: record as! Incident, into: &writer)
            case .actor: encoder.members(of: record as! Actor, into: &writer)
            case .place: encoder.members(of: record as! Place, into: &writer)
            case .source: encoder.members(of: record as! Source, into: &writer)
            case .campaign: encoder.members(of: record as! Campaign, into: &writer)
            case .brief: encoder.members(of: record as! Brief, into: &writer)
            case .page: encoder.members(of: record as! Page, into: &writer)
            }
        }
    }

    private static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.object(nil, members)
        return writer.take()
    }
}

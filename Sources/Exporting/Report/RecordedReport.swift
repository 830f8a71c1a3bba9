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
            record(.site, []) { SiteEncoder(site: report.site, audience: report.release.audience).members(into: &$0) }
        ]
        all.reserveCapacity(chosen.incidents.count + report.sources.count + report.places.count + 100)
        func add(_ positions: [Int], _ header: (Int) -> RecordHeader, _ members: (Int, inout JSONWriter) -> Void) {
            for position in positions {
                let header = header(position)
                all.append(record(.record(header.key), header.formerly.map(\.id)) { members(position, &$0) })
            }
        }
        add(chosen.incidents, { report.incidents[$0].header }) { encoder.members(of: report.incidents[$0], into: &$1) }
        add(chosen.positions(of: .actor), { report.actors[$0].header }) {
            encoder.members(of: report.actors[$0], into: &$1)
        }
        add(chosen.positions(of: .place), { report.places[$0].header }) {
            encoder.members(of: report.places[$0], into: &$1)
        }
        add(chosen.positions(of: .source), { report.sources[$0].header }) {
            encoder.members(of: report.sources[$0], into: &$1)
        }
        add(chosen.positions(of: .campaign), { report.campaigns[$0].header }) {
            encoder.members(of: report.campaigns[$0], into: &$1)
        }
        add(chosen.positions(of: .brief), { report.briefs[$0].header }) {
            encoder.members(of: report.briefs[$0], into: &$1)
        }
        add(chosen.positions(of: .page), { report.pages[$0].header }) {
            encoder.members(of: report.pages[$0], into: &$1)
        }
        return all
    }

    /// A record by itself.
    func content(of record: any Record) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            switch record {
            case let incident as Incident: encoder.members(of: incident, into: &writer)
            case let actor as Actor: encoder.members(of: actor, into: &writer)
            case let place as Place: encoder.members(of: place, into: &writer)
            case let source as Source: encoder.members(of: source, into: &writer)
            case let campaign as Campaign: encoder.members(of: campaign, into: &writer)
            case let brief as Brief: encoder.members(of: brief, into: &writer)
            case let page as Page: encoder.members(of: page, into: &writer)
            default: break
            }
        }
        return writer.take()
    }

    private func record(
        _ subject: Recorded, _ formerly: [String], _ members: (inout JSONWriter) -> Void
    ) -> RecordingDraft.Current {
        var writer = JSONWriter()
        writer.object(nil, members)
        return RecordingDraft.Current(subject, writer.take(), formerly: formerly)
    }
}

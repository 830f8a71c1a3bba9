import Publishing
import Records
import Reports

/// The whole report as JSON: one object with the site's settings and a list of records of each type, one record a line, in
/// the keys in which people write them. What the site works out stands in each record under `derived`, which nothing that
/// reads records looks at.
struct ReportDocument {
    static let format = "sitrep-report"
    /// What changes the meaning of what was there before raises it; what is added does not.
    static let version = 1

    private let edition: Edition
    private let encoder: RecordEncoder
    private let derived: DerivedEncoder

    init(_ edition: Edition) {
        self.edition = edition
        encoder = RecordEncoder(edition)
        derived = DerivedEncoder(edition)
    }

    /// The JSON Schema of the file, with the terms of the site's vocabularies.
    static func schema(of site: SiteConfiguration) -> String {
        ReportSchema(
            format: format, version: version, terms: EditorSchema.Terms(site: site, codes: []),
            derived: { $0.map(DerivedSchema.schema) ?? DerivedSchema.report }
        ).text
    }

    func json(of selection: DataFile.Selection, into output: inout [UInt8]) {
        let chosen = ReportSelection(selection, of: edition)
        let report = edition.report
        JSONWriter.append(to: &output, about: 2_000 * chosen.incidents.count) { writer in
            write(chosen, report, into: &writer)
        }
        output.append(UInt8(ascii: "\n"))
    }

    private func write(_ chosen: ReportSelection, _ report: ReleasedReport, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.text("format", Self.format)
            writer.number("version", Self.version)
            writer.line()
            writer.object("derived") { derived.members(ofReport: chosen, into: &$0) }
            writer.line()
            writer.object("site") { writer in
                SiteEncoder(site: report.site, audience: report.release.audience).members(into: &writer)
            }
            list(.incident, chosen.incidents, into: &writer) { position, writer in
                encoder.members(of: report.incidents[position], into: &writer)
                writer.object("derived") { derived.members(ofIncident: position, into: &$0) }
            }
            list(.actor, chosen.positions(of: .actor), into: &writer) { position, writer in
                encoder.members(of: report.actors[position], into: &writer)
                writer.object("derived") { derived.members(ofActor: position, into: &$0) }
            }
            list(.place, chosen.positions(of: .place), into: &writer) { position, writer in
                encoder.members(of: report.places[position], into: &writer)
                writer.object("derived") { derived.members(ofPlace: position, into: &$0) }
            }
            list(.source, chosen.positions(of: .source), into: &writer) { position, writer in
                encoder.members(of: report.sources[position], into: &writer)
                writer.object("derived") { derived.members(ofSource: position, into: &$0) }
            }
            list(.campaign, chosen.positions(of: .campaign), into: &writer) { position, writer in
                encoder.members(of: report.campaigns[position], into: &writer)
                writer.object("derived") { derived.members(ofCampaign: position, into: &$0) }
            }
            list(.brief, chosen.positions(of: .brief), into: &writer) { position, writer in
                encoder.members(of: report.briefs[position], into: &writer)
                writer.object("derived") { derived.members(of: report.briefs[position], into: &$0) }
            }
            list(.page, chosen.positions(of: .page), into: &writer) { position, writer in
                encoder.members(of: report.pages[position], into: &writer)
                writer.object("derived") { derived.members(of: report.pages[position], into: &$0) }
            }
        }
    }

    private func list(
        _ type: RecordType, _ positions: [Int], into writer: inout JSONWriter,
        _ members: (Int, inout JSONWriter) -> Void
    ) {
        writer.line()
        writer.key(type.folder)
        writer.array { writer in
            for position in positions {
                writer.line()
                writer.object { members(position, &$0) }
            }
        }
    }
}

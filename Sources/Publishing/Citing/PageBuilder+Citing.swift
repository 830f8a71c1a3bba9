import Reports
import Templating

/// How to cite a record's page.
extension PageBuilder {
    /// A page is cited with its version, since records change. When it was read, only its reader knows.
    func addCitation(of header: RecordHeader, title: String, to frame: inout PageFrame) {
        let brief = header.key.type == .brief ? report.position(of: header.key).map { report.briefs[$0] } : nil
        let day = (header.updated ?? brief?.date.value.exactDay).flatMap { (0...9999).contains($0.year) ? $0 : nil }
        let recorded = edition.history[header.key]
        let citation = Citation(
            key: "\(header.key.type.rawValue)-\(header.id)", isReport: brief != nil, title: title,
            site: report.site.title,
            authors: brief.map { $0.authors.isEmpty ? report.site.authors : $0.authors } ?? report.site.authors,
            day: day,
            version: Self.version(of: header, recorded),
            isRetracted: header.revisions.contains { $0.kind == .retraction },
            url: edition.address(of: route), language: header.language ?? edition.contentLanguage)
        frame.head.cite = CitationView(
            version: citation.version, date: day.map { date($0) }, bibtex: citation.bibtex, csl: citation.csl)
        frame.head.versions = recorded.map { versionsView($0) }
    }

    /// The number that was recorded; of a record that was not, the first, and one more for each revision.
    func version(of header: RecordHeader) -> Int { Self.version(of: header, edition.history[header.key]) }

    private static func version(of header: RecordHeader, _ recorded: RecordVersions?) -> Int {
        recorded?.number ?? header.revisions.count + 1
    }
}

package import Diagnostics
import Markdown
package import Reports

/// An address on the web that content names, with where it first stands and the copies that are kept of it.
package struct WebLink: Sendable {
    package var address: String
    package var location: SourceLocation
    package var archived: [String]

    package init(address: String, location: SourceLocation, archived: [String] = []) {
        self.address = address
        self.location = location
        self.archived = archived
    }

    /// The host, in lower case, by which politeness is measured.
    var host: String {
        guard let start = address.firstRange(of: "://")?.upperBound else { return "" }
        return address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    }

    /// The addresses of sources, of sources written on the spot and of links in prose, each once, sorted.
    package static func all(in report: Report) -> [WebLink] {
        var found: [String: WebLink] = [:]
        func add(_ address: String, _ location: SourceLocation, _ archived: [String] = []) {
            // What follows '#' is the browser's business.
            let plain = String(address.prefix { $0 != "#" })
            guard plain.hasPrefix("http://") || plain.hasPrefix("https://") else { return }
            if let known = found[plain] {
                if known.archived.isEmpty { found[plain]!.archived = archived }
            } else {
                found[plain] = WebLink(address: plain, location: location, archived: archived)
            }
        }
        func add(_ details: SourceDetails, _ header: RecordHeader, _ range: SourceRange) {
            guard let url = details.url else { return }
            add(url.text, header.location(range), details.archived.map(\.url.text))
        }
        func look(_ records: [some Record]) {
            for record in records {
                for details in record.inlineSources { add(details, record.header, details.range) }
                record.forEachText { text in
                    for link in text.allLinks where link.kind == .external {
                        add(link.address, record.header.location(link.range))
                    }
                }
            }
        }
        for source in report.sources { add(source.details, source.header, source.header.range) }
        look(report.incidents)
        look(report.actors)
        look(report.places)
        look(report.sources)
        look(report.campaigns)
        look(report.briefs)
        look(report.pages)
        return found.values.sorted { $0.address < $1.address }
    }
}

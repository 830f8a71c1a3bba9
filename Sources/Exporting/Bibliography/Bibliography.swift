import Publishing
import Reports

/// The sources that have records, in the order of their ids: all of them, or those on which some incidents rest. A
/// protected source is never among them.
struct Bibliography {
    let edition: Edition
    let sources: [Int]

    init(_ edition: Edition, _ selection: DataFile.Selection) {
        let report = edition.report
        self.edition = edition
        var incidents: Set<Int>?
        if selection != .all { incidents = Set(edition.incidents(in: selection)) }
        sources = report.sources.indices.filter { position in
            guard !report.sources[position].isProtected else { return false }
            guard let incidents else { return true }
            return report.sourceFacts[position].records.contains { key in
                key.type == .incident && (report.position(of: key).map(incidents.contains) ?? false)
            }
        }
    }

    /// Where copies are kept, in words; nothing of what the site does not link to.
    func copies(of details: SourceDetails) -> [String] {
        guard details.isLinked else { return [] }
        return details.archived.map { capture in
            let date = capture.date.map { " (\($0.text))" } ?? ""
            return edition.archivedCopy + " " + capture.url.text + date
        }
    }

    /// What the editors say of it, and where copies are kept.
    func note(of details: SourceDetails) -> String? {
        let parts = [details.note].compactMap(\.self) + copies(of: details)
        return parts.isEmpty ? nil : parts.joined(separator: ". ")
    }
}

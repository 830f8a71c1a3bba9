import Records

/// Collects what the rows cite: one source record for each distinct article, and one for the dataset itself.
struct UCDPSources {
    private struct Source {
        var citation: UCDPCitation
        /// Whether the date can be one: after 1899, and not later than the day after the import.
        var isDatePlausible: Bool
    }

    private let latestDay: CivilDay
    private var sources: [String: Source] = [:]
    /// Dates of distinct sources that are taken as unknown.
    private(set) var implausibleDates = 0

    /// - Parameter now: the day of the import. Databases write a missing date as their smallest (1753-01-01), and typing
    ///   errors make later ones (2919); a day after today can be a paper's in another time zone.
    init(now: CivilDay) { latestDay = now.next }

    /// The citations' ids, each once, and the earliest plausible date among them.
    ///
    /// The flag says whether a citation with an implausible date was met for the first time.
    mutating func add(_ citations: [UCDPCitation]) -> (ids: [String], earliest: CivilDay?, foundImplausible: Bool) {
        var ids: [String] = []
        var earliest: CivilDay?
        let before = implausibleDates
        for citation in citations {
            let id = citation.sourceID
            if !ids.contains(id) { ids.append(id) }
            let day = plausibleDay(of: citation)
            if let day { earliest = min(earliest ?? day, day) }
            guard sources[id] == nil else { continue }
            let isPlausible = day != nil || citation.date.isEmpty
            if !isPlausible { implausibleDates += 1 }
            sources[id] = Source(citation: citation, isDatePlausible: isPlausible)
        }
        return (ids, earliest, implausibleDates > before)
    }

    private func plausibleDay(of citation: UCDPCitation) -> CivilDay? {
        guard let day = CivilDay(text: citation.date[...]), day.year >= 1900, day <= latestDay else { return nil }
        return day
    }

    /// Every source as a line, in no particular order. `version` is the release's number, where it is known.
    func entries(path: String, version: String?) -> [OwnedRecords.Entry] {
        var writer = JSONWriter()
        var entries = sources.map { id, source in
            write(source, id: id, to: &writer)
            return OwnedRecords.Entry(id: id, path: path, line: writer.take()[...])
        }
        UCDPImport.writeDataset(version: version, to: &writer)
        entries.append(OwnedRecords.Entry(id: UCDPImport.datasetID, path: path, line: writer.take()[...]))
        return entries
    }

    /// The kind of source is left out: GED does not say whether it was a news report, a statement or a data sheet.
    private func write(_ source: Source, id: String, to writer: inout JSONWriter) {
        let citation = source.citation
        let limit = 160
        var notes: [[UInt8]] = []
        writer.object { writer in
            writer.text("id", id)
            if !citation.title.isEmpty { writer.text("title", CellText.shortened(citation.title, to: limit)) }
            // A source has a publisher; two words, so that no actor's id is meant.
            if citation.publisher.isEmpty {
                writer.text("publisher", "not stated")
            } else {
                writer.text("publisher", citation.publisher)
            }
            if !citation.date.isEmpty, source.isDatePlausible { writer.text("published", citation.date) }

            if citation.isFreeText {
                notes.append(Array("Cited by UCDP as free text.".utf8))
            }
            if citation.title.count > limit { notes.append(Array("In full: ".utf8) + citation.title) }
            if !source.isDatePlausible {
                let date = String(decoding: citation.date, as: UTF8.self)
                notes.append(Array("UCDP dates it '\(date)', which is taken as unknown.".utf8))
            }
            if !notes.isEmpty { writer.text("note", Array(notes.joined(separator: [0x20]))) }
        }
    }
}

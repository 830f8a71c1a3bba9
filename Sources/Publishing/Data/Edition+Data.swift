package import Markdown
package import Reports

/// The data that the site offers.
extension Edition {
    /// The files of the whole report.
    var dataFiles: [DataFile] {
        made.dataFiles.value {
            (export?.files(of: self) ?? []).filter { report.site.dataFormats.contains($0.format.setting) }
        }
    }

    /// Whether there is anything besides pages of prose.
    package var hasRecords: Bool { report.hasRecords }

    /// The incidents of a file, in the order of the timeline.
    package func incidents(in selection: DataFile.Selection) -> [Int] {
        switch selection {
        case .all: report.chronology
        case .chosen(let incidents): incidents
        case .listed(let page): listedIncidents(on: page) ?? []
        }
    }

    /// Appends a file's bytes, and notes how many they are.
    func write(_ file: DataFile, into output: inout [UInt8]) {
        func write() -> Int {
            let start = output.count
            export?.write(file, of: self, into: &output)
            return output.count - start
        }
        guard let size = made.dataSizes.value({ DataSizes(dataFiles) })[file] else {
            _ = write()
            return
        }
        // Whoever asked for the size first has made the bytes for nothing; they are made again.
        var hasWritten = false
        _ = size.value {
            hasWritten = true
            return write()
        }
        if !hasWritten { _ = write() }
    }

    /// How many bytes a file has.
    func size(of file: DataFile) -> Int {
        made.dataSizes.value { DataSizes(dataFiles) }[file]!.value {
            var bytes: [UInt8] = []
            export?.write(file, of: self, into: &bytes)
            return bytes.count
        }
    }
}

/// The sizes of the files of the whole report, each known when the file has first been made.
struct DataSizes: Sendable {
    private let sizes: [DataFile: Once<Int>]

    init(_ files: [DataFile]) { sizes = Dictionary(uniqueKeysWithValues: files.map { ($0, Once<Int>()) }) }

    subscript(_ file: DataFile) -> Once<Int>? { sizes[file] }
}

/// What whoever writes data asks of an edition beside the report itself.
extension Edition {
    /// What an actor is called, never without what guards the name: "Name (alleged commander, says the CTD)".
    package func name(ofActor position: Int) -> String {
        let names = made.guardedNames.value {
            report.actors.indices.map { actor in
                let name = report.actors[actor].displayTitle
                return guards[actor].map { "\(name) (\($0))" } ?? name
            }
        }
        return names[position]
    }

    /// Who says something, as text.
    package func name(of speaker: Speaker) -> String {
        switch speaker {
        case .named(let reference):
            if let position = report.position(reference.id, .actor) { return name(ofActor: position) }
            return report.position(reference.id, .source).map { sourceTitles[$0] } ?? words["withheld"]
        case .label(let text, _): return text
        case .unattributed: return words["unattributed"]
        case .withheld: return words["withheld"]
        }
    }

    /// The interface's word for a code of the content format: `alleged` with the prefix `basis`.
    package func word(_ prefix: String, _ code: String) -> String { words[prefix, code] }

    /// Whether data may have an actor as a subject of its own. A private person without a page is named only where
    /// something names them.
    package func isSubject(actor position: Int) -> Bool { report.actors[position].isListed }

    /// The site's name for ever: its address, else a `tag:` URI.
    package var permanentName: String { permanentID(of: .home) }

    /// The interface's words for a copy that is kept elsewhere.
    package var archivedCopy: String { words["archivedCopy"] }

    /// Who published a source, as text.
    package func publisher(of details: SourceDetails) -> String? {
        switch details.publisher {
        case .actor(let reference): report.position(reference.id, .actor).map { name(ofActor: $0) }
        case .text(let text, _): text
        case nil: nil
        }
    }

    /// What stands in place of what the audience may not see.
    package var withheldWord: String { words["withheld"] }

    /// A text without its markup.
    package func plainText(_ prose: Prose?) -> String? { PageBuilder(self, route: .data).plain(prose) }

    /// The address of a record's page, from the site's root where the site does not say where it stands; nil for an
    /// actor without a page.
    package func address(of key: RecordKey) -> String? {
        report.hasPage(key) ? reference(to: .record(key)) : nil
    }
}

extension Edition {
    /// The two letters of a country (ISO 3166-1) from a code that a record has: of two letters, of three, or of a part of
    /// the country (ISO 3166-2).
    package func countryCode(iso: String) -> String? {
        let letters = iso.utf8.prefix { $0 != UInt8(ascii: "-") }
        guard letters.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        if letters.count == 2 { return String(Substring(letters)) }
        return made.countryCodes.value { CountryCodes(report, baseMap: assets.baseMap) }[iso]
    }
}

/// The two letters of each country that a record names by three.
struct CountryCodes: Sendable {
    private var codes: [String: String] = [:]

    init(_ report: ReleasedReport, baseMap: [UInt8]) {
        let wanted = Set(report.places.compactMap { $0.details.iso?.uppercased() }.filter { $0.utf8.count == 3 })
        guard !wanted.isEmpty, let layer = BaseMap(baseMap)?.layers.last else { return }
        for code in wanted {
            guard let country = layer.country(iso: code), !layer.countries[country].alpha2.isEmpty else { continue }
            codes[code] = layer.countries[country].alpha2
        }
    }

    subscript(_ iso: String) -> String? { codes[iso] }
}

/// A point of an incident, and how finely it is known.
package struct DataPoint: Sendable, Hashable {
    /// Degrees north, -90 to 90.
    package var latitude: Double
    /// Degrees east, -180 to 180.
    package var longitude: Double
    package var precision: Precision
}

extension Edition {
    /// Where an incident was, by coordinates that a record has; nil where none has any.
    package func point(ofIncident position: Int) -> DataPoint? {
        guard let point = maps.incidents[position] else { return nil }
        // Where a place has no coordinates a map shows the middle of its country, which nobody has put forward.
        if let place = point.place, report.places[place].details.coordinates == nil { return nil }
        return DataPoint(latitude: point.latitude, longitude: point.longitude, precision: point.precision)
    }
}

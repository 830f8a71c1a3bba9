import Diagnostics
import LeakScan
import Publishing
import Reports

/// The independent look at what a release lets out.
extension Pipeline {
    /// What is to be looked for in the output; nil where nothing is withheld.
    func leakSearch(_ input: Input, _ site: SiteConfiguration) async throws -> LeakSearch? {
        let files = input.today ?? input.content.value
        let content = try await Self.divided(files, terms(input.audience), threads: threads).value
        return Self.search(content, input, site)
    }

    static func search(_ content: ContentDivision, _ input: Input, _ site: SiteConfiguration) -> LeakSearch? {
        guard !content.isEmpty else { return nil }
        let theme = Theme(own: input.templates.value)
        let search = LeakSearch(
            content, released: theme.texts + [Array(vocabularyText(site).utf8)], interface: theme.interfaceTexts)
        return search.isEmpty ? nil : search
    }

    func terms(_ audience: TrafficLight) -> ReleaseTerms {
        ReleaseTerms(audience: audience.rawValue, now: request.now.seconds, includesDrafts: request.includesDrafts)
    }

    /// Divides the content; a content in which nothing can be withheld is not read for it.
    static func divided(
        _ files: [SourceFile], _ terms: ReleaseTerms, threads: Int
    ) async throws -> Checked<ContentDivision> {
        let texts = files.filter { if case .text = $0.content { true } else { false } }
        let restricts = try await Parallel.concurrentMap(texts, threads: threads) { ContentWalk.mayWithhold($0.bytes) }
        guard restricts.contains(true) else { return Checked(ContentDivision()) }
        let parts = texts.map(FileParts.init).flatMap { text in text.ranges.map { (file: text.file, range: $0) } }
        let divided = try await Parallel.concurrentMap(parts, threads: threads) { part in
            var walk = ContentWalk(terms)
            let diagnostics = walk.divide(part.file.bytes, path: part.file.path, part: part.range)
            return (walk.content, diagnostics)
        }
        var result = Checked(ContentDivision())
        for (content, diagnostics) in divided {
            result.value.append(content)
            result.diagnostics += diagnostics
        }
        result.value.dividePoints()
        return result
    }

    /// The default terms stand in the program and not in the theme.
    private static func vocabularyText(_ site: SiteConfiguration) -> String {
        (site.vocabularies.all + Vocabularies.standard.all).flatMap(\.terms)
            .map { ([$0.id, $0.label, $0.definition] + $0.crosswalk.map(\.value)).joined(separator: " \n") }
            .joined(separator: " \n")
    }

    /// Looks into the files of media that are to be copied, and at their names.
    static func sightings(
        _ search: LeakSearch?, inMedia files: [(route: String, media: MediaFile)], threads: Int
    ) async throws -> [LeakSighting] {
        guard let search else { return [] }
        return try await Parallel.concurrentMap(files, threads: threads) { file in
            try LeakReading.sightings(search, in: file.media, name: file.route)
        }.flatMap { $0 }
    }
}

/// Reads files of any size for the search.
enum LeakReading {
    /// A larger file is read piece by piece, each beginning before the end of the last.
    private static let piece = 64 << 20
    private static let overlap = 1 << 16

    /// What is published of a file: what is taken out of it cannot leak.
    static func sightings(
        _ search: LeakSearch, in media: MediaFile, name: String
    ) throws(SystemFailure) -> [LeakSighting] {
        let path = SystemPath(media.path)
        guard let copy = media.copy, !media.isWhole, copy.size <= piece else {
            return try sightings(search, in: path, name: name)
        }
        let file = try OpenFile(reading: path)
        return sightings(search, in: copy.applied(to: try file.readAll(size: file.status().size)), name: name)
    }

    static func sightings(
        _ search: LeakSearch, in path: SystemPath, name: String
    ) throws(SystemFailure) -> [LeakSighting] {
        let file = try OpenFile(reading: path)
        let size = try file.status().size
        guard size > piece else { return sightings(search, in: try file.readAll(size: size), name: name) }
        var found: [LeakSighting] = []
        var buffer = [UInt8](repeating: 0, count: piece)
        var kept = 0
        while true {
            let count = try file.read(into: &buffer, from: kept, limit: piece - kept)
            // The lines of a piece are not those of the file.
            for var sighting in search.sightings(in: Array(buffer[..<(kept + count)]), name: name) {
                sighting.line = nil
                if !found.contains(sighting) { found.append(sighting) }
            }
            guard count == piece - kept else { return found }
            buffer.replaceSubrange(0..<overlap, with: buffer[(piece - overlap)...])
            kept = overlap
        }
    }

    /// Of an archive every member is looked into.
    static func sightings(_ search: LeakSearch, in bytes: [UInt8], name: String) -> [LeakSighting] {
        var found = search.sightings(in: bytes, name: name)
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), let archive = try? ZipReader(bytes) else { return found }
        for file in archive.files {
            let member = "\(name)/\(SystemPath.printable(file.path))"
            found += search.sightings(in: archive.contents(of: file, limit: 1 << 28) ?? [], name: member)
        }
        return found
    }
}

extension Theme {
    /// The files of the theme that are text, the names of the base map among them; but for the words.
    var texts: [[UInt8]] {
        bytes(where: { !$0.hasPrefix("strings/") && !$0.hasSuffix(".png") })
    }

    var interfaceTexts: [[UInt8]] { bytes(where: { $0.hasPrefix("strings/") }) }
}

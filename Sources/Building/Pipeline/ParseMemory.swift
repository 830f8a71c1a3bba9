import Diagnostics
import Reports

/// What was parsed, by the bytes it was parsed from.
///
/// A record depends on its file's path and bytes, on where in the file it stands, and on `site.yaml`; another `site.yaml`
/// forgets everything.
struct ParseMemory: Sendable {
    private struct Known: Sendable {
        var bytes: [UInt8]
        /// By where the part begins; 0 for a whole file.
        var parts: [Int: Part]
    }

    private struct Part: Sendable {
        /// Nil for a whole file.
        var range: Range<Int>?
        var parsed: Checked<[ParsedRecord]>
    }

    private var files: [String: Known] = [:]
    private var siteFile: [UInt8]?
    /// The files that had errors the last time: not all of their records may have been read.
    private(set) var faulty: [SourceFile] = []

    /// Reads every file but the site's own; the records in the order of the paths.
    ///
    /// - Parameter siteFile: the bytes that `site` was read from.
    mutating func parse(
        _ files: [SourceFile], _ site: SiteConfiguration, siteFile: [UInt8]?, threads: Int
    ) async throws -> Checked<[ParsedRecord]> {
        if siteFile != self.siteFile { self.files = [:] }
        self.siteFile = siteFile
        let texts = files.filter { file in
            if case .media = file.content { return false }
            return file.path != SiteConfiguration.path
        }.map(FileParts.init)
        var known: [[Checked<[ParsedRecord]>?]] = texts.map(remembered)
        let open = texts.indices.flatMap { text in
            texts[text].ranges.indices.filter { known[text][$0] == nil }.map { (text: text, part: $0) }
        }
        let parsed = try await Parallel.forEachConcurrently(
            count: open.count, threads: threads, makeWorker: { RecordDecoder(site: site) }
        ) { index, decoder in
            let text = texts[open[index].text]
            return decoder.decode(text.file.bytes, path: text.file.path, part: text.ranges[open[index].part])
        }
        for (place, result) in zip(open, parsed) { known[place.text][place.part] = result }
        // Whether a file holds anything at all is seen where it is read as a whole.
        let empty = texts.indices.filter { text in
            texts[text].ranges.count > 1
                && known[text].allSatisfy { $0!.value.isEmpty && !$0!.hasErrors }
        }
        if !empty.isEmpty {
            var decoder = RecordDecoder(site: site)
            for text in empty {
                known[text][0] = decoder.decode(texts[text].file.bytes, path: texts[text].file.path)
            }
        }
        var result = Checked<[ParsedRecord]>([])
        result.value.reserveCapacity(known.reduce(0) { $0 + $1.reduce(0) { $0 + $1!.value.count } })
        self.files = Dictionary(minimumCapacity: texts.count)
        faulty = []
        for (text, parts) in zip(texts, known) {
            var remembered: [Int: Part] = [:]
            for (range, parsed) in zip(text.ranges, parts) {
                result.value += parsed!.value
                result.diagnostics += parsed!.diagnostics
                remembered[range?.lowerBound ?? 0] = Part(range: range, parsed: parsed!)
            }
            if parts.contains(where: { $0!.hasErrors }) { faulty.append(text.file) }
            self.files[text.file.path] = Known(bytes: text.file.bytes, parts: remembered)
        }
        return result
    }

    /// What is known of each part of a file; nil for parts that are to be read.
    private func remembered(_ text: FileParts) -> [Checked<[ParsedRecord]>?] {
        guard let known = files[text.file.path] else { return text.ranges.map { _ in nil } }
        let bytes = text.file.bytes
        let isSame = bytes == known.bytes
        return text.ranges.map { range in
            guard let part = known.parts[range?.lowerBound ?? 0], part.range == range else { return nil }
            if isSame { return part.parsed }
            guard let range, bytes[range] == known.bytes[range] else { return nil }
            return part.parsed
        }
    }
}

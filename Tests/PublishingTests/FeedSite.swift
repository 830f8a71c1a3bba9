import Diagnostics
import Publishing
import Reports
import Testing

/// A small site, made from the texts of its files.
struct FeedSite {
    let edition: Edition

    /// - Parameters:
    ///   - site: Lines of `site.yaml` after its title.
    ///   - files: Records by their path from `Content/`.
    init(
        title: String = "Reports", _ site: String, audience: TrafficLight = .clear, _ files: [String: String],
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        var diagnostics: [Diagnostic] = []
        let configuration = SiteConfiguration.read(Array("title: \(title)\n\(site)".utf8))
        diagnostics += configuration.diagnostics
        var decoder = RecordDecoder(site: configuration.value)
        var records: [ParsedRecord] = []
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            let read = decoder.decode(Array(text.utf8), path: "Content/" + path)
            records += read.value
            diagnostics += read.diagnostics
        }
        let report = Report.assembled(site: configuration.value, records: records, mediaFiles: [])
        diagnostics += report.diagnostics
        let released = report.value.released(Release(audience: audience, now: Instant(seconds: 2_000_000_000)))
        let errors = diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.summary) == [], sourceLocation: sourceLocation)
        edition = Edition(released.value, words: TestSite.theme.words)
    }

    init(
        title: String = "Reports", audience: TrafficLight = .clear, _ files: [String: String],
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        self.init(title: title, "", audience: audience, files, sourceLocation: sourceLocation)
    }

    /// An incident of five lines, and what follows them.
    static func incident(_ title: String, _ more: String = "published: 2023-03-01") -> String {
        "title: \(title)\nkind: talks\ndate: 2023-02-17\n\(more)\n"
    }

    func bytes(_ write: (Edition, inout [UInt8]) -> Void) -> [UInt8] {
        var bytes: [UInt8] = []
        write(edition, &bytes)
        return bytes
    }

    var atom: ParsedFeed { ParsedFeed(bytes { $0.write(Feed(.site, .atom), into: &$1) }) }
    var corrections: ParsedFeed { ParsedFeed(bytes { $0.write(Feed(.changes, .atom), into: &$1) }) }
}

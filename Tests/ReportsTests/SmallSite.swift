import Diagnostics
import Reports
import TestSupport

/// A whole site as one text: a line `-- Content/incidents/a.yaml --` begins a file. Markers name places in any of them.
struct SmallSite {
    let text: MarkedText
    /// The files by path, with where each begins in the text.
    let files: [SiteText.File]
    private(set) var configuration = SiteConfiguration()
    private(set) var records: [ParsedRecord] = []
    /// What reading found.
    private(set) var found: [Diagnostic] = []

    init(_ marked: String, media: Set<String> = []) {
        text = MarkedText(marked)
        mediaFiles = media
        files = SiteText.files(of: text.text)
        var all: [Diagnostic] = []
        if let file = files.first(where: { $0.path == SiteConfiguration.path }) {
            let read = SiteConfiguration.read(file.bytes)
            configuration = read.value
            all += read.diagnostics
        }
        var decoder = RecordDecoder(site: configuration)
        for file in files where file.path != SiteConfiguration.path {
            let read = decoder.decode(file.bytes, path: file.path)
            records += read.value
            all += read.diagnostics
        }
        found = all
    }

    private let mediaFiles: Set<String>

    /// A site of one file.
    static func file(_ path: String, _ marked: String) -> SmallSite { SmallSite("-- Content/\(path) --\n" + marked) }

    static func incident(_ marked: String) -> SmallSite { file("incidents/a.yaml", marked) }

    var assembled: Checked<Report> {
        Report.assembled(site: configuration, records: records, mediaFiles: mediaFiles)
    }

    func released(
        to audience: TrafficLight = .clear, now: Int = 1_700_000_000, drafts: Bool = false
    ) -> Checked<ReleasedReport> {
        assembled.value.released(
            Release(audience: audience, now: Instant(seconds: now), includesDrafts: drafts))
    }

    var report: ReleasedReport { released().value }

    /// Diagnostics as findings, in the order of the text.
    func findings(_ diagnostics: [Diagnostic]) -> [Finding] {
        text.findings(
            diagnostics.map { diagnostic in
                var moved = diagnostic
                if let location = diagnostic.location, let range = location.range,
                    let file = files.first(where: { $0.path == location.path })
                {
                    moved.location = SourceLocation(path: "", range: range.shifted(by: file.start))
                }
                return moved
            })
    }

    /// What reading found.
    var readingFindings: [Finding] { findings(found) }
    /// What putting the records together found.
    var assemblingFindings: [Finding] { findings(assembled.diagnostics) }

    var incidents: [Incident] { records.compactMap { if case .incident(let record) = $0 { record } else { nil } } }
    var actors: [Actor] { records.compactMap { if case .actor(let record) = $0 { record } else { nil } } }
    var places: [Place] { records.compactMap { if case .place(let record) = $0 { record } else { nil } } }
    var sources: [Source] { records.compactMap { if case .source(let record) = $0 { record } else { nil } } }
    var campaigns: [Campaign] { records.compactMap { if case .campaign(let record) = $0 { record } else { nil } } }
    var briefs: [Brief] { records.compactMap { if case .brief(let record) = $0 { record } else { nil } } }
    var pages: [Page] { records.compactMap { if case .page(let record) = $0 { record } else { nil } } }
}

extension String {
    /// The head of an incident that needs nothing more.
    static let minimalIncident = "title: A\nkind: bombing\ndate: 2023-02-17\nplace: here\n"
}

extension Speaker {
    /// What a test compares: the id, the label in quotation marks, or a word.
    var shown: String {
        switch self {
        case .named(let reference): reference.id
        case .label(let text, _): "'\(text)'"
        case .unattributed: "unattributed"
        case .withheld: "withheld"
        }
    }
}

extension SourceUse {
    /// What a test compares: the id, the publisher or title in quotation marks, or a word.
    var shown: String {
        switch self {
        case .named(let reference): return reference.id
        case .protected: return "protected"
        case .inline(let details):
            if case .text(let text, _) = details.publisher { return "'\(text)'" }
            return "'\(details.title ?? "")'"
        }
    }
}

import Diagnostics
import Explaining
import Reports
import TestSupport

/// A small sound site around the example of an explanation, and the codes that the whole gives.
struct ExampleSite {
    private var files: [(path: String, text: String)] = []

    init(_ example: String, form: CodeExplanation.Form) {
        let own =
            example.hasPrefix("-- ")
            ? SiteText.files(of: example + "\n").map { ($0.path, $0.text) } : [Self.completed(example, form)]
        files = Self.frame.filter { frame in !own.contains { $0.0 == frame.path } } + own
    }

    private static func completed(_ example: String, _ form: CodeExplanation.Form) -> (String, String) {
        func record(_ head: [(String, String)]) -> String {
            let lines = example.split(separator: "\n")
            let missing = head.filter { key, _ in !lines.contains { $0.hasPrefix(key + ":") } }
            return missing.map { "\($0): \($1)\n" }.joined() + example + "\n"
        }
        let incident = [
            ("title", "T"), ("kind", "other"), ("date", "2023-02-17"), ("place", "here"), ("sources", "[report]"),
        ]
        switch form {
        case .incident: return ("Content/incidents/example.yaml", record(incident))
        case .actor: return ("Content/actors/example.yaml", record([("name", "E"), ("kind", "armed-group")]))
        case .place: return ("Content/places/example.yaml", record([("name", "E")]))
        case .source: return ("Content/sources/example.yaml", record([("title", "E")]))
        case .campaign: return ("Content/campaigns/example.yaml", record([("title", "E")]))
        case .brief:
            let head = record([("title", "E"), ("date", "2023-03-01"), ("authors", "[The editors]")])
            return ("Content/briefs/example.md", "---\n\(head)---\n\nText.\n")
        case .prose:
            let head = incident.map { "\($0): \($1)\n" }.joined()
            return ("Content/incidents/example.md", "---\n\(head)---\n\n\(example)\n")
        case .site, .files, .shown: return (SiteConfiguration.path, example + "\n")
        }
    }

    /// What every example may name; nothing in it is wrong.
    private static let frame: [(path: String, text: String)] = [
        (SiteConfiguration.path, "content_version: 1\ntitle: S\n"),
        ("Content/places/here.yaml", "name: Here\nkind: city\n"),
        ("Content/sources/report.yaml", "title: A report\n"),
        (
            "Content/actors/frame.yaml",
            """
            id: ttp
            name: TTP
            kind: armed-group
            ---
            id: other-group
            name: Other group
            kind: armed-group
            ---
            id: police
            name: Police
            kind: state-force
            ---
            id: a-man
            name: A Man of Karachi
            kind: person
            page: yes
            roles: [{title: commander, basis: alleged}]
            ---
            id: a-neighbour
            name: Gul Khan
            kind: person

            """
        ),
        (
            "Content/incidents/other-incident.yaml",
            "title: Other\nkind: other\ndate: 2020-01-01\nplace: here\nsources: [report]\nkilled: 4\n"
        ),
    ]

    /// Everything that reading, assembling, the rules and releasing find.
    var diagnostics: [Diagnostic] {
        let bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, Array($0.text.utf8)) })
        let site = SiteConfiguration.read(bytes[SiteConfiguration.path])
        var found = site.diagnostics
        var records: [ParsedRecord] = []
        var decoder = RecordDecoder(site: site.value)
        for file in files where file.path != SiteConfiguration.path {
            let read = decoder.decode(bytes[file.path]!, path: file.path)
            records += read.value
            found += read.diagnostics
        }
        let report = Report.assembled(site: site.value, records: records, mediaFiles: [])
        let released = report.value.released(Release(audience: .clear, now: Instant(seconds: 1_700_000_000)))
        var waivers = Waivers(report.value, codes: CodeExplanation.codes)
        found = waivers.applied(to: found + report.diagnostics + released.diagnostics)
        found += EditorialChecks.findings(
            in: ReportUnderCheck(report.value, released: released.value, bytes: { bytes[$0] })
        ) { waivers.applied(to: $0) }
        return found + waivers.diagnostics + waivers.unused(off: [])
    }
}

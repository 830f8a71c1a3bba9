import Diagnostics
import Exchange
import Publishing
import Reports
import TestSupport
import Testing

@testable import Exporting

/// A whole site as one text, its report written as JSON.
struct ExportedReport {
    let edition: Edition
    let json: [UInt8]
    /// What every stage found, in words.
    let errors: [String]

    /// - Parameters:
    ///   - text: lines `-- path --` begin a file.
    ///   - media: the files of `Content/media`.
    init(
        _ text: String, audience: TrafficLight? = nil, media: Set<String> = [], selection: DataFile.Selection = .all
    ) throws {
        try self.init(
            SiteText.files(of: text).map { ($0.path, $0.bytes) }, audience: audience, media: media,
            selection: selection)
    }

    init(
        _ files: [(path: String, bytes: [UInt8])], audience: TrafficLight? = nil, media: Set<String> = [],
        selection: DataFile.Selection = .all
    ) throws {
        var errors: [String] = []
        func value<Value>(_ checked: Checked<Value>) -> Value {
            errors += checked.diagnostics.filter { $0.severity == .error }.map {
                "\($0.location?.path ?? ""): \($0.summary)"
            }
            return checked.value
        }
        let own = files.first { $0.path == SiteConfiguration.path }?.bytes ?? Array("title: Test\n".utf8)
        let site = value(SiteConfiguration.read(own))
        var decoder = RecordDecoder(site: site)
        var records: [ParsedRecord] = []
        for file in files where file.path != SiteConfiguration.path {
            records += value(decoder.decode(file.bytes, path: file.path))
        }
        let report = value(Report.assembled(site: site, records: records, mediaFiles: media))
        let released = report.released(
            Release(audience: audience ?? site.audience, now: Instant(seconds: 1_767_225_600)))
        let words = Words.read(
            try #require(Repository.bytes("Templates/strings/en.yaml")), path: "en.yaml", fallback: nil)
        edition = Edition(released.value, words: words.value)
        self.errors = errors
        var bytes: [UInt8] = []
        ReportDocument(edition).json(of: selection, into: &bytes)
        json = bytes
    }

    var text: String { String(decoding: json, as: UTF8.self) }

    /// The report imported into an empty folder, and written again.
    func again(media: Set<String> = []) throws -> ExportedReport {
        let imported = ReportImport.run(json, fileName: "report.json", name: "sitrep-import", existing: [:])
        let problems = imported.diagnostics.filter { $0.code.name != "import-media" }.map(\.summary)
        #expect(problems.isEmpty, "\(problems)")
        return try ExportedReport(imported.value.files.map { ($0.path, $0.bytes) }, media: media)
    }

    /// The first line in which two reports differ.
    static func difference(_ first: ExportedReport, _ second: ExportedReport) -> String? {
        guard first.json != second.json else { return nil }
        let lines = first.json.split(separator: 0x0A)
        let others = second.json.split(separator: 0x0A)
        for (line, other) in zip(lines, others) where line != other {
            let start = max(0, zip(line, other).prefix { $0 == $1 }.count - 60)
            func shown(_ line: ArraySlice<UInt8>) -> String {
                String(decoding: line.dropFirst(start).prefix(200), as: UTF8.self)
            }
            return "\(shown(line))\nbecomes\n\(shown(other))"
        }
        return "\(lines.count) lines become \(others.count)"
    }
}

import Diagnostics
import Exchange
import Publishing
import Records
import Reports
import TestSupport
import Testing

@testable import Exporting

struct ReportRoundTripTests {
    @Test func `A site with every field is the same bytes when it was written, imported and written again`() throws {
        let first = try ExportedReport(EverySite.text, media: EverySite.media)
        #expect(first.errors.isEmpty, "\(first.errors)")
        let second = try first.again(media: EverySite.media)
        #expect(second.errors.isEmpty, "\(second.errors)")
        if let difference = ExportedReport.difference(first, second) { Issue.record("\(difference)") }
    }

    /// What a report leaves out, and what it writes in another way: short forms long, the source of a picture among its
    /// sources.
    private static let notWritten = Set(
        [
            "duplicate_of", "taken_down", "a takedown.date", "a takedown.reason", "draft", "embargo", "waive",
            "defaults", "an incident.claimed_by", "a picture or file.source",
        ]
            + Outcome.allCases.flatMap { ["a toll.\($0.rawValue)", "an incident.\($0.rawValue)"] })

    @Test func `Every field of every type of record is in it`() throws {
        let site = try ExportedReport(EverySite.text, media: EverySite.media)
        let json = try #require(JSONReader.read(site.json, path: "report.json").value)
        var seen: Set<String> = []
        var declared: Set<String> = []
        for entry in json.root.entries {
            if entry.key.hasText("site") {
                Self.walk(entry.value, .map(.site), &seen)
                Self.declare(.map(.site), &declared)
            }
            guard let type = RecordType(folder: entry.key.text) else { continue }
            let schema = RecordSchema.schema(of: type)
            for item in entry.value.items { Self.walk(item, .map(schema), &seen) }
            Self.declare(.map(schema), &declared)
        }
        let missing = declared.subtracting(seen).filter { name in
            let key = name.split(separator: ".").last.map(String.init) ?? name
            return !Self.notWritten.contains(key) && !Self.notWritten.contains(name)
        }.sorted()
        #expect(missing.isEmpty, "\(missing)")
    }

    private static func walk(_ node: RecordNode, _ kind: RecordSchema.Kind, _ seen: inout Set<String>) {
        switch kind {
        case .list(let kind): for item in node.asList { walk(item, kind, &seen) }
        case .either(let kinds): for kind in kinds { walk(node, kind, &seen) }
        case .table(let kind): for entry in node.entries { walk(entry.value, kind, &seen) }
        case .map(let schema):
            guard node.isMap else { return }
            for entry in node.entries {
                guard let field = schema.fields.first(where: { $0.key == entry.key.text }) else { continue }
                seen.insert("\(schema.name).\(field.key)")
                walk(entry.value, field.kind, &seen)
            }
        default: break
        }
    }

    private static func declare(_ kind: RecordSchema.Kind, _ declared: inout Set<String>) {
        switch kind {
        case .list(let kind), .table(let kind): declare(kind, &declared)
        case .either(let kinds): for kind in kinds { declare(kind, &declared) }
        case .map(let schema):
            for field in schema.fields where declared.insert("\(schema.name).\(field.key)").inserted {
                // What is not written has nothing in it.
                if !["defaults", "waive"].contains(field.key) { declare(field.kind, &declared) }
            }
        default: break
        }
    }

    @Test func `Nothing but pages shown is written: waivers, unlinked addresses, notes to oneself`() throws {
        let site = try ExportedReport(EverySite.text, media: EverySite.media)
        for word in ["rows-above-total", "propaganda", "for me alone", "The witness", "Held back"] {
            #expect(!site.text.contains(word), "\(word)")
        }
        #expect(site.text.contains("\"formerly\":[\"twin\"]"), "a duplicate's id leads to what it duplicates")
    }

    @Test func `A selection holds its incidents, and whatever they name`() throws {
        let all = try ExportedReport(EverySite.text, media: EverySite.media)
        let other = try #require(all.edition.report.position("other", .incident))
        let some = try ExportedReport(EverySite.text, media: EverySite.media, selection: .chosen([other]))
        #expect(some.text.contains("\"id\":\"other\"") && !some.text.contains("\"id\":\"all\""))
        #expect(some.text.contains("\"whole\":false"))
        // The police, the news and its publisher; not the group, nor any brief.
        for id in ["police", "news", "agency", "statement"] {
            #expect(some.text.contains("{\"id\":\"\(id)\""), "\(id)")
        }
        for id in ["group", "surge", "brief", "about", "market"] {
            #expect(!some.text.contains("{\"id\":\"\(id)\""), "\(id)")
        }
    }
}

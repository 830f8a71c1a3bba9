import Authoring
import Building
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite struct StarterSiteTests {
    @Test("A new site builds for every audience without a single remark", arguments: TrafficLight.allCases)
    func builds(_ audience: TrafficLight) async throws {
        let folder = try TemporaryFolder()
        for file in StarterSite(title: "Harbour: \"watch\" # 1", host: .github).files {
            try folder.write(file.path, file.text)
        }
        let pipeline = Pipeline(
            site: folder.path, threads: 2, request: .init(audience: audience, now: Instant(seconds: 1_800_000_000)))
        let report = try await pipeline.build(to: folder.path + "/site")
        #expect(report.diagnostics.map(\.summary) == [])
        #expect(report.published != nil)
        #expect(
            Set(report.counts.byType.filter { $0.count == 1 }.map(\.type)) == [
                .incident, .actor, .place, .source, .brief,
            ])
        #expect(folder.read("site/index.html")?.contains("Harbour: &quot;watch&quot; # 1") == true)
    }

    @Test("Each host has its workflow, and nothing of another's", arguments: StarterSite.Host.allCases)
    func hosts(_ host: StarterSite.Host) throws {
        let files = StarterSite(title: "A", host: host).files
        let paths = Set(files.map(\.path))
        #expect(paths.count == files.count)
        #expect(paths.contains(".github/workflows/publish.yml") == [.github, .netlify, .cloudflare].contains(host))
        #expect(paths.contains(".gitlab-ci.yml") == (host == .gitlab))
        #expect(files.allSatisfy { $0.text.hasSuffix("\n") && !$0.text.contains("\t") })
        let workflow = files.first { $0.path.hasSuffix(".yml") }?.text ?? "sitrep check sitrep build"
        #expect(workflow.contains("sitrep check") && workflow.contains("sitrep build"))
    }

    @Test("The editor's settings name a schema for each type of record, and are JSON")
    func editor() throws {
        let files = StarterSite(title: "A", host: .none).files
        let settings = try #require(files.first { $0.path == ".vscode/settings.json" })
        let json = try JSONSerialization.jsonObject(with: Data(settings.text.utf8)) as? [String: Any]
        let schemas = try #require(json?["yaml.schemas"] as? [String: Any])
        #expect(
            Set(schemas.keys)
                == Set((RecordType.allCases.map(\.rawValue) + ["site"]).map { "./schemas/\($0).schema.json" }))
        #expect(schemas.keys.allSatisfy { name in files.contains { "./" + $0.path == name } })
        #expect((schemas["./schemas/incident.schema.json"] as? [String])?.first == "Content/incidents/**/*.yaml")
    }
}

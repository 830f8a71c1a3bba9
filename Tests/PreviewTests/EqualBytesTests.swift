import Building
import Reports
import TestSupport
import Testing

@testable import Preview

@Suite struct EqualBytesTests {
    /// Builds the site of a preview's folder and compares every file.
    private func compare(_ site: PreviewedSite, request: Pipeline.Request) async throws {
        let output = try TemporaryFolder()
        let report = try await Pipeline(site: site.sourcePath, threads: 1, request: request)
            .build(to: "\(output.path)/public")
        #expect(report.published != nil)
        let built = TemporaryFolder.files(of: "\(output.path)/public")
        #expect(built.count > 20)
        let element = PreviewScript.element(build: site.preview.build)
        for (route, bytes) in built where route != "sitrep-manifest.txt" {
            let response = try await site.get("/" + route.replacing(" ", with: "%20"))
            #expect(response.status == 200, "\(route)")
            guard route.hasSuffix(".html") else {
                #expect(response.body == bytes, "\(route)")
                continue
            }
            let parts = response.text.split(separator: element, omittingEmptySubsequences: false)
            #expect(parts.count == 2, "\(route) has the element \(parts.count - 1) times")
            #expect(Array(parts.joined().utf8) == bytes, "\(route)")
            #expect(parts.last?.hasPrefix("</body>") == true, "\(route)")
            #expect(response["content-type"] == "text/html; charset=utf-8")
        }
        #expect(!built.values.contains { String(decoding: $0, as: UTF8.self).contains(".sitrep/") })
    }

    @Test func `Every file is that of a build, but for one element in each page`() async throws {
        let files = [
            "Content/site.yaml": PreviewedSite.siteFile + "base_url: https://example.org/\n",
            "Content/incidents/shots.yaml": PreviewedSite.incident
                + "formerly: [old-shots]\nmedia: [{file: a b.png, alt: A}]\n",
            "Content/pages/about.md": "---\ntitle: About\n---\nOf `</body>` and `</head>` too.\n",
        ]
        let site = try await PreviewedSite(
            PreviewedSite.files.merging(files) { $1 }, bytes: ["Content/media/a b.png": [137, 80, 78, 71]])
        try await compare(site, request: .init(now: PreviewedSite.now))
        try await site.write("Content/incidents/shots.yaml", files["Content/incidents/shots.yaml"]! + "killed: 2\n")
        try await compare(site, request: .init(now: PreviewedSite.now))
    }

    @Test func `What is held back is seen where it is asked for, and as a build would show it`() async throws {
        let files = PreviewedSite.files.merging([
            "Content/incidents/draft.yaml": PreviewedSite.incident + "draft: yes\n",
            "Content/incidents/amber.yaml": PreviewedSite.incident + "tlp: amber\n",
        ]) { $1 }
        let clear = try await PreviewedSite(files)
        #expect(try await clear.get("/incidents/draft.html").status == 404)
        #expect(try await clear.get("/incidents/amber.html").status == 404)
        #expect(try await !clear.get("/incidents/amver.html").text.contains("incidents/amber"))
        let request = Pipeline.Request(audience: .amber, now: PreviewedSite.now, includesDrafts: true)
        let amber = try await PreviewedSite(files, request: request)
        #expect(try await amber.get("/incidents/draft.html").status == 200)
        #expect(try await amber.get("/incidents/amber.html").status == 200)
        try await compare(amber, request: request)
    }

    @Test(arguments: [
        ("<html><head></head><body>a</body></html>", "<html><head></head><body>aX</body></html>"),
        ("<HTML><HEAD></HEAD><BODY>a</BODY></HTML>", "<HTML><HEAD></HEAD><BODY>aX</BODY></HTML>"),
        ("<html><head></head><p>a", "<html><head>X</head><p>a"), ("<p>a", "<p>aX"), ("", "X"),
        ("</body></body>", "</body>X</body>"),
    ])
    func `The element stands at the end of the body, or wherever there is room`(page: String, expected: String) {
        let element = PreviewScript.element(build: "b")
        let result = PreviewScript.inserted(into: Array(page.utf8), build: "b")
        #expect(String(decoding: result, as: UTF8.self) == expected.replacing("X", with: element))
    }
}

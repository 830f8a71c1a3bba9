import Building
import Diagnostics
import Foundation
import TestSupport
import Testing

/// The files of a built site that are for hosts, browsers and phones.
struct HostFileTests {
    private let base = """
        -- Content/site.yaml --
        content_version: 1
        title: "Reports, \\"quoted\\" <and> others"
        description: What happened.
        base_url: https://example.org/reports

        """

    private func manifest(_ site: SiteFixture) throws -> [String: Any] {
        let text = try #require(site.read("site.webmanifest"))
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return try #require(object)
    }

    @Test
    func `The manifest names the site, and icons that are there in the sizes it says`() async throws {
        let site = try SiteFixture(base)
        #expect(try await site.build().isPublished)
        let manifest = try manifest(site)
        #expect(manifest["name"] as? String == "Reports, \"quoted\" <and> others")
        #expect(manifest["short_name"] as? String == "Reports")
        #expect(manifest["start_url"] as? String == "index.html" && manifest["id"] as? String == "/reports/")
        let icons = try #require(manifest["icons"] as? [[String: String]])
        let sizes = try icons.map { icon in
            let source = try #require(icon["src"])
            let bytes = try #require(site.outputFiles[source], "\(icon)")
            guard icon["type"] == "image/png" else { return icon["sizes"]! }
            // Width and height stand at a fixed place in the first chunk of a PNG.
            let numbers = [16, 20].map { at in bytes[at..<(at + 4)].reduce(0) { $0 << 8 + Int($1) } }
            #expect(icon["sizes"] == "\(numbers[0])x\(numbers[1])")
            return icon["sizes"]!
        }
        #expect(sizes.contains("any") && sizes.contains("192x192") && sizes.contains("512x512"))
    }

    @Test
    func `Without a base address the manifest has no id, and nothing in it names a host`() async throws {
        let site = try SiteFixture()
        #expect(try await site.build().isPublished)
        let manifest = try manifest(site)
        #expect(manifest["id"] == nil && manifest["short_name"] as? String == "A test")
        #expect(try #require(site.read("site.webmanifest")).contains("http") == false)
    }

    @Test
    func `Every page names icons and manifest by addresses that hold where it stands`() async throws {
        let site = try SiteFixture(base + "-- Content/incidents/a.yaml --\n" + SiteFixture.incident)
        #expect(try await site.build().isPublished)
        #expect(
            try #require(site.read("incidents/a.html")).contains("<link rel=\"manifest\" href=\"../site.webmanifest\">")
        )
        #expect(try #require(site.read("404.html")).contains("<link rel=\"icon\" href=\"/reports/favicon.ico\""))
        let local = try SiteFixture("-- Content/incidents/a.yaml --\n" + SiteFixture.incident)
        #expect(try await local.build().isPublished)
        // Without a base address nothing holds at every depth; named all the same, or a browser asks the root of the host.
        #expect(try #require(local.read("404.html")).contains("<link rel=\"icon\" href=\"./favicon.ico\""))
    }

    @Test
    func `A shared page has a picture of the size that other sites want`() async throws {
        let site = try SiteFixture(base + "-- Content/incidents/a.yaml --\n" + SiteFixture.incident)
        #expect(try await site.build().isPublished)
        let page = try #require(site.read("incidents/a.html"))
        #expect(page.contains("<meta property=\"og:image\" content=\"https://example.org/reports/assets/share.png\">"))
        #expect(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"))
        let bytes = try #require(site.outputFiles["assets/share.png"])
        let numbers = [16, 20].map { at in bytes[at..<(at + 4)].reduce(0) { $0 << 8 + Int($1) } }
        #expect(numbers == [1200, 630])
        #expect(page.contains("property=\"og:image:alt\""))
    }

    @Test
    func `Hosts are told to keep fingerprinted files for ever, and pages for minutes`() async throws {
        let site = try SiteFixture("-- Content/incidents/a.yaml --\n" + SiteFixture.incident)
        #expect(try await site.build().isPublished)
        let lines = try #require(site.read("_headers")).split(separator: "\n").map(String.init)
        var caching: [String: String] = [:]
        var path = ""
        for line in lines {
            if line.hasPrefix("/") { path = line }
            if let value = line.range(of: "Cache-Control: ").map({ String(line[$0.upperBound...]) }) {
                #expect(caching[path] == nil)
                caching[path] = value
            }
        }
        let style = try site.asset("sitrep", "css")
        #expect(caching["/\(style)"] == "public, max-age=31536000, immutable")
        #expect(caching["/assets/icon.svg"] == "public, max-age=600")
        #expect(caching["/incidents/*"] == "public, max-age=600" && caching["/index.html"] == "public, max-age=600")
        #expect(caching["/*"] == nil)
        let all = lines.joined(separator: "\n")
        for header in ["frame-ancestors 'none'", "nosniff", "Referrer-Policy", "Permissions-Policy"] {
            #expect(all.contains(header))
        }
    }

    @Test
    func `Hidden files are published, listed and taken away like others`() async throws {
        let security = "security: {contact: security@example.org, expires: 2027-06-30}\n"
        let site = try SiteFixture(base + security)
        #expect(try await site.build().isPublished)
        #expect(site.outputFiles[".nojekyll"] == [])
        let text = try #require(site.read(".well-known/security.txt"))
        #expect(text.contains("Contact: mailto:security@example.org\nExpires: 2027-06-30T00:00:00Z\n"))
        let list = try #require(site.read("sitrep-manifest.txt"))
        #expect(list.contains("nojekyll") && list.contains("well-known/security.txt"))
        try site.folder.write("site/Content/site.yaml", Array("content_version: 1\ntitle: T\n".utf8))
        #expect(try await site.build().isPublished)
        #expect(site.outputFiles[".well-known/security.txt"] == nil)
    }

    @Test
    func `A security contact that has expired is a warning, and one that nobody could use an error`() async throws {
        let old = try SiteFixture(
            "-- Content/site.yaml --\ncontent_version: 1\ntitle: T\nsecurity: {contact: a@example.org, expires: 1️⃣2025-12-31}\n"
        )
        let found = try await old.build().findings
        #expect(found.map(\.code) == ["security-contact-expired"] && found.map(\.place) == ["1️⃣"])
        for (wrong, code) in [
            ("{contact: somebody, expires: 2027-06-30}", "invalid-address"),
            ("{contact: a@example.org, expires: 2027}", "wrong-form"), ("{contact: a@example.org}", "missing-key"),
        ] {
            let site = try SiteFixture("-- Content/site.yaml --\ncontent_version: 1\ntitle: T\nsecurity: \(wrong)\n")
            let errors = try await site.build().errors
            #expect(errors.map(\.code) == [code], "\(wrong)")
        }
    }

    @Test
    func `A browser is told of the search where there is one, and of none without an address`() async throws {
        let site = try SiteFixture(base)
        #expect(try await site.build().isPublished)
        let isSearched = site.read("search.html") != nil
        let description = site.read("opensearch.xml")
        #expect((description != nil) == isSearched)
        let template = "template=\"https://example.org/reports/search.html?q={searchTerms}\""
        #expect(description?.contains(template) ?? true)
        #expect(try #require(site.read("index.html")).contains("\"SearchAction\"") == isSearched)
        let local = try SiteFixture()
        #expect(try await local.build().isPublished)
        #expect(local.read("opensearch.xml") == nil)
        #expect(try #require(local.read("index.html")).contains("\"SearchAction\"") == false)
    }

    @Test
    func `A theme's own file takes the place of a generated one`() async throws {
        let site = try SiteFixture("-- Templates/root/_headers --\n/*\n  X-Own: yes\n")
        #expect(try await site.build().isPublished)
        #expect(site.read("_headers") == "/*\n  X-Own: yes\n" || site.read("_headers") == "/*\n  X-Own: yes")
    }

    @Test
    func `Apache is told the same as other hosts, and a theme may bring its own file`() async throws {
        let drawing = "-- Content/media/a.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"
        let incident = "-- Content/incidents/a.yaml --\n\(SiteFixture.incident)media: [{file: a.svg, alt: A}]\n"
        let site = try SiteFixture(base + incident + drawing)
        #expect(try await site.build().isPublished)
        let headers = try #require(site.read("_headers"))
        let settings = try #require(site.read(".htaccess"))
        let lines = headers.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.contains("Cache-Control") }
        #expect(lines.count == 9)
        for line in lines {
            let parts = line.dropFirst(2).split(separator: ": ", maxSplits: 1)
            #expect(settings.contains("Header always set \(parts[0]) \"\(parts[1])\""), "\(line)")
        }
        #expect(
            headers.contains("/media/a.svg\n  Content-Security-Policy: default-src 'none';")
                && headers.contains("; sandbox\n"))
        #expect(headers.contains("/data/*\n  X-Robots-Tag: noindex\n"))
        #expect(settings.contains("ErrorDocument 404 /reports/404.html\n"))
        // Every directive may stand where files may say anything (AllowOverride FileInfo).
        for line in settings.split(separator: "\n") {
            let word = line.prefix { $0 != " " && $0 != ">" }
            #expect(
                ["#", "<IfModule", "</IfModule", "SetEnvIf", "Header", "ErrorDocument"].contains(String(word)),
                "\(line)")
        }
        let own = try SiteFixture("-- Templates/root/_htaccess --\n# Own\n")
        #expect(try await own.build().isPublished)
        #expect(own.read(".htaccess")?.hasPrefix("# Own") == true && own.read("_htaccess") == nil)
    }
}

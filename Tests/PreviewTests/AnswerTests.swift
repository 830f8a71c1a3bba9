import Building
import TestSupport
import Testing

@testable import Preview

@Suite struct AnswerTests {
    @Test(
        arguments: [
            (nil, 10, ByteRange.whole), ("bytes=0-3", 10, .part(0..<4)), ("bytes=4-", 10, .part(4..<10)),
            ("bytes=-3", 10, .part(7..<10)), ("bytes=-30", 10, .part(0..<10)), ("bytes=8-99", 10, .part(8..<10)),
            ("bytes=9-9", 10, .part(9..<10)), ("bytes=10-", 10, .outside), ("bytes=99-100", 10, .outside),
            ("bytes=-0", 10, .outside), ("bytes=0-", 0, .outside), ("bytes=5-3", 10, .whole), ("bytes=", 10, .whole),
            ("bytes=-", 10, .whole), ("bytes=a-b", 10, .whole), ("bytes=0-1,3-4", 10, .whole),
            ("lines=0-1", 10, .whole),
            ("bytes=0-99999999999999999999", 10, .part(0..<10)), ("bytes=99999999999999999999-", 10, .outside),
            ("bytes=+1-2", 10, .whole), ("bytes= 1-2", 10, .whole), ("BYTES=1-2", 10, .part(1..<3)),
        ] as [(String?, Int, ByteRange)])
    func `A part of a file is read as HTTP has it`(text: String?, length: Int, expected: ByteRange) {
        #expect(ByteRange(text, length: length) == expected)
    }

    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8"), ("assets/a.css", "text/css; charset=utf-8"),
        ("search/index.js", "text/javascript; charset=utf-8"), ("feed.xml", "application/atom+xml; charset=utf-8"),
        ("corrections.xml", "application/atom+xml; charset=utf-8"),
        ("feed.json", "application/feed+json; charset=utf-8"), ("sitemap.xml", "application/xml; charset=utf-8"),
        ("site.webmanifest", "application/manifest+json; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
        (".well-known/security.txt", "text/plain; charset=utf-8"), ("favicon.ico", "image/x-icon"),
        ("media/a.SVG", "image/svg+xml; charset=utf-8"), ("media/a.JPG", "image/jpeg"), ("media/a.mp4", "video/mp4"),
        ("media/a.pdf", "application/pdf"), ("media/a.exe", "application/octet-stream"),
        ("_headers", "text/plain; charset=utf-8"), (".nojekyll", "text/plain; charset=utf-8"),
        ("opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"),
    ])
    func `Every file says what it is`(route: String, type: String) {
        #expect(ContentType.of(route: route) == type)
    }

    @Test func `A client that has the file is told so, and only then`() async throws {
        let site = try await PreviewedSite()
        for target in ["/", "/robots.txt", "/.sitrep/preview.js"] {
            let first = try await site.get(target)
            let tag = try #require(first["etag"])
            #expect(tag.hasPrefix("\"") && first["cache-control"] == "no-cache")
            for value in [tag, "\"x\", \(tag)", "W/\(tag)", "*"] {
                let again = try await site.get(target, fields: ["If-None-Match: \(value)"])
                #expect(again.status == 304 && again.body.isEmpty && again["etag"] == tag, "\(value)")
            }
            #expect(try await site.get(target, fields: ["If-None-Match: \"other\""]).status == 200)
        }
        let robots = try #require(try await site.get("/robots.txt")["etag"])
        let page = try #require(try await site.get("/")["etag"])
        try await site.write("Content/incidents/shots.yaml", PreviewedSite.incident + "killed: 1\n")
        #expect(try await site.get("/robots.txt", fields: ["If-None-Match: \(robots)"]).status == 304)
        // The element that the preview adds names the build, so a page is never the same in two.
        #expect(try await site.get("/", fields: ["If-None-Match: \(page)"]).status == 200)
    }

    @Test func `HEAD says the same as GET, without the body`() async throws {
        let site = try await PreviewedSite()
        for target in ["/", "/robots.txt", "/nothing.html", "/.sitrep/preview.css"] {
            let whole = try await site.get(target)
            let head = try await site.get(target, method: "HEAD", fields: ["Connection: close"])
            #expect(head.status == whole.status && head.body.isEmpty)
            #expect(head["content-length"] == "\(whole.body.count)" && head["content-type"] == whole["content-type"])
        }
        #expect(try await site.get("/.sitrep/events", method: "HEAD", fields: ["Connection: close"]).status == 200)
    }

    @Test func `Media comes from the disk, whole and in parts`() async throws {
        let film = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let site = try await PreviewedSite(
            PreviewedSite.files.merging([
                "Content/incidents/shots.yaml": PreviewedSite.incident + "media: [{file: b/a film.mp4, alt: A}]\n"
            ]) { $1 }, bytes: ["Content/media/b/a film.mp4": film, "Content/media/unused.png": [1]])
        let target = "/media/b/a%20film.mp4"
        let whole = try await site.get(target)
        #expect(whole.status == 200 && whole.body == film && whole["content-type"] == "video/mp4")
        #expect(whole["accept-ranges"] == "bytes")
        let part = try await site.get(target, fields: ["Range: bytes=1000-200999"])
        #expect(part.status == 206 && part.body == Array(film[1000..<201_000]))
        #expect(part["content-range"] == "bytes 1000-200999/300000")
        let tail = try await site.get(target, fields: ["Range: bytes=-5", "If-Range: \(whole["etag"] ?? "")"])
        #expect(tail.status == 206 && tail.body == Array(film.suffix(5)))
        #expect(try await site.get(target, fields: ["Range: bytes=-5", "If-Range: \"old\""]).body == film)
        let beyond = try await site.get(target, fields: ["Range: bytes=300000-"])
        #expect(beyond.status == 416 && beyond["content-range"] == "bytes */300000")
        let page = try await site.get("/", fields: ["Range: bytes=0-14"])
        #expect(page.status == 206 && page.text == "<!DOCTYPE html>")
        // What no record names is not on the site.
        #expect(try await site.get("/media/unused.png").status == 404)
        try await site.remove("Content/media/b/a film.mp4")
        #expect(try await site.get(target).status == 404)
    }

    @Test func `An address that leads nowhere offers what was probably meant`() async throws {
        let site = try await PreviewedSite()
        for (target, expected) in [
            ("/incidents/shost.html", "/incidents/shots.html"), ("/incidents/shots", "/incidents/shots.html"),
            ("/shots.html", "/incidents/shots.html"), ("/Incidents/Shots.HTML", "/incidents/shots.html"),
            ("/incidents/", "/incidents.html"), ("/tineline.html", "/timeline.html"),
        ] {
            let response = try await site.get(target)
            #expect(response.status == 404 && response.text.contains("<a href=\"\(expected)\">"), "\(target)")
            // The site's own page for it, with its style sheet, at whatever depth.
            #expect(response.text.contains("<link rel=\"stylesheet\" href=\"/assets/sitrep-"), "\(target)")
            #expect(response.text.contains(PreviewScript.element(build: site.preview.build)))
        }
        let far = try await site.get("/%3Cscript%3Ealert(1)%3C/script%3E")
        #expect(far.status == 404 && !far.text.contains("alert(1)") && !far.text.contains("Did you mean"))
        let picture = try await site.get(
            "/media/none.png", fields: ["Sec-Fetch-Dest: image", "Sec-Fetch-Site: same-origin"])
        #expect(picture.status == 404 && picture["content-type"] == "text/plain; charset=utf-8")
    }

    @Test func `The page for what is not there looks the same where the site has an address`() async throws {
        let site = try await PreviewedSite(
            PreviewedSite.files.merging([
                "Content/site.yaml": PreviewedSite.siteFile + "base_url: https://example.org/a/b/\n"
            ]) { $1 })
        let response = try await site.get("/x/y/z.html")
        #expect(response.text.contains("<link rel=\"stylesheet\" href=\"/assets/sitrep-"))
        #expect(!response.text.contains("=\"/a/b/"))
        // The file itself is as a build writes it.
        #expect(try await site.page("/404.html").contains("=\"/a/b/assets/"))
    }
}

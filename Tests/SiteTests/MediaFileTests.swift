import Building
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Media files on their way into a site.
struct MediaFileTests {
    private static func segment(_ code: UInt8, _ body: [UInt8]) -> [UInt8] {
        [0xFF, code, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 0xFF)] + body
    }

    private static func picture(_ described: [UInt8]) -> [UInt8] {
        [0xFF, 0xD8] + described + segment(0xC0, [8, 0, 2, 0, 3, 1, 1, 0x11, 0]) + segment(0xDA, [1, 1, 0, 0, 63, 0])
            + [1, 2, 3, 0xFF, 0xD9]
    }

    /// Exif data with a GPS directory, and its position in words.
    private static let placed = picture(
        segment(
            0xE1,
            Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0]
                + [0, 1, 0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 44, 0, 0, 0, 0] + Array("SECRET-24.8607".utf8)))

    private static let content = """
        -- Content/incidents/a.yaml --
        title: A
        kind: other
        date: 2023-01-01
        place: {name: Here, kind: city}
        media:
          - {file: a.jpg, alt: A picture}
          - {file: b.svg, alt: A drawing}

        """
    private static let drawing = Array("<svg xmlns='http://www.w3.org/2000/svg' onload='SECRET'><rect/></svg>".utf8)

    @Test func `No byte of a picture's metadata comes into the site, and each file is spoken of once`() async throws {
        let site = try SiteFixture(
            Self.content,
            bytes: [
                "Content/media/a.jpg": Self.placed, "Content/media/b.svg": Self.drawing,
                "Content/media/unused.html": [1],
            ])
        let result = try await site.build()
        #expect(result.isPublished)
        #expect(
            result.findings.filter { $0.place.hasPrefix("Content/media") } == [
                SiteFinding(
                    "media-location-removed", "Content/media/a.jpg",
                    "Removed a GPS position and Exif data from the published copy of 'a.jpg'", .warning),
                SiteFinding(
                    "drawing-disarmed", "Content/media/b.svg",
                    "Removed attribute 'onload' from the published copy of 'b.svg'", .warning),
            ])
        #expect(site.outputFiles["media/a.jpg"] == Self.picture([]))
        for (path, bytes) in site.outputFiles {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("SECRET"), "\(path)")
        }
        // Built again, nothing differs; what is published is compared with what would be.
        #expect(try await site.build().report.published?.result == .unchanged)
        try site.folder.write("public/media/a.jpg", Self.placed)
        #expect(try await site.build().report.published?.changed == 1)
        #expect(site.outputFiles["media/a.jpg"] == Self.picture([]))
    }

    @Test func `Media that run or that hold a position which cannot be taken out stop the build`() async throws {
        let page = Array("<html><script>alert(1)</script></html>".utf8)
        let site = try SiteFixture(
            Self.content, bytes: ["Content/media/a.jpg": page, "Content/media/b.svg": Self.drawing])
        let result = try await site.build()
        #expect(!result.isPublished && result.errors.map(\.code) == ["media-type-mismatch"])
        // What is not used is not published, and nobody asks what it is.
        let unused = try SiteFixture(bytes: ["Content/media/a.html": page])
        #expect(try await unused.build().findings == [])
    }

    @Test func `A media file that changes after it was examined is not published`() async throws {
        let site = try SiteFixture(
            Self.content, bytes: ["Content/media/a.jpg": Self.picture([]), "Content/media/b.svg": Self.drawing])
        let path = "\(site.site)/Content/media/a.jpg"
        let pipeline = Pipeline(
            site: site.site, threads: 1, request: .init(now: SiteFixture.now),
            onStage: { stage in
                if stage == .publish { try? Data(Self.placed).write(to: URL(filePath: path)) }
            })
        await #expect(throws: PublishError.self) { try await pipeline.build(to: site.output) }
        #expect(site.outputFiles.isEmpty)
    }
}

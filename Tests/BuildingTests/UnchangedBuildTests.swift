import Building
import Diagnostics
import Reports
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct UnchangedBuildTests {
    private let site: WrittenSite

    init() throws { site = try WrittenSite() }

    /// The files of the output; the manifest left out.
    private var output: [String: [UInt8]] {
        TemporaryFolder.files(of: site.output).filter { $0.key != "sitrep-manifest.txt" }
    }

    /// Whether the page of the incident `c` is published.
    private var hasHeldBack: Bool { site.folder.read("public/incidents/c.html") != nil }

    @Test func `A build that finds everything as it was renders nothing and says the same`() async throws {
        // A warning: an audience that does not exist in the content is none, a page that links out of the site is.
        try site.folder.write("Content/incidents/notes.txt", "Not a record")
        let first = try await site.build()
        #expect(first.result == .published)
        #expect(!first.isSpared)
        #expect(first.codes.contains("stray-file"))
        let second = try await site.build()
        #expect(second.isSpared)
        #expect(second.result == .unchanged)
        #expect(second.report.diagnostics == first.report.diagnostics)
        #expect(second.report.published?.unchanged == first.report.published?.created)
        #expect(second.report.published?.bytes == first.report.published?.bytes)
        #expect(second.report.counts.byType.map(\.count) == first.report.counts.byType.map(\.count))
        #expect(second.report.sources.bytes(path: "Content/incidents/notes.txt") != nil)
        #expect(try await site.build().isSpared)
    }

    @Test func `Without a place to remember in, every build is made`() async throws {
        _ = try await site.build(remembering: false)
        #expect(try await !site.build(remembering: false).isSpared)
    }

    @Test func `Any change of content or theme is built`() async throws {
        _ = try await site.build()
        try site.incident("a", title: "Other")
        #expect(try await !site.build().isSpared)
        #expect(try await output == site.published())
        try site.folder.write("Templates/strings/en.yaml", "navTimeline: Another word\n")
        #expect(try await !site.build().isSpared)
        try site.folder.write("Content/media/a.png", [1, 2, 3])
        #expect(try await !site.build().isSpared)
        #expect(try await output == site.published())
    }

    @Test func `Another audience is built`() async throws {
        try site.incident("c", title: "Held back", "tlp: amber\n")
        _ = try await site.build()
        #expect(try await !site.build(audience: .amber).isSpared)
        #expect(hasHeldBack)
        #expect(try await !site.build().isSpared)
        #expect(!hasHeldBack)
    }

    @Test func `An embargo that ends between two builds is not missed`() async throws {
        try site.incident("c", title: "Later", "embargo: 2026-01-01T12:00:00Z\n")
        _ = try await site.build()
        #expect(!hasHeldBack)
        #expect(try await site.build(now: Instant(seconds: WrittenSite.now.seconds + 43_199)).isSpared)
        let ended = Instant(seconds: WrittenSite.now.seconds + 43_200)
        #expect(try await !site.build(now: ended).isSpared)
        #expect(hasHeldBack)
        // And back: a clock may be set.
        #expect(try await !site.build().isSpared)
        #expect(!hasHeldBack)
        #expect(try await !site.build(now: Instant(seconds: WrittenSite.now.seconds + 90_000)).isSpared)
    }

    @Test(arguments: ["edited", "gone", "link", "folder", "manifest"])
    func `What somebody else did to the output is mended`(how: String) async throws {
        _ = try await site.build()
        _ = try await site.build()
        let whole = output
        let page = "public/incidents/a.html"
        #expect(whole["incidents/a.html"] != nil)
        switch how {
        case "edited":
            // As long as before, and with the times put back.
            let text = try #require(site.folder.read(page)).replacing("First", with: "Fists")
            try site.folder.writeKeepingTime(page, Array(text.utf8))
        case "gone": site.folder.remove(page)
        case "link":
            rename("\(site.site)/public/incidents", "\(site.site)/elsewhere")
            try site.folder.link("public/incidents", to: "\(site.site)/elsewhere")
            // A link in a folder's place is somebody's own: the build says so, as it does without a memory.
            await #expect(throws: (any Error).self) { try await site.build() }
            return
        case "folder":
            rename("\(site.site)/public/incidents", "\(site.site)/public/elsewhere")
        default: try site.folder.write("public/sitrep-manifest.txt", "sitrep-manifest 2\n")
        }
        #expect(try await !site.build().isSpared)
        let mended = output
        for (route, bytes) in whole { #expect(mended[route] == bytes, "\(route)") }
    }

    @Test func `A file of somebody else's in the output stays and does no harm`() async throws {
        _ = try await site.build()
        try site.folder.write("public/notes.txt", "Mine")
        _ = try await site.build()
        #expect(try await site.build().result == .unchanged)
        #expect(site.folder.read("public/notes.txt") == "Mine")
    }

    @Test func `A memory that is damaged, cut short or of another version is passed over`() async throws {
        _ = try await site.build()
        let name = try #require(site.folder.names("memory/sitrep").first)
        let memory = try #require(TemporaryFolder.bytes(of: "\(site.site)/memory/sitrep/\(name)"))
        #expect(try await site.build().isSpared)
        for end in [0, 1, 20, memory.count / 2, memory.count - 1] {
            try site.folder.write("memory/sitrep/\(name)", Array(memory[..<end]))
            #expect(try await !site.build().isSpared)
            #expect(try await site.build().isSpared)
        }
        var flipped = memory
        flipped[memory.count / 3] ^= 1
        try site.folder.write("memory/sitrep/\(name)", flipped)
        #expect(try await !site.build().isSpared)
    }

    @Test func `Each output is remembered apart, and nothing is remembered where it is published`() async throws {
        _ = try await site.build()
        #expect(try await !site.build(to: "other").isSpared)
        #expect(try await site.build().isSpared)
        #expect(try await site.build(to: "other").isSpared)
        #expect(site.folder.names("memory/sitrep").count == 2)
        #expect(site.folder.entry("memory/sitrep")?.mode == 0o700)
        for name in site.folder.names("memory/sitrep") {
            #expect(site.folder.entry("memory/sitrep/\(name)")?.mode == 0o600)
        }
        let routes = try await site.published().keys
        #expect(output.keys.sorted() == routes.sorted())
    }

    @Test func `A build with errors is not remembered`() async throws {
        _ = try await site.build()
        try site.folder.write("Content/incidents/a.yaml", "title: [")
        for _ in 0..<2 {
            let run = try await site.build()
            #expect(run.report.hasErrors && run.report.published == nil)
        }
        try site.incident("a", title: "First")
        #expect(try await site.build().report.hasErrors == false)
        #expect(try await output == site.published())
    }
}

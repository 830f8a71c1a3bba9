import Building
import Diagnostics
import TestSupport
import Testing

/// What authors get wrong, and what the hostile try: a clear error at the right place, and nothing published.
@Suite struct BadInputTests {
    /// A site with one thing wrong, and the errors that are to be shown.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var site: String
        var errors: [SiteFinding]

        init(_ name: String, _ site: String, _ errors: SiteFinding...) {
            self.name = name
            self.site = site
            self.errors = errors
        }

        /// An incident whose required keys are there, and some more lines.
        static func incident(_ name: String, _ lines: String, _ errors: SiteFinding...) -> Case {
            var it = Case(name, "-- Content/incidents/a.yaml --\n\(SiteFixture.incident)\(lines)\n")
            it.errors = errors
            return it
        }

        var testDescription: String { name }
    }

    static let syntax: [Case] = [
        .incident(
            "an open bracket", "tags: 1️⃣[a, b\nkilled: 3",
            .init("unclosed-bracket", "1️⃣", "'[' is not closed by ']'")),
        .incident(
            "an open quotation mark", "summary: 1️⃣\"abc",
            .init("unclosed-quote", "1️⃣", "Quotation mark '\"' is never closed")),
        .incident(
            "a colon in a value", "summary: 1️⃣A: B",
            .init("quote-needed", "1️⃣", "A value with ': ' in it must be quoted")),
        .incident(
            "a tab", "participants:\n1️⃣\t- label: x",
            .init("tab-indentation", "1️⃣", "Lines must be indented with spaces, not tabs")),
        .incident(
            "a line too far in", "summary: x\n  1️⃣killed: 3",
            .init("indentation", "1️⃣", "'killed' must begin in the column of the lines that it belongs with")),
        .incident(
            "a key twice", "1️⃣title: B",
            .init("duplicate-key", "1️⃣", "Key 'title' may stand only once in a map")),
        .incident(
            "an unknown key", "1️⃣kiled: 3", .init("unknown-key", "1️⃣", "Key 'kiled' is not known in an incident")),
        .incident(
            "an anchor and an alias", "tags: 1️⃣&a [x, y]\nweapons: 2️⃣*a",
            .init("yaml-anchor", "1️⃣", "'&a' is read as a YAML anchor, which is refused"),
            .init("yaml-alias", "2️⃣", "'*a' is read as a YAML alias, which is refused")),
        .incident(
            "a merge key", "1️⃣<<: {killed: 3}", .init("yaml-merge-key", "1️⃣", "Merge keys ('<<') are not read")),
        .incident(
            "a tag", "summary: 1️⃣!!binary abc",
            .init("yaml-tag", "1️⃣", "'!!binary' is read as a YAML tag, which is refused")),
        .incident(
            "a thousand lists in each other",
            "tags: \(String(repeating: "[", count: 63))1️⃣[\(String(repeating: "[", count: 936))x"
                + String(repeating: "]", count: 1000),
            .init("nesting-too-deep", "1️⃣", "Maps and lists may stand in each other at most 64 deep")),
        Case(
            "a thousand quotations in each other",
            "-- Content/pages/p.md --\n---\ntitle: P\n---\n1️⃣\(String(repeating: "> ", count: 1000))x\n",
            .init("prose-nesting", "1️⃣", "Lists and quotations nest at most 100 deep")),
        Case(
            "an empty file", "-- Content/incidents/a.yaml --\n",
            .init("empty-file", "Content/incidents/a.yaml", "'a.yaml' holds no record")),
        Case(
            "a file outside the folders", "-- Content/notes.txt --\nx\n",
            .init("stray-file", "Content/notes.txt", "'notes.txt' is in no folder of records")),
    ]

    static let ids: [Case] = [
        .incident("a path as an id", "id: 1️⃣../../etc/passwd", .init("invalid-id", "1️⃣", "'../../etc/passwd' is no id")),
        .incident(
            "a path as a former id", "formerly: [1️⃣../x]", .init("invalid-id", "1️⃣", "'../x' is no id")),
        .incident(
            "a path as a picture", "media:\n  - {file: 1️⃣../../../etc/passwd, alt: X}",
            .init("unknown-media", "1️⃣", "Media file '../../../etc/passwd' is not in Content/media")),
        Case(
            "two files whose names differ in case",
            "-- Content/incidents/a.yaml --\n\(SiteFixture.incident)\n-- Content/incidents/A.yaml --\nid: b\n"
                + SiteFixture.incident,
            .init(
                "case-collision", "Content/incidents/a.yaml",
                "Path 'Content/incidents/a.yaml' differs from 'Content/incidents/A.yaml' only in case")),
        Case(
            "two ids that differ in case",
            "-- Content/incidents/x/kpo.yaml --\n\(SiteFixture.incident)\n-- Content/incidents/y/KPO.yaml --\n"
                + SiteFixture.incident,
            .init("invalid-id", "Content/incidents/y/KPO.yaml", "The file's name 'KPO' is no id")),
        Case(
            "one id in two files",
            "-- Content/incidents/x/kpo.yaml --\n\(SiteFixture.incident)\n-- Content/incidents/y/kpo.yaml --\n1️⃣"
                + SiteFixture.incident,
            .init("reused-id", "1️⃣", "Id 'kpo' can name only one incident")),
        Case(
            "a page where the site has one", "-- Content/pages/timeline.md --\n---\n1️⃣title: T\n---\n",
            .init("duplicate-route", "1️⃣", "Two pages would stand at 'timeline.html'")),
    ]

    static let values: [Case] = [
        .incident(
            "a script as a source's address", "sources:\n  - title: X\n    url: 1️⃣javascript:alert(1)",
            .init("invalid-address", "1️⃣", "'javascript:alert(1)' is no address that a page may link to")),
        .incident(
            "a script as the address of a source on one line",
            "sources:\n  - 1️⃣The News, 14 March 2023, javascript:alert(1)",
            .init("invalid-address", "1️⃣", "'javascript:alert(1)' is no address that a page may link to")),
        Case(
            "a script as a link in Markdown",
            "-- Content/pages/p.md --\n---\ntitle: P\n---\nA [link](1️⃣javascript:alert(1)), <2️⃣javascript:x> and\n"
                + "![x](3️⃣javascript:1)\n",
            .init(
                "link-address", "1️⃣",
                "Link address 'javascript:alert(1)' is no http, https or mailto address, relative path or fragment"),
            .init(
                "link-address", "2️⃣",
                "Link address 'javascript:x' is no http, https or mailto address, relative path or fragment"),
            .init("image-address", "3️⃣", "Picture 'javascript:1' must be named by a relative path")),
        Case(
            "a script in the site's navigation",
            "-- Content/site.yaml --\ntitle: T\nnavigation:\n  - {title: X, target: 1️⃣\"javascript:alert(1)\"}\n",
            .init("invalid-address", "1️⃣", "'javascript:alert(1)' is no address that a page may link to")),
        Case(
            "a script as the site's address", "-- Content/site.yaml --\ntitle: T\nbase_url: 1️⃣javascript:alert(1)\n",
            .init("invalid-address", "1️⃣", "'javascript:alert(1)' is no address of a site")),
        Case(
            "a reversed interval",
            "-- Content/incidents/a.yaml --\ntitle: A\nkind: other\ndate: 1️⃣2023-02-05/2023-02-01\n",
            .init("date-reversed", "1️⃣", "'2023-02-05/2023-02-01' ends before it begins")),
        Case(
            "30 February", "-- Content/incidents/a.yaml --\ntitle: A\nkind: other\ndate: 2023-02-1️⃣30\n",
            .init("date-impossible", "1️⃣", "February 2023 has 28 days")),
        Case(
            "a place within itself by another",
            "-- Content/places/p.yaml --\nid: p\nname: P\nkind: city\nwithin: 1️⃣q\n---\nid: q\nname: Q\nkind: city\n"
                + "within: p\n",
            .init("circular-reference", "1️⃣", "Place 'p' cannot be within itself")),
        Case(
            "a source whose origin repeats it",
            "-- Content/sources/p.yaml --\nid: p\ntitle: P\norigin: 1️⃣q\n---\nid: q\ntitle: Q\norigin: p\n",
            .init("circular-reference", "1️⃣", "Source 'p' cannot be its own origin")),
        Case(
            "two duplicates of each other",
            "-- Content/incidents/p.yaml --\nid: p\n\(SiteFixture.incident)duplicate_of: 1️⃣q\n---\nid: q\n"
                + "\(SiteFixture.incident)duplicate_of: 2️⃣p\n",
            .init("circular-reference", "1️⃣", "Record 'p' cannot be a duplicate of itself"),
            .init("circular-reference", "2️⃣", "Record 'q' cannot be a duplicate of itself")),
        .incident(
            "an unknown label", "tlp: 1️⃣purple",
            .init("unknown-label", "1️⃣", "'purple' is no label of TLP 2.0, so what it stands on is withheld")),
        Case(
            "an unknown label of a block", "-- Content/pages/p.md --\n---\ntitle: P\n---\n```tlp 1️⃣purple\nx\n```\n",
            .init("unknown-label", "1️⃣", "'purple' is no label of TLP 2.0, so the block is withheld")),
        .incident(
            "a place that is nowhere", "campaigns: [1️⃣none]", .init("unknown-id", "1️⃣", "Campaign 'none' does not exist")),
        Case(
            "a record that cannot be read, and what names it",
            "-- Content/places/here.md --\n---\nname: 1️⃣Here: there\nkind: city\nclaims: [{id: c1, says: A}]\n---\n"
                + "-- Content/incidents/i.yaml --\n\(SiteFixture.incident.replacing("{name: Here, kind: city}", with: "here"))"
                + "campaigns: [2️⃣none]\nsummary: In [[here]] and [[place:here]].\n",
            .init("unknown-id", "2️⃣", "Campaign 'none' does not exist"),
            .init("quote-needed", "1️⃣", "A value with ': ' in it must be quoted")),
        Case(
            "a file of several records that cannot be read",
            "-- Content/places/all.yaml --\nid: there\nname: 1️⃣There: here\nkind: city\n---\nid: here\nname: Here\nkind: city\n"
                + "-- Content/incidents/i.yaml --\n\(SiteFixture.incident.replacing("{name: Here, kind: city}", with: "here"))"
                + "summary: In [[there]] and 2️⃣[[all]].\n",
            .init("unknown-id", "2️⃣", "Record 'all' does not exist"),
            .init("quote-needed", "1️⃣", "A value with ': ' in it must be quoted")),
        Case(
            "a line of JSON that cannot be read",
            "-- Content/places/all.jsonl --\n{\"id\": \"there\", \"name\": \"There\", \"kind\": 1️⃣}\n"
                + "{\"id\": \"here\", \"name\": \"Here\", \"kind\": \"city\"}\n"
                + "-- Content/incidents/i.yaml --\n\(SiteFixture.incident.replacing("{name: Here, kind: city}", with: "there"))",
            .init(
                "json-syntax", "1️⃣",
                "A JSON value must be text in double quotation marks, a number, true, false, null, '[' or '{'")),
        Case(
            "a setting of a check that is none, and of one that is fixed",
            "-- Content/site.yaml --\ntitle: T\nchecks:\n  1️⃣duplicate-key: off\n  2️⃣nonsuch: error\n",
            .init("fixed-check", "1️⃣", "'duplicate-key' is an error that a site cannot change"),
            .init("unknown-check", "2️⃣", "'nonsuch' is no check")),
    ]

    @Test(arguments: syntax + ids + values)
    func `bad input is an error where it stands, and nothing is published`(_ it: Case) async throws {
        let site = try SiteFixture(it.site)
        let result = try await site.build()
        #expect(result.errors == it.errors)
        #expect(!result.isPublished)
        #expect(site.folder.names() == ["site"])
    }

    @Test(
        arguments: [
            (
                [0x78, 0xFF, 0x79],
                SiteFinding("invalid-utf8", "Content/incidents/a.yaml:5:11", "Byte 0xFF is not UTF-8 text")
            ),
            (
                [0x78, 0x00, 0x79],
                SiteFinding("control-character", "Content/incidents/a.yaml:5:11", "A NUL byte may not stand in text")
            ),
            (
                [0x78, 0xC0, 0xAF],
                SiteFinding("invalid-utf8", "Content/incidents/a.yaml:5:11", "Byte 0xC0 is not UTF-8 text")
            ),
        ] as [([UInt8], SiteFinding)])
    func `bytes that are no text are errors, in records`(bytes: [UInt8], error: SiteFinding) async throws {
        let content = Array((SiteFixture.incident + "summary: ").utf8) + bytes + Array("\n".utf8)
        let result = try await SiteFixture(bytes: ["Content/incidents/a.yaml": content]).build()
        #expect(result.findings == [error])
    }

    @Test(
        arguments: [
            ([0x78, 0xFF, 0x79], SiteFinding("invalid-utf8", "Content/pages/p.md:4:2", "Byte 0xFF is not UTF-8 text")),
            (
                [0x78, 0x00, 0x79],
                SiteFinding("control-character", "Content/pages/p.md:4:2", "A NUL byte may not stand in text")
            ),
        ] as [([UInt8], SiteFinding)])
    func `bytes that are no text are errors, in prose, and said once`(bytes: [UInt8], error: SiteFinding) async throws {
        let content = Array("---\ntitle: P\n---\n".utf8) + bytes + Array("\n".utf8)
        let result = try await SiteFixture(bytes: ["Content/pages/p.md": content]).build()
        #expect(result.findings == [error])
    }

    @Test func `a record over a megabyte is an error`() async throws {
        let text =
            "-- Content/incidents/a.yaml --\n1️⃣\(SiteFixture.incident)summary: \(String(repeating: "x", count: 1 << 20))\n"
        let size = SiteFixture.incident.utf8.count + 9 + (1 << 20)
        let result = try await SiteFixture(text).build()
        #expect(
            result.errors == [
                .init("record-too-large", "1️⃣", "A record may have at most 1 MB, and this one has \(size) bytes")
            ])
    }

    @Test func `a file over four megabytes is an error, of records and of prose`() async throws {
        let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: (4 << 20) + 1)
        let site = try SiteFixture(bytes: ["Content/incidents/a.yaml": bytes, "Content/pages/p.md": bytes])
        let summary = "A YAML or Markdown file may have at most 4 MB, and this one has 4194305 bytes"
        #expect(
            try await site.build().errors == [
                .init("file-too-large", "Content/incidents/a.yaml", summary),
                .init("file-too-large", "Content/pages/p.md", summary),
            ])
    }

    @Test func `a list of more than a thousand items is an error, and is not compared with itself`() async throws {
        func rows(_ count: Int) -> String {
            "casualties:\n" + String(repeating: "  - {side: civilians, killed: 1}\n", count: count)
        }
        let site = try SiteFixture(
            "-- Content/incidents/a.yaml --\n\(SiteFixture.incident)1️⃣\(rows(1001))"
                + "-- Content/incidents/b.yaml --\n\(SiteFixture.incident)\(rows(1000))")
        #expect(
            try await site.build().errors
                == [.init("list-too-long", "1️⃣", "'casualties' may have at most 1,000 items, and has 1001")])
    }

    @Test func `places in one another, more than 32 deep, are an error once`() async throws {
        func places(_ count: Int) -> String {
            (0..<count).map {
                "-- Content/places/p\($0).yaml --\nname: P\($0)\nkind: area\n" + ($0 == 0 ? "" : "within: p\($0 - 1)\n")
            }.joined()
        }
        let deep = try await SiteFixture(places(40)).build()
        #expect(
            deep.errors.map(\.summary) == ["Places may lie in one another at most 32 deep, and 'p33' lies deeper"])
        #expect(try await SiteFixture(places(33)).build().errors == [])
    }

    @Test func `what is wrong in a view is named within the file, whatever its bytes`() async throws {
        // A view in a quotation, and one with bytes that are repaired: neither stands in the file as it is read.
        let quoted = "> ```incidents\n> limit: x\n> ```\n"
        let broken =
            Array("---\ntitle: B\n---\n```incidents\nlimit: \u{1}\n".utf8) + [UInt8](repeating: 0xFF, count: 99)
        let site = try SiteFixture(
            "-- Content/pages/a.md --\n---\ntitle: A\n---\n\(quoted)", bytes: ["Content/pages/b.md": broken])
        let result = try await site.build()
        #expect(result.errors.count >= 2)
        for diagnostic in result.report.diagnostics {
            guard let range = diagnostic.location?.range, let path = diagnostic.location?.path,
                let bytes = result.report.sources.bytes(path: path)
            else { continue }
            #expect(Int(range.end) <= bytes.count, "\(diagnostic.summary)")
        }
    }

    @Test func `a link out of Content is an error`() async throws {
        let site = try SiteFixture()
        try site.folder.write("elsewhere.yaml", SiteFixture.incident)
        try site.folder.link("site/Content/incidents/a.yaml", to: "\(site.folder.path)/elsewhere.yaml")
        try site.folder.link("site/Content/incidents/b.yaml", to: "../../../elsewhere.yaml")
        #expect(
            try await site.build().errors
                == ["a", "b"].map { name in
                    let path = "Content/incidents/\(name).yaml"
                    return .init("link-leaves-content", path, "Symbolic link '\(path)' leads out of 'Content'")
                })
        #expect(site.folder.names() == ["elsewhere.yaml", "site"])
    }

    @Test func `a file that goes away during the build is an error`() async throws {
        let site = try SiteFixture("-- Content/incidents/a.yaml --\n\(SiteFixture.incident)")
        let path = "\(site.site)/Content/incidents/a.yaml"
        let result = try await site.build(beforeReading: { name in
            if name == "Content/incidents/a.yaml" { TemporaryFolder.removeFile(path) }
        })
        #expect(
            result.errors == [
                .init(
                    "file-vanished", "Content/incidents/a.yaml",
                    "'Content/incidents/a.yaml' went away or was replaced while the site was read")
            ])
        #expect(!result.isPublished)
    }

    @Test func `a site without site.yaml is told what to write`() async throws {
        let site = try SiteFixture("-- Content/incidents/a.yaml --\n\(SiteFixture.incident)", hasSiteFile: false)
        let result = try await site.build()
        #expect(
            result.errors == [
                .init(
                    "missing-site-file", "Content/site.yaml", "'Content/site.yaml' is missing: a site must have a title"
                )
            ])
    }

    @Test func `a folder without Content is refused by name`() async throws {
        let site = try SiteFixture(hasSiteFile: false)
        await #expect(throws: SystemFailure.self) { try await site.build() }
        #expect(site.folder.names() == ["site"])
    }

    @Test func `one run shows every error of every file`() async throws {
        let site = try SiteFixture(
            """
            -- Content/incidents/a.yaml --
            title: A
            1️⃣kid: other
            date: 2️⃣yesterday
            -- Content/pages/p.md --
            ---
            title: P
            ---
            See [[3️⃣nowhere]].
            -- Templates/partials/tlp.mustache --
            {{4️⃣nonsuch}}
            """)
        let codes = try await site.build().errors.map(\.code)
        #expect(Set(codes) == ["unknown-key", "missing-key", "date-syntax", "unknown-id", "template-unknown-name"])
    }

    @Test func `after an error the old site stands as it was, to the byte and the time of change`() async throws {
        let site = try SiteFixture("-- Content/incidents/a.yaml --\n\(SiteFixture.incident)")
        try await site.build()
        let before = site.folder.entries("public")
        #expect(before["incidents/a.html"] != nil)
        try site.folder.write("site/Content/incidents/b.yaml", "title: B\n")
        let result = try await site.build()
        #expect(!result.isPublished)
        #expect(site.folder.entries("public") == before)
        #expect(site.folder.names() == ["public", "site"])
    }
}

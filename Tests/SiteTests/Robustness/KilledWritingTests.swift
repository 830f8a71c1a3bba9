import Building
import TestSupport
import Testing

/// The verbs that write into `Content/`, and `archive`, killed at random moments: every file is the old one or the new one,
/// and what was begun can be done again.
@Suite(.serialized) struct KilledWritingTests {
    private static let kills = max(5, (LongChecks.number("SITREP_KILLS") ?? LongChecks.count(200)) / 4)
    private static let seed = UInt64(LongChecks.number("SITREP_SEED") ?? 1)

    /// A verb that is run on a site in `site/`, over and over.
    struct Verb: CustomTestStringConvertible {
        var name: String
        var arguments: [String]
        var files: [String: String]
        /// Whether a second run after a whole one does the same again.
        var isRepeatable = true
        var testDescription: String { name }
    }

    private static let settings = "content_version: 1\ntitle: A\n"

    static let verbs = [
        Verb(
            name: "import",
            arguments: ["import", "csv", "table.csv", "--mapping", "mapping.yaml", "--site", "site"],
            files: [
                "site/Content/site.yaml": settings,
                "site/Content/incidents/log/2001.jsonl":
                    "{\"id\":\"log-mine\",\"title\":\"Mine\",\"kind\":\"other\",\"date\":\"2001\"}\n",
                "table.csv": "Ref,Date,What\n" + (0..<60).map { "\($0),\(1950 + $0)-01-02,raid\n" }.joined(),
                "mapping.yaml": """
                mapping: 1
                name: log
                id: {column: Ref}
                incident:
                  title: "{What}"
                  kind: {column: What, terms: {raid: raid}}
                  date: {column: Date}

                """,
            ]),
        Verb(
            name: "rename", arguments: ["rename", "actor", "band", "the-band", "--site", "site"],
            files: Dictionary(
                uniqueKeysWithValues: (0..<40).map {
                    (
                        "site/Content/incidents/a\($0).yaml",
                        "title: A\nkind: other\ndate: 2023-01-\($0 % 9 + 10)\nparticipants: [{actor: band, role: party}]\n"
                    )
                } + [
                    ("site/Content/site.yaml", settings),
                    ("site/Content/actors/band.yaml", "name: Band\nkind: armed-group\n"),
                ]), isRepeatable: false),
        Verb(
            name: "new",
            arguments: [
                "new", "incident", "--title", "A raid", "--date", "2023-01-01", "--kind", "raid", "--site", "site",
                "--no-input",
            ],
            files: ["site/Content/site.yaml": settings], isRepeatable: false),
    ]

    @Test(arguments: verbs) func `each file of a site is old or new, whenever a verb is killed`(_ verb: Verb) throws {
        let folder = try TemporaryFolder()
        func reset() throws {
            folder.remove("site")
            for (path, text) in verb.files { try folder.write(path, text) }
        }
        let root = folder.path
        var killing = Killing(seed: Self.seed)
        try reset()
        let old = TemporaryFolder.files(of: "\(root)/site")
        let whole = try killing.watch(learns: true) { try Command.run(arguments: verb.arguments, in: root) }
        try #require(whole.status == 0, "\(whole.errors)")
        let new = TemporaryFolder.files(of: "\(root)/site")
        try #require(new != old && new.keys.allSatisfy { !$0.contains("/.") })
        for kill in 0..<Self.kills {
            try reset()
            try killing.run(verb.arguments, in: root)
            let found = TemporaryFolder.files(of: "\(root)/site")
            for (path, bytes) in found where !path.contains("/.") {
                #expect(bytes == old[path] || bytes == new[path], "kill \(kill): \(path)")
            }
            for path in old.keys where new[path] != nil { #expect(found[path] != nil, "kill \(kill): \(path)") }
            // Neither a build nor a check sees what was left over.
            let checked = try Command.run("check", "--site", "\(root)/site")
            #expect(!checked.errors.contains("sitrep-new"), "kill \(kill): \(checked.errors)")
            guard verb.isRepeatable else { continue }
            let again = try killing.watch(learns: true) { try Command.run(arguments: verb.arguments, in: root) }
            #expect(again.status == 0, "kill \(kill): \(again.errors)")
            #expect(TemporaryFolder.files(of: "\(root)/site") == new, "kill \(kill)")
        }
    }

    @Test func `an archive is the old one or the new one`() async throws {
        let site = try TwoVersionSite()
        var killing = Killing(seed: Self.seed)
        let root = site.folder.path
        func arguments(_ version: TwoVersionSite.Version) -> [String] {
            ["archive", "\(root)/clean-\(version)", "--output", "\(root)/site.zip"]
        }
        var archives: [[UInt8]?] = []
        for version in TwoVersionSite.Version.allCases {
            let made = try killing.watch(learns: true) { try Command.run(arguments: arguments(version)) }
            try #require(made.status == 0, "\(made.errors)")
            archives.append(TemporaryFolder.bytes(of: "\(root)/site.zip"))
        }
        for kill in 0..<Self.kills {
            let version = TwoVersionSite.Version.allCases[kill % 2]
            try killing.run(arguments(version), in: root)
            let found = TemporaryFolder.bytes(of: "\(root)/site.zip")
            #expect(found != nil && archives.contains(found), "kill \(kill)")
            let next = try killing.watch(learns: true) { try Command.run(arguments: arguments(version)) }
            #expect(next.status == 0 && TemporaryFolder.bytes(of: "\(root)/site.zip") == archives[kill % 2])
            #expect(site.debris == [], "kill \(kill)")
        }
    }
}

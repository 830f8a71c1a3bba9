import Foundation
import TestSupport
import Testing

/// `sitrep schema` as its users run it.
struct SchemaCommandTests {
    private static let types = ["incident", "actor", "place", "source", "campaign", "brief", "page", "site"]

    private static let site = """
        -- Content/site.yaml --
        content_version: 1
        title: A test
        vocabularies: {kind: {market-fire: Market fire}}
        -- Content/actors/a.yaml --
        {name: A, kind: armed-group}
        -- Content/actors/b.yaml --
        {name: B, kind: robot, draft: yes}
        -- Content/places/c.yaml --
        {name: C, kind: city, draft: yes}
        """

    @Test(arguments: types) func `Each type is printed as JSON`(_ type: String) throws {
        let run = try Command.run("schema", type)
        #expect(run.status == 0)
        #expect(run.errors == "")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
        #expect(schema["additionalProperties"] as? Bool == false)
        let properties = try #require(schema["properties"] as? [String: [String: Any]])
        for (key, value) in properties { #expect(value["description"] is String, "\(key)") }
    }

    @Test func `All are written into a folder, which is made, and twice the same`() throws {
        let folder = try TemporaryFolder()
        let first = try Command.run("schema", "--output", "a/b", in: folder.path)
        #expect(first.status == 0, "\(first.errors)")
        #expect(folder.names("a/b").sorted() == Self.types.map { "\($0).schema.json" }.sorted())
        #expect(first.output.split(separator: "\n").count == Self.types.count)
        let files = TemporaryFolder.files(of: "\(folder.path)/a/b")
        let second = try Command.run("schema", "--output", "\(folder.path)/a/b/")
        #expect(second.status == 0, "\(second.errors)")
        #expect(TemporaryFolder.files(of: "\(folder.path)/a/b") == files)
        #expect(try Command.run("schema", "page").output == folder.read("a/b/page.schema.json"))
    }

    @Test func `A site's own terms are in the schema only where the site is named, and ids where they are asked for`()
        throws
    {
        let site = try SiteFixture(Self.site)
        #expect(try !Command.run("schema", "incident").output.contains("market-fire"))
        let terms = try Command.run("schema", "incident", "--site", site.site)
        #expect(terms.status == 0, "\(terms.errors)")
        #expect(terms.output.contains("\"market-fire\""))
        #expect(!terms.output.contains("{\"enum\": [\"a\"]}"))
        let ids = try Command.run("schema", "incident", "--site", site.site, "--ids")
        // A record that cannot be read has no id to offer; nothing is said of it, as this verb checks nothing.
        #expect(ids.status == 0 && ids.errors == "")
        #expect(ids.output.contains("{\"enum\": [\"a\"]}"))
        #expect(ids.output.contains("{\"enum\": [\"c\"]}"), "drafts are the author's own")
    }

    @Test func `Broken settings are reported, and nothing is written`() throws {
        let site = try SiteFixture("-- Content/site.yaml --\ntitle: A\ncontent_version: 1\nvocabularies: {kinds: {}}\n")
        let run = try Command.run("schema", "--site", site.site, "--output", site.output)
        #expect(run.status == 1)
        #expect(run.errors.contains("unknown-key") && run.errors.contains("Nothing was written."))
        #expect(site.outputFiles.isEmpty)
    }

    @Test func `What is not understood is refused with status 64`() throws {
        for arguments in [[], ["robot"], ["incident", "--ids"]] {
            let run = try Command.run(arguments: ["schema"] + arguments)
            #expect(run.status == 64)
            #expect(!run.errors.isEmpty && run.output.isEmpty)
        }
    }

    @Test func `A site without content is the machine's refusal`() throws {
        let folder = try TemporaryFolder()
        let run = try Command.run("schema", "page", "--site", folder.path)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("error: "))
    }
}

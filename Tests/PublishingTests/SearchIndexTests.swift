import Foundation
import TestSupport
import Testing

@testable import Publishing

/// The index that readers' browsers search.
struct SearchIndexTests {
    @Test
    func `Words are folded as the table of cases says`() {
        for (text, expected) in FoldingCases.all {
            var words = SearchWords()
            let found = words.take(apart: text).map { String(decoding: words[$0], as: UTF8.self) }
            #expect(found == expected, "\(text)")
        }
    }

    @Test
    func `A word has one number however often it comes, among thousands`() {
        var words = SearchWords()
        let text = (0..<9_000).map { "w\($0)" }.joined(separator: " ")
        let first = words.take(apart: text)
        #expect(first == Array(0..<9_000))
        #expect(words.take(apart: text) == first)
        #expect(words.count == 9_000)
    }

    @Test
    func `Words are in the order in which JavaScript compares texts`() {
        var words = SearchWords()
        // Beyond the basic plane, in the last of its blocks, in Latin.
        _ = words.take(apart: "𐐨b ﬁx zebra abc ab")
        #expect(words.sorted.map { String(decoding: words[$0], as: UTF8.self) } == ["ab", "abc", "zebra", "𐐨b", "ﬁx"])
    }

    private static let site: [(path: String, text: String)] = [
        (
            "actors/a.yaml",
            """
            id: group
            name: The Group
            kind: armed-group
            names:
              - {text: گروہ, kind: native, language: ur}
              - {text: TG, kind: acronym}
              - {text: Phantom Brigade, kind: reported}
              - {text: Shadow Company, kind: alias, basis: claimed}
            """
        ),
        (
            "actors/b.yaml",
            """
            id: suspect
            name: Karim Xaver
            kind: person
            basis: alleged
            public_role: official
            names: [{text: کریم, kind: native, language: ur, basis: alleged}]
            roles: [{title: quartermaster, basis: alleged}]
            """
        ),
        (
            "actors/c.yaml",
            "id: witness\nname: Yolanda Private\nkind: person\npublic_role: private\npage: yes\n"
        ),
        ("actors/d.yaml", "id: minister\nname: Karim Public\nkind: person\npublic_role: official\n"),
        ("places/a.yaml", "id: land\nname: Landia\nkind: country\n"),
        (
            "places/b.yaml",
            "id: town\nname: Townville\nkind: city\nwithin: land\nnames: [{text: Oldville, kind: former}]\n"
        ),
        (
            "incidents/first.md",
            """
            ---
            title: Shelling of the bridge
            kind: shelling
            date: 2010-03-01
            place: town
            participants:
              - {actor: group, role: initiator}
              - {actor: suspect, role: planner, basis: alleged}
            claims:
              - {says: The bridge was mined, by: group}
            ---
            Xaver, called [[suspect]], and Yolanda saw the river rise. The quartermaster Karim fled.
            """
        ),
        ("incidents/second.yaml", "title: Shelling of the bridge\nkind: shelling\ndate: 2011-04-02\nplace: town\n"),
        (
            "sources/s.yaml",
            "id: paper\ntitle: Karim Xaver named as planner\npublisher: The Paper\npublished: 2010-03-02\n"
        ),
    ]

    @Test
    func `A page is found by title, names, what is settled about it, and text`() throws {
        let index = try SearchReader(SmallSite(Self.site))
        func fields(_ word: String) -> [String: SearchIndex.Field] {
            Dictionary(index.pages(word).map { ($0.page.route, $0.field) }, uniquingKeysWith: { first, _ in first })
        }
        #expect(fields("group") == ["actors/group": .title, "incidents/first": .facets])
        #expect(fields("گروه") == ["actors/group": .names, "incidents/first": .facets])
        #expect(fields("tg")["actors/group"] == .names)
        #expect(fields("oldville") == ["places/town": .names])
        #expect(fields("landia")["places/land"] == .title)
        #expect(fields("landia")["incidents/first"] == .facets)
        #expect(fields("march")["incidents/first"] == .facets)
        #expect(fields("paper") == ["sources/paper": .facets])
        #expect(fields("mined") == ["incidents/first": .text])
        #expect(fields("river") == ["incidents/first": .text])
        #expect(fields("timeline")["timeline"] == .title)
        #expect(fields("bridge") == ["incidents/first": .title, "incidents/second": .title])
    }

    @Test
    func `Equals are numbered newest first, and their results tell them apart`() throws {
        let index = try SearchReader(SmallSite(Self.site))
        let found = index.pages("bridge").map(\.page)
        #expect(found.map(\.route) == ["incidents/second", "incidents/first"])
        #expect(found[0].line.contains("2011") && found[0].line.hasSuffix(" · Townville"))
        #expect(found[1].line.contains("2010"))
        let kinds = try #require(index.start["kinds"] as? [[Any]]).compactMap { $0[0] as? String }
        #expect(kinds == ["actor", "place", "page", "incident", "source", "list"])
    }

    @Test
    func `Nothing leads to a person of whom something is only alleged, nor to a private one`() throws {
        let index = try SearchReader(SmallSite(Self.site))
        for word in ["xaver", "yolanda", "کریم", "private"] {
            #expect(index.pages(word).isEmpty, "\(word)")
            #expect(!index.text.lowercased().contains(word), "\(word)")
        }
        #expect(!index.text.contains("actors/suspect") && !index.text.contains("actors/witness"))
        // What the two have in common with somebody else leads to that one.
        #expect(index.titles("karim") == ["Karim Public", "Shelling of the bridge"])
        // A headline that names a guarded person gives way.
        #expect(index.titles("paper").allSatisfy { !$0.contains("Karim") })
    }

    @Test
    func `A name that is only reported, or on a basis below stated, leads to nobody`() throws {
        let index = try SearchReader(SmallSite(Self.site))
        for word in ["phantom", "brigade", "shadow", "company"] { #expect(index.pages(word).isEmpty, "\(word)") }
    }

    @Test
    func `What is withheld is in no byte of the index`() throws {
        let files = TestSite(
            """
            -- Content/incidents/open.md --
            ---
            title: Open incident
            kind: other
            date: 2023-01-01
            claims:
              - {says: An open claim, by: unattributed}
              - {says: Greenclaim words, by: unattributed, tlp: green}
            ---
            Open words, and [[hidden]].

            ```tlp green
            greenblock words
            ```
            -- Content/incidents/hidden.yaml --
            title: Greentitle
            kind: other
            date: 2023-01-02
            tlp: green
            """)
        let index = try SearchReader(SearchDocuments(files.plan.edition).index(of: files.plan.files).files(texts: []))
        #expect(index.titles("open").contains("Open incident"))
        #expect(!index.pages("claim").isEmpty)
        for word in ["greenclaim", "greenblock", "greentitle", "hidden"] {
            #expect(!index.text.lowercased().contains(word), "\(word)")
        }
    }

    @Test
    func `Shards stay small, and hold what their names say`() throws {
        let incidents = (0..<500).map { number in
            (
                path: "incidents/i\(number).yaml",
                text:
                    "title: Government against group \(number), district\nkind: shelling\ndate: 20\(10 + number % 10)\n"
                    + "summary: Word\(Self.letters(number)) and others were there.\n"
            )
        }
        let site = try SmallSite(incidents)
        let index = try SearchReader(site)
        #expect(index.wordShards.count > 3)
        for file in index.files { #expect(file.bytes.count < 24_000, "\(file.route.path): \(file.bytes.count)") }
        let firsts = try #require(index.start["words"] as? String).split(separator: " ").map(String.init)
        #expect(index.wordShards.map { $0[0] } == firsts)
        #expect(index.words == index.words.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) })
        #expect(Set(index.words).count == index.words.count)
        #expect(index.letters(8).contains("district") && index.letters(4).isEmpty == false)
        #expect(!index.letters(4).contains("2010"))
        #expect(index.pages("district").count == 500)
        #expect(index.pages("shelling").allSatisfy { $0.field == .facets })
        // Each of five hundred like titles is found by the one word that is its own.
        for number in [0, 77, 499] {
            #expect(index.pages(String(number)).contains { $0.page.route == "incidents/i\(number)" })
            #expect(index.titles("word" + Self.letters(number)).count == 1)
        }
        let again = try SearchReader(SmallSite(incidents.reversed()))
        #expect(again.files.map(\.bytes) == index.files.map(\.bytes))
    }

    /// A number as letters, so that it makes a word of its own.
    private static func letters(_ number: Int) -> String {
        String(String(number).utf8.map { Character(Unicode.Scalar($0 - 0x30 + 0x61)) })
    }

    @Test
    func `A change of the content changes the folder of the shards`() throws {
        func folder(_ title: String) throws -> String {
            let site = try SmallSite([("incidents/a.yaml", "title: \(title)\nkind: shelling\ndate: 2010\n")])
            return try #require(try SearchReader(site).start["folder"] as? String)
        }
        #expect(try folder("One") == folder("One"))
        #expect(try folder("One") != folder("Two"))
        #expect(try folder("One").wholeMatch(of: /search\/[0-9a-f]{16}\//) != nil)
    }

    @Test
    func `A site has the lists that have something in them, and hostile text stays text`() throws {
        #expect(try SearchReader(SmallSite([])).titles("incidents") == [])
        let small = try SearchReader(SmallSite([("incidents/a.yaml", "title: A\nkind: shelling\ndate: 2010\n")]))
        #expect(small.titles("incidents").contains("Incidents"))
        let hostile = "\\\"]);alert(1);//</script>\u{2028}<b>"
        let site = try SmallSite([
            ("incidents/a.yaml", "title: \"\\\\\\\"]);alert(1);//</script>\\u2028<b>\"\nkind: shelling\ndate: 2010\n")
        ])
        let index = try SearchReader(site)
        #expect(index.titles("alert") == [hostile])
    }

    @Test
    func `A title of three hundred characters and a text of thousands of words are searched by their beginnings`()
        throws
    {
        let title = (0..<60).map { "part\(Self.letters($0))" }.joined(separator: " ")
        let text = (0..<3_000).map { "term\(Self.letters($0))" }.joined(separator: " ")
        let index = try SearchReader(
            SmallSite([("incidents/a.md", "---\ntitle: \(title)\nkind: shelling\ndate: 2010\n---\n\(text)\n")]))
        #expect(index.titles("partfj") == [title])
        #expect(index.titles("termdjj") == [title])
        #expect(index.words.filter { $0.hasPrefix("term") }.count == SearchIndex.textLimit)
    }
}

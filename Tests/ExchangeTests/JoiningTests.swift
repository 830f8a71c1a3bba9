import Diagnostics
import Exchange
import Testing

/// Actors and places of an import join the site's own where nothing else can be meant, and are asked about otherwise.
struct JoiningTests {
    private static let site: [String: [UInt8]] = [
        "Content/actors/red-front.yaml": Array(
            "name: Red Front\nkind: armed-group\nnames: [RF, {text: Frente Rojo, language: es}]\nexternal_ids: {log: The Reds}\n"
                .utf8),
        "Content/actors/others.yaml": Array(
            "id: band-a\nname: The Band\nkind: armed-group\n---\nid: band-b\nname: The Band\nkind: party\n---\nid: old\nname: Blue Guard\nkind: faction\nduplicate_of: band-a\n"
                .utf8),
        "Content/actors/black-hand.yaml": Array("name: 'BH: Black Hand (2018-)'\nkind: armed-group\n".utf8),
        "Content/places/all.yaml": Array(
            """
            id: north
            name: North
            kind: province
            ---
            id: south
            name: South
            kind: province
            ---
            id: ford
            name: Förd
            kind: city
            within: north
            latitude: 10.5
            longitude: 20.25
            """.utf8),
    ]

    private func run(
        _ rows: String, site: [String: [UInt8]] = Self.site, review: String? = nil
    ) throws -> MappedRunResult {
        let mapping = try #require(
            MappingReader.read(Array(MappedTable.mapping.utf8), path: "mapping.yaml").value)
        let made = MappingImport.run(
            TableText(bytes: Array((MappedTable.header + rows).utf8)), mapping: mapping, fileName: "table.csv",
            existing: site, review: ReviewFile(review.map { Array($0.utf8) }, path: "review.yaml"))
        return MappedRunResult(made)
    }

    private struct MappedRunResult {
        let result: ImportResult
        let diagnostics: [Diagnostic]
        let texts: [String: String]

        init(_ made: Checked<ImportResult>) {
            result = made.value
            diagnostics = made.diagnostics
            texts = Dictionary(
                uniqueKeysWithValues: made.value.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
        }

        var incidents: String { texts.filter { $0.key.contains("incidents") }.map(\.value).joined() }
        var actors: String { texts["Content/actors/log.jsonl"] ?? "" }
        var places: String { texts["Content/places/log.jsonl"] ?? "" }
        var review: String? { result.review.map { String(decoding: $0, as: UTF8.self) } }
    }

    private static func row(_ who: String, town: String = "Ford", province: String = "North", _ id: String = "R1")
        -> String
    {
        "\(id),2013-01-01,bomb,\(town),\(province),10.5,20.25,\(who),1\n"
    }

    @Test(arguments: ["Red Front", "RED  FRONT", "Réd-Front", "rf", "frente rojo", "The Reds"])
    func `A name that only one record has joins it`(_ name: String) throws {
        let made = try run(Self.row(name))
        #expect(made.incidents.contains(#""actor":"red-front""#))
        #expect(made.actors.isEmpty)
        #expect(made.review == nil)
    }

    @Test func `A place joins by name and by what it lies in, whatever its diacritics`() throws {
        let made = try run(Self.row("") + Self.row("", province: "South", "R2"))
        #expect(
            made.incidents.contains(
                #""id":"log-r1","title":"bomb in Ford","kind":"bombing","date":"2013-01-01","place":"ford""#))
        #expect(!made.incidents.contains(#""place":"north""#))
        // The town of the other province is another, within the site's own province.
        #expect(made.places.contains(#""name":"Ford","kind":"city","within":"south""#), "\(made.places)")
        #expect(made.places.split(separator: "\n").count == 1)
    }

    @Test(arguments: [
        ("Red Fronts", "red-front"), ("RF: Red Front of Exampleland", "red-front"),
        ("Red Front (2018-2022)", "red-front"),
        ("the band", "band-a"), ("Black Hand", "black-hand"), ("Black Hand: a wing", "black-hand"),
    ]) func `A name that is nearly one, or that of several, is asked about and stays apart`(
        _ name: String, _ like: String
    ) throws {
        let made = try run(Self.row(name))
        #expect(!made.incidents.contains("\"actor\":\"\(like)\""))
        #expect(made.actors.contains("\"name\":\"\(name)\""))
        let review = try #require(made.review)
        #expect(review.contains("- actor: \"\(name)\"\n  like: \(like)  # "))
        #expect(review.contains("\n  is: undecided\n"))
        #expect(made.diagnostics.contains { $0.code.name == "import-join" })
    }

    @Test(arguments: ["Blue Front", "Red Army", "Group 12", "Blue Guard", "北軍", ""])
    func `Another name is another actor, and no question`(_ name: String) throws {
        let made = try run(Self.row(name))
        #expect(made.review == nil)
        #expect(made.actors.isEmpty == name.isEmpty)
    }

    @Test func `A person's answers are kept, followed, and not asked again`() throws {
        let asked = try #require(try run(Self.row("Red Fronts")).review)
        let same = try run(Self.row("Red Fronts"), review: asked.replacing("is: undecided", with: "is: same"))
        #expect(same.incidents.contains(#""actor":"red-front""#))
        #expect(same.actors.isEmpty && same.review == nil)
        for word in ["different", "new"] {
            let other = try run(Self.row("Red Fronts"), review: asked.replacing("is: undecided", with: "is: \(word)"))
            #expect(other.actors.contains("Red Fronts") && other.review == nil)
            #expect(!other.diagnostics.contains { $0.code.name == "import-join" })
        }
        let open = try run(Self.row("Red Fronts"), review: asked)
        #expect(open.review == nil, "it is in the file already")
        #expect(open.diagnostics.contains { $0.code.name == "import-join" })
        let more = try run(Self.row("Red Fronts") + Self.row("the band", "R2"), review: "# Mine\n" + asked)
        #expect(more.review?.hasPrefix("# Mine\n" + asked) == true, "what a person wrote stays")
    }

    @Test func `An answer that is none is an error, and nothing is written`() throws {
        let made = try run(Self.row("x"), review: "- actor: x\n  like: y\n  is: maybe\n")
        #expect(made.diagnostics.map(\.code.name) == ["unknown-choice"])
        #expect(made.result.files.isEmpty)
    }

    @Test func `An answer that names no record of the site is an error with the nearest`() throws {
        let made = try run(Self.row("x"), review: "- actor: x\n  like: red-frint\n  is: same\n")
        #expect(made.diagnostics.map(\.code.name) == ["import-join"])
        #expect(made.diagnostics.first?.suggestion == "red-front")
        #expect(made.result.files.isEmpty)
    }

    @Test func `A record that an earlier import made becomes a pointer when it is joined`() throws {
        let first = try run(Self.row("Red Fronts"))
        var site = Self.site
        for file in first.result.files { site[file.path] = file.bytes }
        let asked = try #require(first.review)
        let answers = asked.replacing("is: undecided", with: "is: same")
        let second = try run(Self.row("Red Fronts"), site: site, review: answers)
        #expect(
            second.actors.contains(#""name":"Red Fronts","kind":"armed-group","duplicate_of":"red-front""#),
            "\(second.actors)")
        for file in second.result.files { site[file.path] = file.bytes }
        let third = try run(Self.row("Red Fronts"), site: site, review: answers)
        #expect(third.result.files == second.result.files)
    }

    @Test func `Hostile names cannot leave their line in the review file`() throws {
        var site = Self.site
        site["Content/actors/h.yaml"] = Array("id: evil\nname: \"Evil\\nis: same\"\nkind: faction\n".utf8)
        let made = try run(Self.row("\"Evil: \"\"is\"\"\nsame # x\""), site: site)
        if let review = made.review {
            let again = ReviewFile(Array(review.utf8), path: "review.yaml")
            #expect(again.diagnostics.isEmpty)
        }
    }
}

import Diagnostics
import Exchange
import Foundation
import Testing

struct BibliographyImportTests {
    typealias Record = [String: Any]

    static func run(
        _ text: String, _ format: BibliographyImport.Format = .bibtex, existing: [String: [UInt8]] = [:]
    ) -> (records: [Record], codes: [String], result: ImportResult, diagnostics: [Diagnostic]) {
        let made = BibliographyImport.run(Array(text.utf8), format: format, fileName: "library", existing: existing)
        let records = made.value.files.flatMap { $0.bytes.split(separator: 0x0A) }.map {
            (try? JSONSerialization.jsonObject(with: Data($0)) as? Record) ?? [:]
        }
        return (records, made.diagnostics.map(\.code.name), made.value, made.diagnostics)
    }

    /// As Zotero writes it.
    static let zotero = """

        @article{khan_blast_2023,
        \ttitle = {Blast in {Peshawar}: 50\\% of victims --- a count},
        \turl = {https://example.org/a_b?x=1},
        \tlanguage = {en},
        \turldate = {2023-02-05},
        \tjournal = {Example Daily},
        \tauthor = {Kh{\\'a}n, Ay{\\c s}e and {The Editors and Friends}},
        \tmonth = feb,
        \tyear = {2023},
        \tkeywords = {police, bombing},
        }
        """

    /// As JabRef writes it, in BibLaTeX.
    static let jabref = """
        % Encoding: UTF-8
        @String{ed = "Example Daily"}
        @Report{Smith2022,
          author       = {Smith, Jr., Anna},
          date         = {2022-11~},
          institution  = ed # " Institute",
          title        = "A {"}quoted{"} title",
          file         = {:a.pdf:PDF},
          crossref     = {other},
        }
        @Comment{jabref-meta: databaseType:biblatex;}
        """

    @Test func `An entry of Zotero is read`() throws {
        let made = Self.run(Self.zotero)
        let record = try #require(made.records.first)
        #expect(made.codes.isEmpty)
        #expect(record["title"] as? String == "Blast in Peshawar: 50% of victims — a count")
        #expect(record["authors"] as? [String] == ["Ayşe Khán", "The Editors and Friends"])
        #expect(record["published"] as? String == "2023-02")
        #expect(record["accessed"] as? String == "2023-02-05")
        #expect(record["url"] as? String == "https://example.org/a_b?x=1")
        #expect(record["kind"] as? String == "news-report")
        #expect(record["tags"] as? [String] == ["police", "bombing"])
        #expect((record["external_ids"] as? Record)?["bibtex"] as? String == "khan_blast_2023")
    }

    @Test func `An entry of JabRef is read, with its strings, and what is left out is said`() throws {
        let made = Self.run(Self.jabref)
        let record = try #require(made.records.first)
        #expect(record["title"] as? String == "A \"quoted\" title")
        #expect(record["publisher"] as? String == "Example Daily Institute")
        #expect(record["published"] as? String == "2022-11~")
        #expect(record["authors"] as? [String] == ["Anna Smith Jr."])
        #expect(made.codes == ["import-unknown", "import-unknown"])
    }

    @Test func `A broken entry is told with its place, and the others are imported`() throws {
        let text =
            "@misc{a, title = {never closed,\n@misc{b, title = {B}}\n@misc{b, title = {Again}}\n@misc{c title}\n@misc{d, title = {D}}"
        let made = Self.run(text)
        #expect(made.records.map { $0["id"] as? String } == ["b", "d"])
        #expect(made.result.report.rowsRead == 5)
        #expect(made.result.report.skipped.map(\.record).sorted() == [1, 3, 4])
        let first = try #require(made.diagnostics.first)
        #expect(first.location?.range?.start == 17)
    }

    @Test func `A command of LaTeX that is not known stays, and is named`() {
        let made = Self.run(#"@misc{a, title = {\"{O}l \ss und \o\l \foo{x} \~n \i}}"#)
        #expect(made.records.first?["title"] as? String == #"Öl ßund øł\foox ñ ı"#)
        #expect(made.codes == ["import-cell"])
    }

    @Test func `What cannot be read is left out and said`() {
        let made = Self.run(
            "@misc{a, title={A}, url={javascript:alert(1)}, date={13 May}, urldate={2023-13-01}, language={klingon}}")
        #expect(made.codes == Array(repeating: "import-cell", count: 4))
        let keys = (made.records.first ?? [:]).keys.sorted()
        #expect(keys == ["external_ids", "id", "publisher", "title"])
    }

    @Test func `A second import keeps what people added`() throws {
        let first = Self.run(Self.zotero)
        let path = BibliographyImport.Format.bibtex.path
        let edited = String(decoding: first.result.files[0].bytes, as: UTF8.self)
            .replacingOccurrences(of: "}\n", with: ",\"licence\":\"ours\"}\n")
        let again = Self.run(
            Self.zotero.replacingOccurrences(of: "a count", with: "a new count"), existing: [path: Array(edited.utf8)])
        #expect(again.records.first?["licence"] as? String == "ours")
        #expect((again.records.first?["title"] as? String)?.hasSuffix("a new count") ?? false)
        #expect(again.result.report["sources"]?.updated == 1)
    }

    @Test func `Hostile bibliographies are bounded`() {
        #expect(Self.run("").codes == ["import-file"])
        #expect(Self.run("@").codes == ["import-file"])
        #expect(Self.run(String(repeating: "@a{", count: 20_000)).records.isEmpty)
        #expect(
            Self.run("@misc{a, title = {" + String(repeating: "{", count: 1_000_000)).result.report.skipped.count == 1)
        let long = Self.run("@misc{a, title = {" + String(repeating: "x", count: 3_000_000) + "}}\n@misc{b, title={B}}")
        #expect(long.records.map { $0["id"] as? String } == ["b"])
    }

    @Test func `Items of CSL are read`() throws {
        let made = Self.run(
            """
            [{"id":"http://zotero.org/users/1/items/ABC","type":"article-newspaper","title":"A <i>title</i>",
            "container-title":"Example Daily","author":[{"family":"Khan","given":"A."},{"literal":"The Desk"}],
            "issued":{"date-parts":[["2023",2,3]],"circa":true},"accessed":{"date-parts":[[2023,2,4]]},
            "URL":"https://example.org/a","DOI":"10.1/x","language":"ur"},
            {"id":7,"type":"report","title":"Two","issued":{"date-parts":[[2022],[2023]]}},
            {"type":"report","title":"No id"},
            {"id":"bad","title":"Bad","issued":{"literal":"soon"}}]
            """, .csl)
        #expect(made.records.count == 3)
        let record = try #require(made.records.first { ($0["title"] as? String) == "A title" })
        #expect(record["published"] as? String == "2023-02-03~")
        #expect(record["authors"] as? [String] == ["A. Khan", "The Desk"])
        #expect(record["accessed"] as? String == "2023-02-04")
        #expect(record["language"] as? String == "ur")
        #expect(made.records.contains { $0["published"] as? String == "2022/2023" })
        #expect(made.codes.sorted() == ["import-cell", "import-row-skipped"])
    }
}

extension BibliographyImportTests {
    @Test func `Strings that stand for strings are filled in as far as a file has room`() {
        let strings = (1..<40).map { "@string{s\($0) = s\($0 - 1) # s\($0 - 1)}\n" }.joined()
        let made = Self.run("@string{s0 = \"aaaaaaaaaaaaaaaa\"}\n" + strings + "@misc{k, title = {T}}\n")
        #expect(made.records.map { $0["title"] as? String } == ["T"])
        #expect(made.diagnostics.contains { $0.summary.contains("stand for more text than it may have") })
    }

    @Test func `Entries that are never closed are given up before they take for ever`() {
        let made = Self.run(String(repeating: "@a{b, c = {\n", count: 40_000) + "@misc{k, title = {T}}\n")
        #expect(made.records.isEmpty && made.diagnostics.count < 40_000)
    }

    @Test func `A comment that is never closed does not take the rest of the file`() {
        let made = Self.run("@comment{ {\n@misc{k, title = {T}}\n")
        #expect(made.records.map { $0["title"] as? String } == ["T"])
    }

    @Test func `An entry has a thousand fields at most`() {
        let fields = (0..<1001).map { "f\($0) = 1" }.joined(separator: ", ")
        let made = Self.run("@misc{k, \(fields)}\n@misc{l, title = {T}}\n")
        #expect(made.records.map { $0["title"] as? String } == ["T"])
    }

    @Test func `Control characters are no text`() {
        let made = Self.run("@misc{k, title = {A\u{0}B \\\u{0} \u{1}C}}\n")
        #expect(made.records.map { $0["title"] as? String } == ["A B C"])
    }
}

import Diagnostics
import Foundation
import Publishing
import Reports
import Testing

@testable import Exporting

struct BibliographyTests {
    static let site = [
        "site.yaml": "content_version: 1\ntitle: Test site",
        "sources/a.yaml": #"""
        title: '50% of {all} & a_b #1 ~ ^ \ $'
        publisher: Law and Order
        kind: document
        authors: [A Person, The Commission]
        url: https://example.org/{a}
        published: 2022-11~
        accessed: 2023-01-02
        archived: [{url: https://example.org/copy, date: 2023-01-03}]
        """#,
        "sources/b.yaml": "title: Between\npublisher: Paper\nkind: news-report\npublished: '[2022-12-18..2022-12-20]'",
        "sources/c.yaml":
            "title: Not linked\npublisher: Group\nkind: video\nlink: no\nurl: https://example.org/propaganda",
        "sources/d.yaml": "title: Protected\npublisher: Nobody\nprotect: yes",
        "incidents/one.yaml": "title: One\nkind: talks\ndate: 2022\nplace: {name: X}\nsources: [b, d]",
        "incidents/two.yaml": "title: Two\nkind: bombing\ndate: 2023\nplace: {name: X}\nsources: [a]",
    ]

    @Test func `Signs of TeX are escaped, and names are not taken apart`() async throws {
        let text = String(decoding: try await PipelineExport.file(.sources, .bibtex, of: Self.site), as: UTF8.self)
        #expect(
            text.contains(
                ##"title = {{50\% of \textbraceleft{}all\textbraceright{} \& a\_b \#1 \textasciitilde{} \textasciicircum{} \textbackslash{} \$}}"##
            ))
        #expect(text.contains("author = {{A Person} and {The Commission}}"))
        #expect(text.contains("institution = {{Law and Order}}"))
        #expect(text.contains("url = {https://example.org/%7Ba%7D}"))
        #expect(text.contains("note = {Archived copy https://example.org/copy (2023-01-03)}"))
    }

    @Test func `A date is in EDTF of level 1, or coarser`() async throws {
        let text = String(decoding: try await PipelineExport.file(.sources, .bibtex, of: Self.site), as: UTF8.self)
        #expect(text.contains("date = {2022-11~}"))
        #expect(text.contains("@article{b,\n  title = {{Between}},\n  journaltitle = {Paper},\n  date = {2022-12},"))
    }

    @Test func `A protected source is not there, and what is not linked has no address`() async throws {
        for format in [DataFile.Format.bibtex, .csl] {
            let text = String(decoding: try await PipelineExport.file(.sources, format, of: Self.site), as: UTF8.self)
            #expect(!text.contains("Protected"))
            #expect(!text.contains("propaganda"))
            #expect(text.contains("Not linked"))
        }
    }

    @Test func `CSL has dates by their parts`() async throws {
        let json = try await PipelineExport.file(.sources, .csl, of: Self.site)
        let items = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [[String: Any]])
        let issued = items.map { $0["issued"] as? [String: Any] }
        #expect(issued[0]?["date-parts"] as? [[Int]] == [[2022, 11]])
        #expect(issued[0]?["circa"] as? Bool == true)
        #expect(issued[1]?["date-parts"] as? [[Int]] == [[2022, 12, 18], [2022, 12, 20]])
        #expect(issued[2] == nil)
    }

    @Test func `With a filter there are the sources on which its incidents rest`() async throws {
        var filter = IncidentFilter()
        filter.kinds = [Reference("talks", at: SourceRange(start: 0, end: 0))]
        let text = String(
            decoding: try await PipelineExport.file(.sources, .bibtex, of: Self.site, filter: filter), as: UTF8.self)
        #expect(text.contains("@article{b,"))
        #expect(!text.contains("@report{a,"))
    }

    @Test(arguments: [
        ("2023-02-17", "2023-02-17"), ("2023-02-XX", "2023-02-XX"), ("199X", "199X"), ("2023-21", "2023-21"),
        ("2022-11/..", "2022-11/.."), ("2022-11?/2022-12", "2022-11?/2022-12"), ("2023-?02", "2023-02?"),
        ("{2023-02-17,2023-02-19}", "2023-02"), ("2023-25", "2023"),
    ])
    func `What BibLaTeX cannot read is widened`(_ edtf: String, _ levelOne: String) throws {
        #expect(try #require(EventDate(edtf)).levelOne == levelOne)
    }
}

import Diagnostics
import TestSupport
import Testing

/// The ledger of facts (`Facts.md`) against the repository's own site: nothing of the story lost, nothing hardened.
@Suite struct FactLedgerTests {
    struct Row {
        var number: String
        var fact: String
        var page: String
        var strings: [String]
    }

    /// The rows of the tables in `Facts.md`.
    private static func rows() throws -> [Row] {
        let text = try #require(Repository.read("Tests/SiteTests/Facts.md"))
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmed }
            guard cells.count == 4, Int(cells[0]) != nil else { return nil }
            return Row(number: cells[0], fact: cells[1], page: cells[2], strings: cells[3].split(" · "))
        }
    }

    @Test func `the example site is published without an error`() async throws {
        let site = try await Repository.example.value
        #expect(site.isPublished)
        #expect(site.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
    }

    @Test func `every fact of the ledger is legible where the ledger says`() async throws {
        let site = try await Repository.example.value
        let rows = try Self.rows()
        #expect(rows.count == 113)
        #expect(rows.map(\.number) == (1...rows.count).map(String.init))
        var missing: [String] = []
        for row in rows {
            guard let page = site.text(row.page) else {
                missing.append("\(row.number): no page \(row.page)")
                continue
            }
            let lost = row.strings.filter { !page.contains($0) }
            if !lost.isEmpty { missing.append("\(row.number): \(row.page) lacks \(lost)") }
        }
        #expect(missing == [], "\(missing.joined(separator: "\n"))")
    }

    @Test func `nothing withheld or unnamed is in any file`() async throws {
        let site = try await Repository.example.value
        let text = try #require(Repository.read("Tests/SiteTests/Facts.md"))
        let section = try #require(text.split("## What must not be found").last?.split("\nIn no page's").first)
        let withheld = section.split("\n- ").dropFirst().flatMap { item in
            item.split("`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        }
        #expect(withheld.contains("captures-to-make") && withheld.contains("offer it the reply column"))
        var found: [String] = []
        for (route, bytes) in site.files {
            let content = String(decoding: bytes, as: UTF8.self)
            for string in Set(withheld) where string != "clear" {
                if content.contains(string) || route.contains(string) { found.append("\(string) in \(route)") }
            }
        }
        #expect(found.sorted() == [])
    }

    @Test func `the tolls of Peshawar stand with who gave each and when`() async throws {
        let site = try await Repository.example.value
        let page = try #require(site.html("incidents/peshawar-police-lines-mosque.html"))
        let accounts = Self.accounts(of: page)
        let expected = [
            ("59", ["30 January 2023"]),
            ("101", ["Provincial health department, Khyber Pakhtunkhwa", "1 February 2023"]),
            ("84", ["Peshawar police", "4 February 2023"]),
            ("100", ["Lady Reading Hospital", "31 January 2023"]),
        ]
        for (figure, others) in expected {
            // The row's own figures, not its note: cells hold nothing else.
            let row = accounts.first { $0.cells.contains(figure) }
            #expect(row != nil, "no account says \(figure)")
            for other in others { #expect(row?.text.contains(other) == true, "\(figure) without \(other)") }
        }
    }

    @Test func `claim, denial and competing claim stand in the order in which they were made`() async throws {
        let site = try await Repository.example.value
        let page = try #require(site.text("incidents/peshawar-police-lines-mosque.html")).text
        let claims = [
            "one of its commanders claimed on Twitter", "its spokesman said hours later",
            "as revenge for its leader Omar Khalid Khorasani",
        ].map { page.range(of: $0)?.lowerBound }
        #expect(!claims.contains(nil))
        #expect(claims.compactMap { $0 } == claims.compactMap { $0 }.sorted())
        #expect(page.contains("denies"))
    }

    @Test func `the attack shows three planners, each with by whom and when`() async throws {
        let site = try await Repository.example.value
        let page = try #require(site.text("incidents/kpo-attack.html"))
        for (name, by, year) in [
            ("Aryad Ullah", "Counter-Terrorism Department", "March 2023"),
            ("Second man in the Northern Bypass operation", "information minister of Sindh", "March 2023"),
            ("Umar Farooq", "Counter-Terrorism Department", "July 2024"),
        ] {
            let block = page.blocks.first { block in
                block.contains(name) && block.contains("alleged") && block.contains(by) && block.contains(year)
            }
            #expect(block != nil, "\(name) with \(by), \(year)")
        }
    }

    @Test func `the accounts of Bannu are whole, and no row joins two`() async throws {
        let site = try await Repository.example.value
        let page = try #require(site.html("incidents/bannu-ctd-siege.html"))
        let accounts = Self.accounts(of: page)
        /// Every figure of the account and of the rows within it, by who gives it; what is not stated left out.
        let expected: [(by: String, figures: Set<String>)] = [
            ("the defence minister", ["33", "2"]),
            ("Inter-Services Public Relations", ["25", "2", "27", "3", "7", "5"]),
            ("local officials", ["6"]), ("Counter-Terrorism Department at Bannu", ["at least 10", "3", "none"]),
        ]
        for (by, figures) in expected {
            let account = accounts.first { $0.text.contains(by) || $0.text.contains("ISPR") && by.hasPrefix("Inter") }
            #expect(account != nil, "no account of \(by)")
            let stated = Set((account?.cells ?? []).filter { !$0.isEmpty && $0 != "not stated" })
            #expect(stated.subtracting(figures) == [], "\(by) is given figures of others")
        }
        // 33 is the minister's alone: no sum of two accounts (35, 58, 60) is in any cell.
        let figures = Set(accounts.flatMap(\.cells))
        #expect(figures.isDisjoint(with: ["58", "60", "31", "43", "66", "74"]))
    }

    /// One account of the table of accounts: its whole text, and its cells of figures with those of the rows within it.
    private struct AccountText {
        var text: String
        var cells: [String]
    }

    /// The accounts of an incident's page, in its order: each is a `tbody` of the table `accounts`.
    private static func accounts(of html: String) -> [AccountText] {
        guard let table = html.range(of: "class=\"toll accounts\"") else { return [] }
        let end = html[table.upperBound...].range(of: "</table>")?.lowerBound ?? html.endIndex
        return String(html[table.upperBound..<end]).split("<tbody").dropFirst().map { body in
            let cells = body.split("<td class=\"n\">").dropFirst().map { PageText("<td>" + $0.split("</td>")[0]).text }
            return AccountText(text: PageText("<tbody" + body).text, cells: cells)
        }
    }
}

extension Substring {
    var trimmed: String { PageText.folded(String(self)) }
}

extension String {
    /// The parts between a separator, in order.
    func split(_ separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.range(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}

extension StringProtocol {
    /// The first place where a string stands, compared scalar by scalar.
    func range(of string: String) -> Range<Index>? {
        firstRange(of: string)
    }

    func contains(_ string: String) -> Bool { range(of: string) != nil }
}

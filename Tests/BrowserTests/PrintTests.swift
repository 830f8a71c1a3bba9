import Foundation
import Testing

extension BrowserTests {
    @Suite(.enabled(if: PDFText.tool != nil, "pdftotext is not installed: no printed sheet was read"))
    struct PrintTests {
        private static let brief = "briefs/three-men-named.html"

        private func sheets(
            _ page: String, label: String? = nil, width: Double = 8.27, height: Double = 11.69
        ) async throws -> [String] {
            let site = try await BrowserSession.example()
            return try await Tab.with { tab in
                try await tab.open(site.address(page))
                if let label {
                    let _: String = try await tab.evaluate("document.body.dataset.tlp = '\(label)'")
                }
                return try PDFText.sheets(of: try await tab.pdf(width: width, height: height))
            }
        }

        /// The first and the last line of a sheet that hold anything.
        private func edges(_ sheet: String) -> (head: Substring, foot: Substring) {
            let lines = sheet.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
            return (lines.first ?? "", lines.last ?? "")
        }

        @Test(arguments: [(8.27, 11.69), (8.5, 11)])
        func `Every sheet has the site's name, its number and the label at head and foot, on A4 and Letter`(
            width: Double, height: Double
        ) async throws {
            let sheets = try await sheets(Self.brief, width: width, height: height)
            #expect((2...6).contains(sheets.count))
            for (index, sheet) in sheets.enumerated() {
                let (head, foot) = edges(sheet)
                #expect(head.contains("Karachi and the TTP, 2022–2024") && head.hasSuffix("TLP:CLEAR"))
                #expect(
                    foot.filter { $0 != " " }.contains("\(index + 1)/\(sheets.count)") && foot.hasSuffix("TLP:CLEAR"))
            }
        }

        @Test(arguments: [
            ("green", "TLP:GREEN"), ("amber", "TLP:AMBER"), ("amber-strict", "TLP:AMBER+STRICT"), ("red", "TLP:RED"),
        ])
        func `Each label stands on the sheets of its audience`(code: String, label: String) async throws {
            for sheet in try await sheets(Self.brief, label: code) {
                let (head, foot) = edges(sheet)
                #expect(head.hasSuffix(label) && foot.hasSuffix(label))
            }
        }

        @Test func `A brief prints its title, its facts, what was folded and the addresses of its sources`()
            async throws
        {
            let sheets = try await sheets(Self.brief)
            let all = sheets.joined()
            #expect(sheets[0].contains("Three men named") && sheets[0].contains("The editors"))
            #expect(sheets[0].contains("26 July 2024") && sheets[0].contains("Assessment"))
            #expect(all.contains("almost no chance"), "the scale of likelihood is shut")
            #expect(all.contains("https://www.thenews.com.pk/print/1049629"))
            #expect(!all.contains("Skip to") && !all.contains("All briefs"))
        }

        @Test func `A title is not left behind at the foot of a sheet`() async throws {
            for sheet in try await sheets("incidents/kpo-attack.html") {
                let lines = sheet.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
                let last = lines.dropLast().last.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
                #expect(!["Casualties", "Participants", "Who says what", "Narrative", "Sources"].contains(last))
            }
        }
    }
}

import TestSupport
import Testing

/// People of whom something is only alleged, on the repository's own site: never named bare, never made sure.
@Suite struct GuardedNameTests {
    /// The guarded persons with a page: id and name.
    static let guarded = [("aryad-ullah", "Aryad Ullah"), ("umar-farooq", "Umar Farooq")]
    /// Words that say that somebody says so.
    private static let hedges = ["alleg", " said", " say", "claim", " called", "identified as"]
    private static let accusations = ["mastermind", "commander", "commanded", "planner", "head of the TTP"]

    @Test(arguments: guarded)
    func `a link to a guarded person is followed by who alleges it`(id: String, name: String) async throws {
        let site = try await Repository.example.value
        var bare: [String] = []
        var count = 0
        for route in site.pages where route != "actors/\(id).html" {
            let tokens = Array(HTMLTokens(site.files[route]!))
            for (index, token) in tokens.enumerated() {
                guard case .open("a", let attributes) = token,
                    attributes["href"]?.hasSuffix("actors/\(id).html") == true
                else { continue }
                count += 1
                guard let close = tokens[index...].firstIndex(of: .close(name: "a")) else { continue }
                let shown = tokens[index..<close].compactMap { if case .text(let text) = $0 { text } else { nil } }
                // Words of the author's own may stand for the name; the name itself never stands alone.
                guard shown.joined().contains(name) else { continue }
                let next = tokens[close...].dropFirst().first { token in
                    if case .text(let text) = token { return !PageText.folded(text).isEmpty }
                    return true
                }
                if case .open("span", let attributes) = next, attributes["class"] == "guard" { continue }
                bare.append("\(route): \(shown.joined())")
            }
        }
        #expect(count > 0, "nothing links to \(id)")
        #expect(bare == [])
    }

    @Test(arguments: guarded)
    func `an accusation beside a guarded name says that it is one`(id: String, name: String) async throws {
        let site = try await Repository.example.value
        var hard: [String] = []
        var count = 0
        for route in site.pages {
            for block in try #require(site.text(route)).blocks where block.contains(name) {
                count += 1
                let lower = block.lowercased()
                guard Self.accusations.contains(where: { lower.contains($0.lowercased()) }) else { continue }
                if !Self.hedges.contains(where: { lower.contains($0) }) { hard.append("\(route): \(block)") }
            }
        }
        #expect(count > 0)
        #expect(hard == [])
    }

    @Test func `a guarded name is in no title, address, description or heading but its own page's`() async throws {
        let site = try await Repository.example.value
        let names = ["Aryad Ullah", "Umar Farooq", "Waheedullah", "Abdul Waheed"]
        var found: [String] = []
        for route in site.pages {
            let own = Self.guarded.first { "actors/\($0.0).html" == route }?.1
            var heading: String?
            for token in HTMLTokens(site.files[route]!) {
                switch token {
                case .open("meta", let attributes):
                    // The own page's description may name the person, with who alleges what in the same breath.
                    for name in names {
                        guard let content = attributes["content"], content.contains(name) else { continue }
                        if name == own, content.contains("\(name) (alleged") { continue }
                        found.append("\(name) in a description of \(route)")
                    }
                case .open(let tag, _) where ["h1", "h2", "h3", "title"].contains(tag): heading = tag
                case .close(let tag) where tag == heading: heading = nil
                case .text(let text):
                    guard let heading else { break }
                    for name in names where text.contains(name) && name != own {
                        found.append("\(name) in \(heading) of \(route)")
                    }
                default: break
                }
            }
        }
        #expect(found == [])
    }

    @Test(arguments: guarded)
    func `a guarded person's page is kept out of search engines, and the name out of feeds`(
        id: String, name: String
    ) async throws {
        let site = try await Repository.example.value
        let robots = HTMLTokens(try #require(site.html("actors/\(id).html"))).contains { token in
            guard case .open("meta", let attributes) = token else { return false }
            return attributes["name"] == "robots" && attributes["content"]?.contains("noindex") == true
        }
        #expect(robots)
        for route in ["feed.xml", "feed.json"] {
            #expect(try #require(site.html(route)).contains(name) == false)
        }
    }
}

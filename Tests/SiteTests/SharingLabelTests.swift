import Building
import Diagnostics
import Reports
import TestSupport
import Testing

/// The label of TLP 2.0 on every page, in the form and the colours of the standard.
struct SharingLabelTests {
    private static let site = """
        -- Content/site.yaml --
        content_version: 1
        title: A test
        language: LANGUAGE
        base_url: https://example.org
        -- Content/incidents/a.yaml --
        title: A
        kind: other
        date: 2023-01-01
        formerly: [old]
        place: {name: Here, kind: city}
        -- Content/incidents/gone.yaml --
        taken_down: 2024-01-02

        """

    @Test(arguments: [
        (TrafficLight.clear, "clear"), (.green, "green"), (.amber, "amber"), (.amberStrict, "amber-strict"),
        (.red, "red"),
    ])
    func `Every page has the label in its header and in its footer, in no other words`(
        _ audience: TrafficLight, _ name: String
    ) async throws {
        for language in ["en", "ur"] {
            let site = try SiteFixture(Self.site.replacing("LANGUAGE", with: language))
            #expect(try await site.build(audience: audience).isPublished)
            let pages = site.outputFiles.filter { $0.key.hasSuffix(".html") }
            for route in ["index", "404", "incidents/a", "incidents/old", "incidents/gone", "incidents", "search"] {
                #expect(pages["\(route).html"] != nil, "\(route)")
            }
            for (route, bytes) in pages {
                let text = String(decoding: bytes, as: UTF8.self)
                let label = "<p class=\"tlp \(name)\" dir=\"ltr\" translate=\"no\">\(audience.label)</p>"
                let parts = text.components(label)
                #expect(parts.count == 3, "\(route) in \(language)")
                guard parts.count == 3 else { continue }
                #expect(parts[0].contains("<header class=\"site\">") && !parts[0].contains("<main"))
                #expect(parts[1].contains("<footer class=\"site\">"))
                #expect(text.contains("data-tlp=\"\(name)\""))
            }
        }
    }

    @Test func `The colours are those of the standard, on the screen and on paper, and can be read`() async throws {
        let site = try SiteFixture()
        #expect(try await site.build().isPublished)
        let style = try #require(site.read(site.asset("sitrep", "css"))).filter { !$0.isWhitespace }.lowercased()
        // FIRST, TLP 2.0, section 4: on black, as #RRGGBB.
        let colours: [(String, String)] = [
            ("red", "#ff2b2b"), ("amber", "#ffc000"), ("amber-strict", "#ffc000"), ("green", "#3f0"), ("clear", "#fff"),
        ]
        #expect(style.contains("background:#000"))
        for (name, colour) in colours {
            let long = colour == "#3f0" ? "#33ff00" : colour == "#fff" ? "#ffffff" : colour
            let onPaper = style.range(ofPage: name)
            if name != "clear" {
                #expect(onPaper.contains("color:\(colour)") || onPaper.contains("color:\(long)"), "\(name): \(onPaper)")
                #expect(style.contains("color:\(colour)") || style.contains("color:\(long)"))
            }
            let label = TrafficLight(word: name.replacing("-", with: "+"))!.label
            #expect(
                onPaper.contains("@top-right{content:\"\(label.lowercased())\"")
                    && onPaper.contains("@bottom-right{content:\"\(label.lowercased())\""))
            #expect(Self.contrastOnBlack(long) >= 4.5)
        }
    }

    /// WCAG 2.2, relative luminance and contrast ratio.
    private static func contrastOnBlack(_ colour: String) -> Double {
        let digits = Array(colour.dropFirst())
        let parts = [0, 2, 4].map { Double(Int(String(digits[$0...$0 + 1]), radix: 16)!) / 255 }
        let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : Self.power(($0 + 0.055) / 1.055, 2.4) }
        return (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05) / 0.05
    }

    private static func power(_ base: Double, _ exponent: Double) -> Double {
        // A root of the fifth by Newton's way: 2.4 is 12/5.
        var root = base
        for _ in 0..<60 where root > 0 {
            root -= (root * root * root * root * root - base) / (5 * root * root * root * root)
        }
        return (0..<12).reduce(1) { product, _ in product * root }
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: separator) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }

    /// The rules of a named page.
    fileprivate func range(ofPage name: String) -> String {
        guard let start = firstRange(of: "@page\(name){") else { return "" }
        let rest = self[start.lowerBound...]
        return String(rest.prefix { $0 != "]" }.prefix(200))
    }
}

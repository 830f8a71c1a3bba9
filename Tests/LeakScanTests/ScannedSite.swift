import Diagnostics
import TestSupport

@testable import LeakScan

/// A site's content written as one text, and what a scan of it looks for.
struct ScannedSite {
    let content: ContentDivision
    let search: LeakSearch

    /// - Parameter theme: A text of the theme.
    init(_ text: String, audience: String = "clear", now: Int = 1_767_225_600, theme: String = "", words: String = "") {
        var walk = ContentWalk(ReleaseTerms(audience: ReleaseTerms.rank(of: audience)!, now: now))
        for file in SiteText.files(of: text) { _ = walk.divide(file.bytes, path: file.path) }
        var content = walk.content
        content.dividePoints()
        self.content = content
        search = LeakSearch(content, released: [Array(theme.utf8)], interface: [Array(words.utf8)])
    }

    /// Where a text was found: `name` for a file's name, else the line.
    func lines(_ text: String, in name: String = "page.html") -> [String] { lines(Array(text.utf8), in: name) }

    func lines(_ bytes: [UInt8], in name: String) -> [String] {
        var lines: [String] = []
        for sighting in search.sightings(in: bytes, name: name) {
            let line = sighting.line.map(String.init) ?? "name"
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    func finds(_ text: String, in name: String = "page.html") -> Bool { !lines(text, in: name).isEmpty }
}

extension ScannedSite {
    /// A name of two short words and a point, both withheld. It has read nothing yet.
    static var withholdingNameAndPoint: ScannedSite {
        ScannedSite(
            """
            -- Content/actors/someone.yaml --
            name: Umar Faruk
            kind: person
            tlp: amber
            -- Content/places/somewhere.yaml --
            name: Nowhere else
            tlp: amber
            latitude: 34.12345
            longitude: 71.54321
            """)
    }

    /// One record, withheld, with a name.
    static func withholding(_ name: String) -> ScannedSite {
        ScannedSite(
            """
            -- Content/actors/someone.yaml --
            name: \(JSONString.quoted(name))
            kind: person
            tlp: amber
            """)
    }
}

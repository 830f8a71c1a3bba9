import Reports
import Templating

/// How a page is cited, for programs that keep references.
struct Citation {
    /// Unique among the site's pages: `incident-kpo-attack`.
    var key: String
    var isReport: Bool
    var title: String
    var site: String
    var authors: [String]
    /// The day of the version that is cited.
    var day: Day?
    var version: Int
    var isRetracted: Bool
    var url: String?
    var language: String

    // MARK: BibTeX

    /// An entry for BibLaTeX; BibTeX itself reads it with any style that knows `@online`. Dates are those of ISO 8601,
    /// and letters beyond ASCII are written as they are.
    var bibtex: HTML {
        var text = "@online{\(key),\n"
        func field(_ name: String, _ value: String) { text += "  \(name) = {\(value)},\n" }
        if !authors.isEmpty {
            field("author", authors.map { "{" + BibTeXText.text($0) + "}" }.joined(separator: " and "))
        }
        // In braces of its own, a title keeps its capitals.
        field("title", "{" + BibTeXText.text(title) + "}")
        field("organization", BibTeXText.text(site))
        if let day { field("date", day.description) }
        field("version", String(version))
        if isRetracted { field("pubstate", "retracted") }
        if let url { field("url", BibTeXText.address(url)) }
        return HTML(trusted: Self.escaped(text + "}"))
    }

    // MARK: CSL-JSON

    /// An item as citation processors read it (Citation Style Language, input data schema 1.0): a list of one.
    var csl: HTML {
        var json: [UInt8] = []
        func member(_ name: String, _ value: String) {
            json += ",\n \"\(name)\": \"".utf8
            JSONText.append(value, to: &json, inScript: false)
            json.append(UInt8(ascii: "\""))
        }
        json += "[{\"id\": \"\(key)\"".utf8
        member("type", isReport ? "report" : "webpage")
        member("title", title)
        member("container-title", site)
        if !authors.isEmpty {
            json += ",\n \"author\": [".utf8
            for (index, author) in authors.enumerated() {
                json += (index == 0 ? "{\"literal\": \"" : ", {\"literal\": \"").utf8
                JSONText.append(author, to: &json, inScript: false)
                json += "\"}".utf8
            }
            json.append(UInt8(ascii: "]"))
        }
        if let day { json += ",\n \"issued\": {\"date-parts\": [[\(day.year), \(day.month), \(day.day)]]}".utf8 }
        member("version", String(version))
        if isRetracted { member("status", "retracted") }
        if let url { member("URL", url) }
        member("language", language)
        json += "}]".utf8
        return HTML(trusted: Self.escaped(json))
    }

    // MARK: In a page

    private static func escaped(_ text: String) -> [UInt8] { escaped(Array(text.utf8)) }

    /// As text between tags: quotation marks, of which there are many, need no reference there.
    private static func escaped(_ text: [UInt8]) -> [UInt8] {
        var html: [UInt8] = []
        html.reserveCapacity(text.count + 32)
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): html += "&amp;".utf8
            case UInt8(ascii: "<"): html += "&lt;".utf8
            case UInt8(ascii: ">"): html += "&gt;".utf8
            default: html.append(byte)
            }
        }
        return html
    }
}

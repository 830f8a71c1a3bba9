import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An Atom feed as a parser that knows nothing of Sitrep reads it: texts and links by the names of their elements.
struct ParsedFeed {
    typealias Fields = [String: [String]]

    private(set) var head: Fields = [:]
    private(set) var entries: [Fields] = []

    init(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
        let reader = Reader()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = reader
        let isWellFormed = parser.parse()
        #expect(isWellFormed, "the feed is not well-formed", sourceLocation: sourceLocation)
        head = reader.head
        entries = reader.entries
    }

    func texts(_ name: String) -> [String] { entries.map { $0[name]?.first ?? "" } }

    private final class Reader: NSObject, XMLParserDelegate {
        var head: Fields = [:]
        var entries: [Fields] = []
        private var isInEntry = false
        private var text = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            text = ""
            if name == "entry" || name == "url" || name == "sitemap" {
                isInEntry = true
                entries.append([:])
            }
            if name == "link" { add("link " + (attributes["rel"] ?? ""), attributes["href"] ?? "") }
            if name == "category" { add("category", attributes["term"] ?? "") }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            switch name {
            case "entry", "url", "sitemap": isInEntry = false
            case "link", "category": break
            default: add(name, text)
            }
            text = ""
        }

        private func add(_ name: String, _ value: String) {
            if isInEntry {
                entries[entries.count - 1][name, default: []].append(value)
            } else {
                head[name, default: []].append(value)
            }
        }
    }
}

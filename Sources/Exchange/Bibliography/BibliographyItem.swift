import Diagnostics
import Records
import Reports

/// A source as a reference manager has it, whatever its format.
struct BibliographyItem {
    /// Its place in the file, from 1.
    var number: Int
    /// The name that the file gives it.
    var key: String
    var range: SourceRange
    var kind: SourceDetails.Kind?
    var title: String?
    var publisher: String?
    var authors: [String] = []
    /// In EDTF.
    var published: String?
    var accessed: String?
    var url: String?
    var language: String?
    var note: String?
    var tags: [String] = []

    /// Whether it says anything by which somebody could find the source.
    var isNamed: Bool { title != nil || url != nil || publisher != nil }

    func write(id: String, scheme: String, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.text("id", id)
            writer.text("title", ifAny: title)
            writer.text("publisher", Self.publisherText(publisher))
            writer.text("kind", ifAny: kind?.rawValue)
            writer.texts("authors", ifAny: authors)
            writer.text("url", ifAny: url)
            writer.text("published", ifAny: published)
            writer.text("accessed", ifAny: accessed)
            writer.text("language", ifAny: language)
            writer.texts("tags", ifAny: tags)
            writer.text("note", ifAny: note)
            writer.object("external_ids") { writer in
                writer.key(scheme)
                writer.text(key)
            }
        }
    }

    /// The keys that an import writes and writes anew.
    static let keys = [
        "id", "title", "publisher", "authors", "url", "published", "accessed", "language", "tags", "note",
        "external_ids",
    ]

    /// A publisher's name as text: one that has the form of an id would be taken for an actor's.
    static func publisherText(_ name: String?) -> String {
        guard let name, !name.isEmpty else { return "not stated" }
        return RecordID.isValid(name.utf8) ? name + " (publisher)" : name
    }

    // MARK: Values

    /// A tag of BCP 47, from one or from the name that LaTeX's packages use.
    static func language(_ text: String) -> String? {
        let lower = text.lowercased()
        if let tag = languages[lower] { return tag }
        let parts = lower.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 3,
            parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isWord) })
        else { return nil }
        return text
    }

    private static func isWord(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }

    private static let languages = [
        "english": "en", "american": "en-US", "british": "en-GB", "ukenglish": "en-GB", "usenglish": "en-US",
        "german": "de", "ngerman": "de", "french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt",
        "dutch": "nl", "russian": "ru", "arabic": "ar", "urdu": "ur", "persian": "fa", "farsi": "fa", "pashto": "ps",
        "turkish": "tr", "hindi": "hi", "bengali": "bn", "chinese": "zh", "japanese": "ja", "polish": "pl",
        "ukrainian": "uk", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "greek": "el",
        "hebrew": "he", "indonesian": "id",
    ]

    /// The address of a document by its DOI.
    static func address(doi: String) -> String? {
        var doi = doi
        for prefix in ["https://doi.org/", "http://dx.doi.org/", "doi:"] where doi.lowercased().hasPrefix(prefix) {
            doi = String(doi.dropFirst(prefix.count))
        }
        return doi.hasPrefix("10.") ? WebAddress("https://doi.org/" + doi)?.text : nil
    }

    /// A day as EDTF has it, where the text is one.
    static func day(_ text: String) -> String? { EventDate(text)?.exactDay?.description }
}

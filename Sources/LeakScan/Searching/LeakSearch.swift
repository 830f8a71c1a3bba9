package import Diagnostics
import Synchronization

/// Looks for what is withheld in the bytes of a finished site.
///
/// A withheld text is a secret as far as nothing that is released holds it: the texts of released records, the settings,
/// the theme with its words. What a released record says anyway is no leak; that it refers to a withheld one does not make
/// that one's id public.
package struct LeakSearch: Sendable {
    private let phrases: PhraseTable
    private let points: PointTable
    private let secrets: [SecretPhrases.Phrase]
    private let texts: [WithheldText]
    private let secretPoints: [SecretPoint]
    let parts: [WithheldPart]
    /// How many withheld texts and points are looked for.
    package let count: Int
    private let readers = ReaderPool()

    /// - Parameters:
    ///   - content: What is withheld, and what else the content holds.
    ///   - released: The texts of everything else that pages are made from: templates, styles, scripts, terms.
    ///   - interface: The interface's words.
    package init(_ content: ContentDivision, released: [[UInt8]], interface: [[UInt8]]) {
        var made = SecretPhrases()
        for (number, text) in content.texts.enumerated() {
            let record = content.parts[text.part].record
            made.add(text, number: number, folder: String(record.prefix { $0 != "/" }))
        }
        let knownPhrases = KnownPhrases(
            made.phrases, content, released: released + [FormatWords.bytes], interface: interface)
        let unknown = made.phrases.indices.filter { !knownPhrases.isKnown($0) }
        var table = PhraseTable(capacity: unknown.count)
        var secrets: [SecretPhrases.Phrase] = []
        for phrase in unknown.lazy.map({ made.phrases[$0] }) {
            let number = Int32(secrets.count)
            if table.add(phrase.words[...], isWhole: phrase.isWhole, number: number) == number {
                secrets.append(phrase)
            }
        }
        var points = PointTable()
        var known = ReleasedPoints(content.releasedPoints)
        for (number, point) in content.points.enumerated() {
            points.add(point, number: Int32(number), unlessIn: &known)
        }
        points.setApart(known)
        phrases = table
        self.points = points
        self.secrets = secrets
        texts = content.texts
        secretPoints = content.points
        parts = content.parts
        count = Set(secrets.map(\.text)).count + (points.isEmpty ? 0 : content.points.count)
    }

    /// Whether there is nothing to look for.
    package var isEmpty: Bool { secrets.isEmpty && points.isEmpty }

    /// Looks in the bytes and in the name of a file.
    ///
    /// - Parameter name: the path from the output's folder.
    package func sightings(in bytes: [UInt8], name: String) -> [LeakSighting] {
        guard !isEmpty else { return [] }
        var reader = readers.take() ?? newReader()
        defer { readers.give(back: reader) }
        reader.sink.reset(looksForWholeTexts: false)
        reader.read(Array(name.utf8), as: .plain)
        var sightings = reader.sink.found.map { sighting($0, name, line: nil, isName: true) }
        if SQLiteText.isDatabase(bytes) {
            reader.sink.reset(looksForWholeTexts: true)
            SQLiteText.forEachPage(of: bytes) { text in reader.read(text, as: .divided) }
            sightings += reader.sink.found.map { sighting($0, name, line: nil) }
            return sightings
        }
        let form = TextForm(name: name)
        reader.sink.reset(looksForWholeTexts: form.hasWholeTexts)
        reader.read(bytes, as: form)
        var found = reader.sink.found
        if let inner = InnerMarkup.text(of: bytes, as: form) {
            reader.sink.reset(looksForWholeTexts: false)
            // A line is clean as far as it was looked at: here short phrases are not looked for.
            let clean = reader.clean.take()
            reader.read(inner, as: .markup)
            reader.clean = clean
            // The places are those of the decoded text: the file is named, the line is not.
            sightings += reader.sink.found.filter { find in !found.contains { $0.what == find.what } }
                .map { sighting($0, name, line: nil) }
        }
        found.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        var (line, counted) = (1, 0)
        for find in found {
            let start = min(find.start, bytes.count)
            while counted < start {
                if bytes[counted] == 0x0A { line += 1 }
                counted += 1
            }
            sightings.append(sighting(find, name, line: line))
        }
        return sightings
    }

    private func newReader() -> TextReader<PhraseSearch> {
        var reader = TextReader(PhraseSearch(phrases: phrases, points: points))
        reader.clean = CleanParts()
        return reader
    }

    private func sighting(_ find: PhraseSearch.Find, _ name: String, line: Int?, isName: Bool = false) -> LeakSighting {
        switch find.what {
        case .phrase(let number):
            let secret = secrets[Int(number)]
            let text = texts[secret.text]
            return LeakSighting(
                file: name, line: line, isName: isName, part: text.part, secret: .text(secret.text), key: text.key,
                location: SourceLocation(path: text.path, range: SourceRange(start: secret.start, end: secret.end)))
        case .point(let number):
            let point = secretPoints[Int(number)]
            return LeakSighting(
                file: name, line: line, isName: isName, part: point.part, secret: .point(Int(number)),
                key: "coordinates",
                location: SourceLocation(
                    path: point.location.path,
                    range: SourceRange(start: point.location.start, end: point.location.end)))
        }
    }
}

/// Readers that read one file after another, with the lines that they know: as many as threads have read at a time.
private final class ReaderPool: Sendable {
    private let idle = Mutex<[TextReader<PhraseSearch>]>([])

    func take() -> TextReader<PhraseSearch>? { idle.withLock { $0.popLast() } }

    func give(back reader: TextReader<PhraseSearch>) { idle.withLock { $0.append(reader) } }
}

/// A withheld text that a file of the output holds.
package struct LeakSighting: Sendable, Hashable {
    /// Which of the withheld texts and points it is.
    package enum Secret: Sendable, Hashable, Comparable {
        case text(Int)
        case point(Int)
    }

    /// The path from the output's folder.
    package var file: String
    /// Nil in a file without lines.
    package var line: Int?
    /// Whether it is the name of the file that holds it.
    package var isName = false
    /// The number of the part that is withheld.
    var part: Int
    package var secret: Secret
    /// What the text is.
    var key: String
    /// Where the author typed it.
    package var location: SourceLocation
}

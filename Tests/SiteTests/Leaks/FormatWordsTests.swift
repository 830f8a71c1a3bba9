import Building
import Reports
import TestSupport
import Testing

@testable import LeakScan

/// Words that stand in the output and in nothing that it is made of: the scan must know them, or a withheld text that is one of
/// them stops every build.
@Suite struct FormatWordsTests {
    @Test func `every word that formats bring along is in the list`() async throws {
        let site = try SiteFixture(MarkedSite.text(), bytes: MarkedSite.media)
        let result = try await site.build()
        try #require(result.errors == [])
        var known: Set<String> = Self.words(FormatWords.list)
        for (path, bytes) in TemporaryFolder.files(of: site.site) {
            known.formUnion(Self.words(path + " " + String(decoding: bytes, as: UTF8.self)))
        }
        for file in DefaultTheme.files { known.formUnion(Self.words(String(decoding: file.bytes, as: UTF8.self))) }
        for term in TermTexts.all { known.formUnion(Self.words(term)) }
        var unknown: [String: String] = [:]
        // The manifest has names of files, which are looked at by themselves, and digests.
        let read = site.outputFiles.filter { name, _ in
            !name.hasPrefix("search/") && !name.hasSuffix(".png") && name != "sitrep-manifest.txt"
        }
        for (route, bytes) in read {
            var reader = TextReader(WordList())
            if SQLiteText.isDatabase(bytes) { continue }
            reader.read(bytes, as: TextForm(name: route))
            for word in reader.sink.texts.joined() {
                let text = String(decoding: bytes[word.start..<word.end], as: UTF8.self).lowercased()
                let isWord = text.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } && text.utf8.count >= 6
                // The first signs of fingerprints and of base64 are no words.
                if isWord, !known.contains(text), text.contains(where: { "aeiou".contains($0) }) {
                    unknown[text] = route
                }
            }
        }
        let words = unknown.filter { !Self.looksRandom($0.key) }.sorted { $0.key < $1.key }
        #expect(words.isEmpty, "add to FormatWords.list: \(words.map { "\($0.key) (\($0.value))" })")
    }

    /// What no language has: many consonants in a row.
    private static func looksRandom(_ word: String) -> Bool {
        var run = 0
        for letter in word {
            run = "aeiouy".contains(letter) ? 0 : run + 1
            if run > 4 { return true }
        }
        return word.allSatisfy { "abcdef".contains($0) }
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init))
    }
}

/// The terms that stand in the program.
private enum TermTexts {
    static let all = Vocabularies.standard.all.flatMap(\.terms).flatMap {
        [$0.id, $0.label, $0.definition] + $0.crosswalk.map(\.value)
    }
}

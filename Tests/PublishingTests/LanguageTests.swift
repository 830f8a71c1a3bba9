import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@testable import Publishing

/// The files of interface words: what every language must have, and what becomes of one that has it not.
struct LanguageTests {
    private static let folder = "Templates/strings"
    static let english = read("en", fallback: nil).value
    /// The languages that the theme has beside English.
    static let others: [String] = {
        let names = TemporaryFolder.names(of: "\(Repository.path)/\(folder)")
        return names.filter { $0.hasSuffix(".yaml") && $0 != "en.yaml" }.map { String($0.dropLast(5)) }.sorted()
    }()

    private static func read(_ language: String, fallback: Words?) -> Checked<Words> {
        let bytes = Repository.bytes("\(folder)/\(language).yaml") ?? []
        return Words.read(bytes, path: "\(folder)/\(language).yaml", fallback: fallback, language: language)
    }

    @Test func `The theme has Urdu beside English`() { #expect(Self.others == ["ur"]) }

    @Test(arguments: others) func `A language has every key, with the same names in braces and as many forms`(
        language: String
    ) {
        let read = Self.read(language, fallback: Self.english)
        #expect(read.diagnostics.map(\.summary) == [])
        #expect(Self.english.keys.filter { !read.value.given.contains($0) } == [])
        for key in Self.english.keys {
            let (original, translation) = (Self.english[key], read.value[key])
            #expect(WordForms(translation).mistake(beside: WordForms(original)) == nil, "\(key)")
            #expect(WordForms(translation).count == WordForms(original).count, "\(key)")
            // What is glued to other text must stay so.
            #expect(translation.first?.isWhitespace == original.first?.isWhitespace, "\(key)")
            #expect(translation.last?.isWhitespace == original.last?.isWhitespace, "\(key)")
        }
    }

    /// Words that every language has in the same letters: names of standards, codes, and switches.
    private static let latin = [
        "EDTF", "ISO 8601-2:2019", "ISO 3166", "ISO", "FIRST", "UTC", "BibTeX", "CSL-JSON", "CSV", "JSON", "GeoJSON",
        "TLP",
        "Professional Head of Intelligence Assessment", "Atom", "RSS", "SHA-256", "STIX",
    ]
    private static let switches = ["sayDateShared", "sayNumberAsTyped"]

    @Test func `No English is left in Urdu`() {
        let urdu = Self.read("ur", fallback: Self.english).value
        for key in urdu.keys where !Self.switches.contains(key) {
            var text = urdu[key].replacing(/\{\w+\}/, with: "")
            for word in Self.latin { text = text.replacing(word, with: "") }
            #expect(!text.contains { $0.isASCII && $0.isLetter }, "\(key): \(text)")
            let saysSomething = Self.english[key].replacing(/\{\w+\}/, with: "").contains { $0.isLetter }
            if saysSomething, !Self.latin.contains(urdu[key]), key != "sayOrdinalDays" {
                #expect(text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }, "\(key)")
            }
            #expect(!text.contains(/[,;?]\s/), "\(key) has Latin punctuation")
            #expect(!text.hasSuffix("."), "\(key) ends in a Latin full stop")
        }
    }

    @Test func `The English words for the terms of the format are the format's own`() {
        let translated = Self.english.translated(.standard)
        for (vocabulary, said) in zip(Vocabularies.standard.all, translated.all) {
            #expect(vocabulary.terms.map(\.label) == said.terms.map(\.label))
            #expect(vocabulary.terms.map(\.definition) == said.terms.map(\.definition))
        }
        for term in LikelihoodScale.all.flatMap(\.terms) { #expect(Self.english.likelihood(term) == term) }
        for word in VagueCounts.standard.words { #expect(Self.english.quantities.word(word.text) == word.text) }
        for part in TimeOfDay.Part.allCases { #expect(Self.english.times[part] == part.rawValue) }
    }

    @Test(arguments: others) func `Every term of the format has a word`(language: String) {
        let words = Self.read(language, fallback: nil).value
        for (vocabulary, said) in zip(Vocabularies.standard.all, words.translated(.standard).all) {
            for (term, other) in zip(vocabulary.terms, said.terms) {
                #expect(term.label != other.label && term.definition != other.definition, "\(term.id)")
            }
        }
        for term in LikelihoodScale.all.flatMap(\.terms) { #expect(words.likelihood(term) != term) }
        for word in VagueCounts.standard.words { #expect(words.quantities.word(word.text) != word.text) }
        for part in TimeOfDay.Part.allCases { #expect(words.times[part] != part.rawValue) }
    }

    // MARK: A site's own file

    static let mistakes: [(String, String?)] = [
        ("killedPhrase: tué {count}", "'killedPhrase' has '{count}', which nothing is put in for"),
        ("killedPhrase: tué", "'killedPhrase' leaves out '{figure}'"),
        ("sayMonths: janvier|février", "'sayMonths' has 2 forms, divided by '|', in place of 12"),
        ("date: jour|jours", "'date' has 2 forms, divided by '|', and is used as one text"),
        ("dat: jour", "'dat' is no word of the interface"),
        ("incidentCount: \"{n} incident(s)\"", nil),
        ("date: jour", nil),
    ]

    @Test(arguments: mistakes) func `A word that could not be used is said, and the English one stands`(
        _ line: String, _ message: String?
    ) {
        let read = Words.read(Array(line.utf8), path: "fr.yaml", fallback: Self.english, language: "fr")
        #expect(read.diagnostics.map(\.summary) == (message.map { [$0] } ?? []))
        let key = String(line.prefix { $0 != ":" })
        if message != nil, Self.english.has(key) { #expect(read.value[key] == Self.english[key]) }
    }

    @Test(arguments: [
        ("en", "ltr"), ("ur", "rtl"), ("ur-PK", "rtl"), ("ur-Latn", "ltr"), ("ps", "rtl"), ("pa", "ltr"),
        ("pa-Arab-PK", "rtl"), ("he", "rtl"), ("xx", "ltr"), ("", "ltr"),
    ]) func `A language's tag tells its direction`(_ tag: String, _ direction: String) {
        #expect(Language.direction(of: tag) == direction)
    }

    // MARK: Both directions in one line

    @Test func `A value against the direction of the words is isolated, and no other is`() {
        let right = Words(["says": "بقول {name}، {date}"], isRightToLeft: true)
        #expect(
            right.filled("says", ("name", "CTD"), ("date", "13 مارچ 2023")) == "بقول \u{2066}CTD\u{2069}، 13 مارچ 2023")
        #expect(right.filled("says", ("name", "پولیس"), ("date", "2023")) == "بقول پولیس، 2023")
        #expect(
            right.filled("says", ("name", "TTP نے تردید کی"), ("date", "2023"))
                == "بقول \u{2067}TTP نے تردید کی\u{2069}، 2023")
        let left = Words(["says": "says {name}, {date}"])
        #expect(left.filled("says", ("name", "CTD"), ("date", "2023")) == "says CTD, 2023")
        #expect(left.filled("says", ("name", "Žižek’s"), ("date", "—")) == "says Žižek’s, —")
        #expect(left.filled("says", ("name", "پولیس"), ("date", "2023")) == "says \u{2067}پولیس\u{2069}, 2023")
        #expect(left.filled("says", ("name", "אבג"), ("date", "2023")) == "says \u{2067}אבג\u{2069}, 2023")
    }
}

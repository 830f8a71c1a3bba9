package import Diagnostics
import Records
import Templating

/// The words of the interface in one language: `Templates/strings/LANGUAGE.yaml`, a flat map of keys to texts.
///
/// Templates name the keys as `{{w.key}}`; sentences with numbers and names in them are composed here from patterns
/// (`{n} incident|{n} incidents`: the form for one, then the form for many).
package struct Words: Sendable {
    private let texts: [String: String]
    /// The texts that have names to be filled in or several forms, by key: the form for one first, the one for many last.
    private let patterns: [String: [WordPattern]]
    /// The keys that the file had from which the words were read; the others are those of the language they stand in for.
    package private(set) var given: Set<String> = []
    let isRightToLeft: Bool
    /// The names of fields by their keys.
    let fields: [String: String]
    /// What templates may name as `w`.
    let shape: ContextShape
    let record: TemplateRecord

    /// - Parameters:
    ///   - fallback: the words of the default language, which stand in for a key that is missing.
    ///   - language: the language of the words, as a BCP 47 tag.
    package static func read(
        _ bytes: [UInt8], path: String, fallback: Words?, language: String = "en"
    ) -> Checked<Words> {
        let file = YAMLReader.read(bytes[...], path: path, offset: 0)
        var diagnostics = file.diagnostics
        var texts = fallback?.texts ?? [:]
        var given: Set<String> = []
        for (key, value) in file.value.first?.root.entries ?? [] {
            guard let text = value.readText(&diagnostics) else { continue }
            if let fallback {
                guard let standing = fallback.texts[key.text] else {
                    diagnostics.append(
                        Diagnostic(
                            .unknownWord, "'\(key.text)' is no word of the interface", at: key.location,
                            suggestion: NearMiss.best(for: key.text, among: fallback.texts.keys)))
                    continue
                }
                given.insert(key.text)
                if let mistake = WordForms(text).mistake(beside: WordForms(standing)) {
                    diagnostics.append(Diagnostic(.wordForm, "'\(key.text)' \(mistake)", at: value.location))
                    continue
                }
            }
            given.insert(key.text)
            texts[key.text] = text
        }
        var words = Words(texts, isRightToLeft: Language.direction(of: language) == "rtl")
        words.given = given
        return Checked(words, diagnostics)
    }

    /// - Parameter isRightToLeft: whether values that run from left to right are isolated in the patterns, or the others.
    package init(_ texts: [String: String], isRightToLeft: Bool = false) {
        self.texts = texts
        self.isRightToLeft = isRightToLeft
        patterns = texts.filter { $0.value.contains("{") || $0.value.contains("|") }.mapValues { text in
            text.split(separator: "|", omittingEmptySubsequences: false).map {
                WordPattern($0, isRightToLeft: isRightToLeft)
            }
        }
        let keys = texts.keys.sorted()
        shape = ContextShape("interface words", keys.map { .init($0, .text, summary: texts[$0]!) })
        record = TemplateRecord(keys.map { .text(texts[$0]!) })
        fields = Self.fields(texts)
    }

    /// The other way round of ``key(_:_:)``: `fieldPlacePrecision` is the word for `place_precision`.
    private static func fields(_ texts: [String: String]) -> [String: String] {
        var fields: [String: String] = [:]
        for (key, text) in texts where key.hasPrefix("field") {
            let name = key.dropFirst("field".count)
            guard name.first?.isUppercase == true else { continue }
            let words = name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
            fields[String(words.dropFirst())] = text
        }
        return fields
    }

    /// That a language lacks words and shows English ones in their place.
    package static func missing(_ keys: [String], language: String) -> Diagnostic {
        let some = keys.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        return Diagnostic(
            .missingWords,
            "'\(language).yaml' has no words for \(keys.count == 1 ? some : "\(keys.count) keys, such as \(some)")",
            explanation: "They are shown in English.")
    }

    package var keys: [String] { texts.keys.sorted() }

    /// A word. A key that no file has is a mistake in the program and shows as itself, for a test to find.
    subscript(_ key: String) -> String { texts[key] ?? "⟨\(key)⟩" }

    /// The word for a code of the content format, such as `basisAlleged` for `alleged` with the prefix `basis`.
    subscript(_ prefix: String, _ code: String) -> String { self[Self.key(prefix, code)] }

    static func key(_ prefix: String, _ code: String) -> String {
        // Asked for dozens of times a page, and codes are ASCII nearly always.
        let bytes = code.utf8
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return key(prefix, notASCII: code) }
        return String(unsafeUninitializedCapacity: prefix.utf8.count + bytes.count) { key in
            var count = key.initialize(fromContentsOf: prefix.utf8)
            var startsPart = true
            for byte in bytes {
                if byte == UInt8(ascii: "-") {
                    startsPart = true
                    continue
                }
                key[count] = startsPart && byte &- 0x61 < 26 ? byte & 0xDF : byte
                startsPart = false
                count += 1
            }
            return count
        }
    }

    private static func key(_ prefix: String, notASCII code: String) -> String {
        code.split(separator: "-").reduce(into: prefix) { key, part in
            key += part.prefix(1).uppercased() + part.dropFirst()
        }
    }

    func text(_ key: String) -> String? { texts[key] }

    /// The texts whose keys begin with a prefix, by the rest of their keys with a small first letter: for a script.
    func texts(of prefix: String) -> [(key: String, text: String)] {
        keys.filter { $0.hasPrefix(prefix) && $0 != prefix }.map {
            (String($0.dropFirst(prefix.count)).lowercasedFirst, texts[$0]!)
        }
    }

    func has(_ key: String) -> Bool { texts[key] != nil }

    /// A pattern with its names filled in.
    func filled(_ key: String, _ values: (name: String, value: String)...) -> String {
        patterns[key]?[0].filled(values) ?? self[key]
    }

    /// The form of a pattern for a number, with the number as `{n}`.
    func counted(_ key: String, _ number: Int, _ values: (name: String, value: String)...) -> String {
        guard let forms = patterns[key] else { return self[key] }
        return (number == 1 ? forms[0] : forms[forms.count - 1]).filled([("n", Self.grouped(number))] + values)
    }

    /// A number with its thousands grouped.
    static func grouped(_ number: Int) -> String {
        if (0..<1000).contains(number) { return String(number) }
        var digits = Array(String(number.magnitude))
        var position = digits.count - 3
        while position > 0 {
            digits.insert(",", at: position)
            position -= 3
        }
        return (number < 0 ? "−" : "") + String(digits)
    }
}

extension DiagnosticCode {
    static let unknownWord = DiagnosticCode(
        "unknown-word", .warning, "A file of interface words has the keys of the default one")
    static let wordForm = DiagnosticCode(
        "word-form", .warning, "A word of another language has the names in braces and the forms of the default one")
    static let missingWords = DiagnosticCode(
        "missing-words", .warning, "A language's file of interface words has every key of the default one")
}

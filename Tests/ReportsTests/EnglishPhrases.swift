import Diagnostics
import Records
import Reports
import TestSupport

/// The English of the default theme, as a site in English has it.
private let english = ShippedWords("en")

extension DatePhrases { static let english = DatePhrases(words: ReportsTests.english.text) }
extension TimePhrases { static let english = TimePhrases(words: ReportsTests.english.text) }
extension QuantityPhrases { static let english = QuantityPhrases(words: ReportsTests.english.text) }

/// A file of interface words of the default theme.
struct ShippedWords: Sendable {
    private var texts: [String: String] = [:]

    init(_ language: String) {
        let path = "Templates/strings/\(language).yaml"
        let bytes = Repository.bytes(path) ?? []
        var diagnostics: [Diagnostic] = []
        for (key, value) in YAMLReader.read(bytes[...], path: path, offset: 0).value.first?.root.entries ?? [] {
            texts[key.text] = value.readText(&diagnostics)
        }
    }

    func text(_ key: String) -> String? { texts[key] }
}

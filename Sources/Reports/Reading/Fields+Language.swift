import Diagnostics
import Records

/// Reading the tag of a language, which goes into attributes, headers and lists of other formats as it is.
extension Fields {
    func language(_ key: StaticString, _ diagnostics: inout [Diagnostic]) -> String? {
        guard let node = self[key], let text = node.readText(&diagnostics) else { return nil }
        if Self.isLanguageTag(text) { return text }
        diagnostics.append(
            Diagnostic(
                .wrongForm, "'\(text)' is no tag of a language", at: node.location,
                explanation: "Write a tag of BCP 47, such as en, ur or pt-BR."))
        return nil
    }

    /// Whether a text has the form of a tag (RFC 5646, section 2.1): letters, then parts of letters and digits, with
    /// hyphens between them. What each part means is not looked up.
    private static func isLanguageTag(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { number, part in
            (1...8).contains(part.count)
                && part.allSatisfy { byte in
                    let isLetter = (0x61...0x7A).contains(byte | 0x20)
                    return isLetter || number > 0 && (0x30...0x39).contains(byte)
                }
        }
    }
}

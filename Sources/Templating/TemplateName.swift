import Diagnostics

/// A name as a template writes it: `.`, `says` or `place.country.name`, each part with the bytes it came from.
struct TemplateName: Sendable {
    struct Part: Sendable {
        var text: String
        var range: SourceRange
    }

    /// Empty for `.`, the current item itself.
    var parts: [Part]
    /// The whole name.
    var range: SourceRange

    var text: String { parts.isEmpty ? "." : parts.map(\.text).joined(separator: ".") }

    /// Reads the name in `bytes[range]`; nil where it is not one.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        self.range = SourceRange(start: range.lowerBound, end: range.upperBound)
        parts = []
        if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: ".") { return }
        for part in bytes[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            guard Self.isPart(part) else { return nil }
            parts.append(
                Part(
                    text: String(decoding: part, as: UTF8.self),
                    range: SourceRange(start: part.startIndex, end: part.endIndex)))
        }
        if parts.isEmpty { return nil }
    }

    static func isPart(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, isLetter(first) || first == UInt8(ascii: "_") else { return false }
        return bytes.allSatisfy {
            isLetter($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || isDigit($0)
        }
    }

    /// Whether the bytes can name a template: parts as in a context name or beginning with a digit, joined by `/`.
    static func isTemplateName(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy {
                        isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
                    }
            }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

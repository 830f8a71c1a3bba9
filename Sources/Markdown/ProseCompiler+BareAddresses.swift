import Diagnostics

extension ProseCompiler {
    /// Reads a bare `http` or `https` address whose colon stands at `colon` of a run, and writes the link. Returns
    /// where the address ends, or nil where there is none.
    ///
    /// The rule is that of GFM's extended autolinks: up to white space or `<`, without the punctuation at its end and
    /// without closing parentheses that it did not open. Quotation marks and `[[` end it too, and Arabic and CJK
    /// punctuation counts as punctuation.
    mutating func bareAddress(_ text: [UInt8], _ colon: Int) -> Int? {
        guard linkDepth == 0, colon + 3 < text.count, text[colon + 1] == UInt8(ascii: "/"),
            text[colon + 2] == UInt8(ascii: "/"), let start = schemeStart(text, colon)
        else { return nil }
        let host = text[colon + 3]
        guard host >= 0x80 || Self.isAlphanumeric(host) else { return nil }
        var end = colon + 3
        scan: while end < text.count {
            switch text[end] {
            case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7F: break scan
            case UInt8(ascii: "[") where end + 1 < text.count && text[end + 1] == UInt8(ascii: "["): break scan
            case 0xC2 where end + 1 < text.count && text[end + 1] == 0xA0: break scan
            default: end += 1
            }
        }
        end = trim(text, from: colon + 3, to: end)
        guard end > colon + 3 else { return nil }

        let scheme = colon - start
        prose.html.removeLast(scheme)
        prose.plain.removeLast(scheme)
        let address = text[start..<end]
        let range = address.withUnsafeBytes { place(of: $0) }
        let index = prose.links.count
        prose.links.append(
            ProseLink(address: String(decoding: address, as: UTF8.self), kind: .external, range: range))
        address.withUnsafeBytes { writeLinkStart(index, $0) }
        prose.html.putEscaped(address)
        prose.html.put("</a>")
        prose.plain += address
        return end
    }

    /// Where `http` or `https` begins before the colon, if it is a word of its own.
    private func schemeStart(_ text: [UInt8], _ colon: Int) -> Int? {
        for scheme: StaticString in ["https", "http"] {
            let length = scheme.utf8CodeUnitCount
            let start = colon - length
            guard start >= 0, prose.html.count - segmentStart >= length else { continue }
            var isSame = true
            for offset in 0..<length where text[start + offset] | 0x20 != scheme.utf8Start[offset] { isSame = false }
            if isSame, start == 0 || !Self.isAlphanumeric(text[start - 1]) { return start }
        }
        return nil
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Takes punctuation that belongs to the sentence off the end of an address.
    private func trim(_ text: [UInt8], from: Int, to: Int) -> Int {
        var end = to
        var opened = 0
        var closed = 0
        for byte in text[from..<to] {
            if byte == UInt8(ascii: "(") { opened += 1 }
            if byte == UInt8(ascii: ")") { closed += 1 }
        }
        while end > from {
            switch text[end - 1] {
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
                UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"),
                UInt8(ascii: "]"):
                end -= 1
            case UInt8(ascii: ")"):
                guard closed > opened else { return end }
                closed -= 1
                end -= 1
            case 0x80...0xBF:
                var start = end - 1
                while start > from, text[start] & 0xC0 == 0x80 { start -= 1 }
                guard let scalar = text.withUnsafeBytes({ Self.scalar(at: start, of: $0) }),
                    Self.endsSentence(scalar)
                else { return end }
                end = start
            default: return end
            }
        }
        return end
    }

    private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "،", "؛", "؟", "۔", "。", "、", "，", "；", "：", "！", "？", "“", "”", "‘", "’", "«", "»", "…", "–", "—": true
        default: false
        }
    }
}

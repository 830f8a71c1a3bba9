import CCmark
import Diagnostics

extension ProseCompiler {
    /// A mask of the bytes below 64 at which the writing of text stops: NUL, line break, `"`, `&`, `'`, `-`, `.`, `:`,
    /// `<`, `>`.
    private static let stops: UInt64 = {
        let bytes: [UInt64] = [0, 10, 34, 38, 39, 45, 46, 58, 60, 62]
        return bytes.reduce(0) { $0 | 1 << $1 }
    }()

    /// Writes ``run`` (text and soft line breaks), which ends with `last`: escaped, with references, citations,
    /// footnote references and bare addresses found, and with typographic marks.
    mutating func writeRun(after last: Node) {
        guard profile.hasExtensions else {
            prose.html.putEscaped(run[...])
            return
        }
        // Taken out of self for the while, so that it can be read while self is written to.
        var text: [UInt8] = []
        swap(&text, &run)
        let stops = Self.stops
        let isSmart = style.isSmart && !(linkDepth > 0 && Self.holdsAddress(text))
        var lastSingleClosing: Int?
        var start = 0
        var index = 0
        let count = text.count
        while index < count {
            let byte = text[index]
            guard byte < 64 ? stops >> UInt64(byte) & 1 == 1 : byte == UInt8(ascii: "[") else {
                index += 1
                continue
            }
            // Most stops are plain characters after all.
            switch byte {
            case UInt8(ascii: "-") where !isSmart || index + 1 >= count || text[index + 1] != byte,
                UInt8(ascii: ".")
            where !isSmart || index + 2 >= count || text[index + 1] != byte || text[index + 2] != byte,
                UInt8(ascii: "'") where !isSmart:
                index += 1
                continue
            default: break
            }
            copy(text[start..<index])
            start = index
            switch byte {
            case 0:
                // Escaped: the next byte is itself and nothing else.
                start = index + 1
                index = min(index + 2, count)
                prose.html.putEscaped(text[start..<index])
                prose.plain += text[start..<index]
                start = index
            case UInt8(ascii: "\n"):
                prose.html.append(byte)
                prose.plain.append(UInt8(ascii: " "))
                index += 1
                start = index
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"):
                prose.html.putEscaped(text[index...index])
                prose.plain.append(byte)
                index += 1
                start = index
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let mark = quotationMark(text, index, last, &lastSingleClosing, isSmart)
                if mark.count == 1 { prose.html.putEscaped(mark[...]) } else { prose.html += mark }
                prose.plain += mark
                index += 1
                start = index
            case UInt8(ascii: "-"):
                index = writeDashes(text, index)
                start = index
            case UInt8(ascii: "."):
                prose.html.put("…")
                prose.plain += "…".utf8
                index += 3
                start = index
            case UInt8(ascii: ":"):
                if let end = bareAddress(text, index) { index = end } else { index += 1; continue }
                start = index
            default:
                // An opening bracket.
                guard let end = bracketed(text, index) else {
                    // Printed with what follows it.
                    index += index + 1 < count && text[index + 1] == byte ? 2 : 1
                    continue
                }
                index = end
                start = index
            }
        }
        copy(text[start..<count])
        if let final = Self.scalar(before: count, of: text) { previous = final }
        swap(&text, &run)
    }

    /// Writes bytes that need no escaping.
    private mutating func copy(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        prose.html.append(contentsOf: bytes)
        prose.plain.append(contentsOf: bytes)
    }

    private static func holdsAddress(_ text: [UInt8]) -> Bool {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return text[(colon + 1)...].starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")])
    }

    /// Two hyphens are an en dash, three an em dash, and more are shared out so that one kind is used if one can be.
    private mutating func writeDashes(_ text: [UInt8], _ from: Int) -> Int {
        var end = from
        while end < text.count, text[end] == UInt8(ascii: "-") { end += 1 }
        var rest = end - from
        let onlyEm = rest % 3 == 0
        let onlyEn = !onlyEm && rest % 2 == 0
        while rest > 0 {
            let isEm = onlyEm || !onlyEn && (rest > 4 || rest == 3)
            let dash: StaticString = isEm ? "—" : "–"
            prose.html.put(dash)
            prose.plain.put(dash)
            rest -= isEm ? 3 : 2
        }
        return end
    }

    /// The mark for a straight quotation mark: opening where something begins (left-flanking and not right-flanking, in
    /// the words of CommonMark's rule for emphasis), else closing; a single one opens only if there is one to close it,
    /// and is an apostrophe otherwise.
    private mutating func quotationMark(
        _ text: [UInt8], _ index: Int, _ last: Node, _ lastSingleClosing: inout Int?, _ isSmart: Bool
    ) -> [UInt8] {
        let isDouble = text[index] == UInt8(ascii: "\"")
        guard isSmart else { return [text[index]] }
        let apostrophe: [UInt8] = [0xE2, 0x80, 0x99]
        let flank = flanks(text, index, last)
        guard flank.isOpening else {
            if isDouble { return style.closing }
            // Between letters it is an apostrophe; behind a word it may be either, and closes where one was opened.
            guard !flank.isInner, openSingles > 0 else { return apostrophe }
            openSingles -= 1
            return style.innerClosing
        }
        if isDouble { return style.opening }
        if index + 1 == text.count {
            openSingles += 1
            return style.innerOpening
        }
        if lastSingleClosing == nil {
            var found = -1
            var candidate = text.count - 1
            while candidate > index {
                if text[candidate] == UInt8(ascii: "'"), flanks(text, candidate, last).isClosing {
                    found = candidate
                    break
                }
                candidate -= 1
            }
            lastSingleClosing = found
        }
        guard let lastSingleClosing, lastSingleClosing > index else { return apostrophe }
        openSingles += 1
        return style.innerOpening
    }

    private func flanks(
        _ text: [UInt8], _ index: Int, _ last: Node
    ) -> (isOpening: Bool, isClosing: Bool, isInner: Bool) {
        let before = Self.scalar(before: index, of: text) ?? previous
        let after = Self.scalar(after: index + 1, of: text) ?? following(last)
        let isSpaceBefore = before.properties.isWhitespace
        let isSpaceAfter = after.properties.isWhitespace
        let isMarkBefore = Self.isPunctuation(before)
        let isMarkAfter = Self.isPunctuation(after)
        let left = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore)
        let right = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter)
        return (
            left && !right && before != "]" && before != ")", right && !left,
            !isSpaceBefore && !isMarkBefore && !isSpaceAfter && !isMarkAfter
        )
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "\0"..." ", "\u{7F}": return false
            default: return true
            }
        }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }

    /// The scalar that begins at `index`, skipping the mark of an escaped byte; nil at the end.
    private static func scalar(after index: Int, of text: [UInt8]) -> Unicode.Scalar? {
        let start = index < text.count && text[index] == 0 ? index + 1 : index
        return text.withUnsafeBytes { scalar(at: start, of: $0) }
    }

    /// The scalar that ends before `index`; nil at the beginning.
    private static func scalar(before index: Int, of text: [UInt8]) -> Unicode.Scalar? {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return text.withUnsafeBytes { scalar(at: start, of: $0) }
    }

    /// The scalar that begins at `index` of valid UTF-8; nil at the end.
    static func scalar(at index: Int, of bytes: UnsafeRawBufferPointer) -> Unicode.Scalar? {
        guard index < bytes.count else { return nil }
        let first = bytes[index]
        if first < 0x80 { return Unicode.Scalar(first) }
        var iterator = bytes[index...].prefix(4).makeIterator()
        var decoder = UTF8()
        if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
        return "\u{FFFD}"
    }
}

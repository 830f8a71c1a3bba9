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
                if isSmart {
                    writeQuotationMark(text, index, last)
                } else {
                    prose.html.put("&quot;")
                    prose.plain.append(byte)
                }
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

    /// Writes the mark for a straight quotation mark: opening where something begins (left-flanking and not
    /// right-flanking, in the words of CommonMark's rule for emphasis), else closing. A single one opens only if the
    /// next one that is no apostrophe closes it, and is an apostrophe otherwise.
    private mutating func writeQuotationMark(_ text: [UInt8], _ index: Int, _ last: Node) {
        let flank = flanks(text, index, last)
        if text[index] == UInt8(ascii: "\"") {
            let mark = flank.isOpening ? style.opening : style.closing
            prose.html += mark
            prose.plain += mark
            return
        }
        if flank.isOpening, isClosed(text, index, last) {
            openSingles += 1
            prose.html += style.innerOpening
            prose.plain += style.innerOpening
        } else if !flank.isOpening, !flank.isInner, openSingles > 0 {
            openSingles -= 1
            prose.html += style.innerClosing
            prose.plain += style.innerClosing
        } else {
            prose.html.put("’")
            prose.plain.put("’")
        }
    }

    /// Whether the next single quotation mark that is no apostrophe closes the one at `index`. One before an inline of
    /// another kind is taken to be closed behind it.
    private func isClosed(_ text: [UInt8], _ index: Int, _ last: Node) -> Bool {
        if index + 1 == text.count { return true }
        var next = index + 1
        while next < text.count {
            if text[next] == UInt8(ascii: "'") {
                let flank = flanks(text, next, last)
                if flank.isOpening { return false }
                if !flank.isInner { return true }
            }
            next += 1
        }
        return false
    }

    private func flanks(_ text: [UInt8], _ index: Int, _ last: Node) -> (isOpening: Bool, isInner: Bool) {
        let before = Self.scalar(before: index, of: text) ?? previous
        let after = Self.scalar(after: index + 1, of: text) ?? following(last)
        let left = Self.kind(before)
        let right = Self.kind(after)
        let isLeftFlanking = right != .space && (right != .mark || left != .letter)
        let isRightFlanking = left != .space && (left != .mark || right != .letter)
        return (
            isLeftFlanking && !isRightFlanking && before != "]" && before != ")", left == .letter && right == .letter
        )
    }

    /// What CommonMark's rule for emphasis tells apart.
    private enum ScalarKind { case space, mark, letter }

    private static func kind(_ scalar: Unicode.Scalar) -> ScalarKind {
        if scalar.isASCII {
            switch UInt8(truncatingIfNeeded: scalar.value) {
            case 0x20, 0x09...0x0D: return .space
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), 0...0x1F, 0x7F:
                return .letter
            default: return .mark
            }
        }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return .mark
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
        default: return .letter
        }
    }

    /// The scalar that begins at `index`, skipping the mark of an escaped byte; nil at the end.
    private static func scalar(after index: Int, of text: [UInt8]) -> Unicode.Scalar? {
        let start = index < text.count && text[index] == 0 ? index + 1 : index
        guard start < text.count else { return nil }
        if text[start] < 0x80 { return Unicode.Scalar(text[start]) }
        return text.withUnsafeBytes { scalar(at: start, of: $0) }
    }

    /// The scalar that ends before `index`; nil at the beginning.
    private static func scalar(before index: Int, of text: [UInt8]) -> Unicode.Scalar? {
        guard index > 0 else { return nil }
        if text[index - 1] < 0x80 { return Unicode.Scalar(text[index - 1]) }
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

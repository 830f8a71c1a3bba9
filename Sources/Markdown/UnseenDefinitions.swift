/// Takes out of a Markdown text the link definitions and footnotes that no reader of its page sees, since nothing refers
/// to them: `[//]: # (a note to the author)`, or the footnote of a block that was removed.
struct UnseenDefinitions {
    /// The labels of all footnotes, and of those that are shown.
    let footnotes: Set<String>
    let shown: Set<String>
    /// The text without markup: a line that stands in it is code or a paragraph, and no definition.
    let plain: [UInt8]

    mutating func remove(from text: inout [UInt8]) {
        // What is taken out may have been all that referred to another. Few texts have any, and chains of them none.
        for _ in 0..<8 {
            let unseen = lines(of: text)
            guard !unseen.isEmpty else { return }
            text = MarkdownEdit.apply(unseen.map { MarkdownEdit(range: $0, bytes: []) }, to: text)
        }
    }

    private func lines(of text: [UInt8]) -> [Range<Int>] {
        guard text.contains(UInt8(ascii: "[")) else { return [] }
        let named = Self.labels(in: text, beforeColon: false)
        let printed = Self.labels(in: plain, beforeColon: true)
        var found: [Range<Int>] = []
        var start = 0
        while start < text.count {
            let end = lineEnd(text, start)
            var index = start
            while index < end, Self.opensBlock(text[index]) { index += 1 }
            if index < end, text[index] == UInt8(ascii: "["), let label = label(text, index, end) {
                let name = text[label].map(Self.folded)
                if let range = unseen(text, start, label, isNamed: named.contains(name) || printed.contains(name)) {
                    found.append(range)
                    start = max(range.upperBound, end + 1)
                    continue
                }
            }
            start = end + 1
        }
        return found
    }

    /// The bytes between a bracket and `]:`; nil where the line defines nothing.
    private func label(_ text: [UInt8], _ start: Int, _ end: Int) -> Range<Int>? {
        var index = start + 1
        while index < end, text[index] != UInt8(ascii: "]") { index += text[index] == UInt8(ascii: "\\") ? 2 : 1 }
        guard index > start + 1, index + 1 < text.count, index < end, text[index + 1] == UInt8(ascii: ":") else {
            return nil
        }
        return start + 1..<index
    }

    /// The lines of a definition that nothing refers to.
    private func unseen(_ text: [UInt8], _ start: Int, _ label: Range<Int>, isNamed: Bool) -> Range<Int>? {
        if text[label.lowerBound] == UInt8(ascii: "^") {
            let name = String(decoding: text[label].dropFirst(), as: UTF8.self)
            guard footnotes.contains(name), !shown.contains(name) else { return nil }
            return start..<footnoteEnd(text, start)
        }
        guard !isNamed else { return nil }
        return start..<linkEnd(text, label.upperBound + 2)
    }

    /// A footnote goes on over lines that are indented, and over blank ones before such a line.
    private func footnoteEnd(_ text: [UInt8], _ start: Int) -> Int {
        var end = lineEnd(text, start)
        var next = end + 1
        while next < text.count {
            let stop = lineEnd(text, next)
            let isBlank = text[next..<stop].allSatisfy { $0 <= 0x20 }
            if !isBlank {
                guard text[next] == 0x09 || text[next..<stop].starts(with: [0x20, 0x20, 0x20, 0x20]) else { break }
                end = stop
            }
            next = stop + 1
        }
        return min(text.count, end + 1)
    }

    /// A link definition is an address and a title, either on the next line; a title ends with its own mark.
    private func linkEnd(_ text: [UInt8], _ start: Int) -> Int {
        func skipBlanks(_ index: Int) -> Int {
            var index = index
            var breaks = 0
            while index < text.count, text[index] <= 0x20 {
                if text[index] == 0x0A { breaks += 1 }
                if breaks > 1 { break }
                index += 1
            }
            return index
        }
        var index = skipBlanks(start)
        while index < text.count, text[index] > 0x20 { index += 1 }
        let address = min(text.count, lineEnd(text, index) + 1)
        index = skipBlanks(index)
        guard index < text.count else { return address }
        let closing: UInt8
        switch text[index] {
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = text[index]
        default: return address
        }
        var end = index + 1
        while end < text.count, text[end] != closing {
            // A title holds no blank line.
            if text[end] == 0x0A, end + 1 < text.count, text[end + 1] == 0x0A { return address }
            end += text[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return end < text.count ? max(address, min(text.count, lineEnd(text, end) + 1)) : address
    }

    /// What stands in brackets, in small letters: before a colon, or anywhere else.
    private static func labels(in text: [UInt8], beforeColon: Bool) -> Set<[UInt8]> {
        var found: Set<[UInt8]> = []
        var open: Int?
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: "[") { open = index + 1 }
            guard byte == UInt8(ascii: "]"), let start = open else { continue }
            open = nil
            let hasColon = index + 1 < text.count && text[index + 1] == UInt8(ascii: ":")
            if hasColon == beforeColon { found.insert(text[start..<index].map(folded)) }
        }
        return found
    }

    private func lineEnd(_ text: [UInt8], _ start: Int) -> Int {
        text[min(start, text.count)...].firstIndex(of: 0x0A) ?? text.count
    }

    /// Whether a byte may stand before a definition: blanks, and the marks of quotations and lists.
    private static func opensBlock(_ byte: UInt8) -> Bool {
        byte == 0x09 || (0x30...0x39).contains(byte) || " >-*+.)".utf8.contains(byte)
    }

    private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

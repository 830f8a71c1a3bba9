import Diagnostics
import Records

/// Markdown: its fenced blocks, and what of it is text.
extension ContentWalk {
    /// Divides a text, block by block.
    ///
    /// - Parameters:
    ///   - offset: What is to be added to the index of a byte to have its place in the file.
    ///   - end: Where the value ends, if its bytes are not those of the file.
    ///   - isVerbatim: Whether they are.
    ///   - part: What withholds it all.
    mutating func divideProse(
        _ bytes: ArraySlice<UInt8>, offset: Int = 0, end: Int? = nil, isVerbatim: Bool, part: Int?
    ) {
        var index = bytes.startIndex
        var textStart = index
        var fence: Fence?
        func place(_ range: Range<Int>) -> Range<Int> {
            guard isVerbatim else { return offset..<(end ?? offset) }
            return (range.lowerBound + offset)..<(range.upperBound + offset)
        }
        while index < bytes.endIndex {
            let lineEnd = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let next = min(lineEnd + 1, bytes.endIndex)
            let line = bytes[index..<lineEnd]
            if let open = fence {
                let isOutside = Fence.quotes(line) < open.quotes
                if open.isClosed(by: line) || isOutside {
                    takeBlock(open, bytes[open.contentStart..<index], place, isVerbatim, offset, end, part)
                    fence = nil
                    textStart = isOutside ? index : next
                }
            } else if let opened = Fence(line, contentStart: next) {
                takeProse(bytes[textStart..<index], place(textStart..<index), isVerbatim, part)
                fence = opened
            }
            index = next
        }
        if let open = fence {
            // What is never closed goes on to the end.
            takeBlock(open, bytes[min(open.contentStart, bytes.endIndex)...], place, isVerbatim, offset, end, part)
        } else if textStart < bytes.endIndex {
            takeProse(bytes[textStart...], place(textStart..<bytes.endIndex), isVerbatim, part)
        }
    }

    private mutating func takeBlock(
        _ fence: Fence, _ content: ArraySlice<UInt8>, _ place: (Range<Int>) -> Range<Int>, _ isVerbatim: Bool,
        _ offset: Int, _ end: Int?, _ part: Int?
    ) {
        let range = place(content.startIndex..<content.endIndex)
        if let label = fence.label {
            var part = part
            if part == nil, !terms.mayShow(label) {
                part = add("block of text", .label(label), path: path, at: range, opening: Self.opening(content))
            }
            // Nobody nests so deep but to break a reader.
            guard blockDepth < 64 else { return takeProse(content, range, isVerbatim, part) }
            blockDepth += 1
            divideProse(content, offset: offset, end: end, isVerbatim: isVerbatim, part: part)
            blockDepth -= 1
            return
        }
        if fence.isView, isVerbatim {
            let read = YAMLReader.read(content, path: path, offset: range.lowerBound)
            if !read.hasErrors {
                for tree in read.value { walk(tree.root, key: fence.word, parent: "", part: part) }
                return
            }
        }
        takeProse(content, range, isVerbatim, part)
    }

    private mutating func takeProse(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>, _ isVerbatim: Bool, _ part: Int?) {
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        let text = ProseText(bytes)
        guard let part else {
            division.release(text.joined)
            // As data the source itself is published.
            return division.release(text.plain)
        }
        for content in [text.joined, text.addresses] {
            division.texts.append(
                WithheldText(
                    bytes: content, key: "text", part: part, path: path, start: range.lowerBound, end: range.upperBound,
                    isVerbatim: isVerbatim, isProse: true))
        }
    }
}

/// The line that opens a fenced block, in a list or a quotation too.
struct Fence {
    let sign: UInt8
    let length: Int
    /// How many marks of quotation stand before it.
    let quotes: Int
    /// The first word behind it, and what follows.
    let word: String
    let label: String?
    let contentStart: Int

    private static let views: Set<String> = [
        "incidents", "timeline", "map", "chart", "casualties", "relations", "judgement", "figure",
    ]

    var isView: Bool { Self.views.contains(word) }

    init?(_ line: ArraySlice<UInt8>, contentStart: Int) {
        var index = line.startIndex
        // Marks of lists and quotations may stand before it.
        while index < line.endIndex {
            let byte = line[index]
            let isMark = byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">")
            let isItem =
                [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")")]
                .contains(byte)
                || byte >= 0x30 && byte <= 0x39
            guard isMark || isItem else { break }
            index += 1
        }
        guard index < line.endIndex, line[index] == UInt8(ascii: "`") || line[index] == UInt8(ascii: "~") else {
            return nil
        }
        sign = line[index]
        var end = index
        while end < line.endIndex, line[end] == sign { end += 1 }
        length = end - index
        guard length >= 3 else { return nil }
        let info = String(decoding: line[end...], as: UTF8.self)
        if sign == UInt8(ascii: "`"), info.contains("`") { return nil }
        quotes = Self.quotes(line[..<index])
        let words = info.split(whereSeparator: \.isWhitespace)
        word = words.first.map(String.init) ?? ""
        label = word == "tlp" ? words.dropFirst().joined(separator: " ") : nil
        self.contentStart = contentStart
    }

    /// How many marks of quotation a line begins with.
    static func quotes(_ line: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in line {
            if byte == UInt8(ascii: ">") { count += 1 } else if byte != 0x20, byte != 0x09 { break }
        }
        return count
    }

    func isClosed(by line: ArraySlice<UInt8>) -> Bool {
        let marks = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
        let signs = marks.prefix { $0 == sign }
        return signs.count >= length && marks.dropFirst(signs.count).allSatisfy { $0 <= 0x20 }
    }
}

/// The text of Markdown as a page shows it, every byte where it was in the source.
///
/// The text of a link or a reference goes on in the sentence around it; what a page shows as something else or apart is
/// ``TextForm/divider``.
struct ProseText {
    private(set) var joined: [UInt8]
    /// The source without the ids of references, undivided.
    private(set) var plain: [UInt8]
    /// The addresses of links, all else divided.
    private(set) var addresses: [UInt8]
    /// Up to where each sign was looked for and is not, so that a text of opening brackets costs no more than another.
    private var missingUntil: [String: Int] = [:]

    init(_ source: ArraySlice<UInt8>) {
        joined = Array(source)
        plain = joined
        addresses = [UInt8](repeating: TextForm.divider, count: joined.count)
        var index = 0
        var isLineStart = true
        while index < joined.count {
            let byte = joined[index]
            switch byte {
            case UInt8(ascii: "["):
                if let next = takeReference(index) {
                    index = next
                    isLineStart = false
                    continue
                }
            case UInt8(ascii: "]") where index + 1 < joined.count && joined[index + 1] == UInt8(ascii: "("):
                if let close = end(")", from: index) {
                    addresses.replaceSubrange((index + 2)..<close, with: joined[(index + 2)..<close])
                    for place in index...close { joined[place] = 0x20 }
                    index = close
                }
            case UInt8(ascii: "|"): joined[index] = TextForm.divider
            case 0x0A:
                if isLineStart { joined[index] = TextForm.divider }
                isLineStart = true
                index += 1
                continue
            case 0x20, 0x09, 0x0D: break
            case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"):
                // A heading, an item, a quotation; or emphasis, where nothing is divided.
                let next = index + 1 < joined.count ? joined[index + 1] : 0x20
                if isLineStart, next == 0x20 || next == byte { joined[index] = TextForm.divider }
                isLineStart = false
            default: isLineStart = false
            }
            index += 1
        }
    }

    /// `[[id|text]]`, `[[id]]`, `[@source, p. 4]`, `[^note]`; answers where the reader goes on.
    private mutating func takeReference(_ index: Int) -> Int? {
        let next = index + 1 < joined.count ? joined[index + 1] : 0
        if next == UInt8(ascii: "["), let close = end("]]", from: index) {
            let bar = joined[index..<close].firstIndex(of: UInt8(ascii: "|"))
            let idEnd = bar ?? close + 1
            for place in index...idEnd {
                plain[place] = 0x20
                joined[place] = bar == nil ? TextForm.divider : 0x20
            }
            for place in close...(close + 1) { joined[place] = bar == nil ? TextForm.divider : 0x20 }
            return idEnd + 1
        }
        if next == UInt8(ascii: "@") || next == UInt8(ascii: "^"), let close = end("]", from: index) {
            for place in index...close {
                joined[place] = TextForm.divider
                plain[place] = 0x20
            }
            return close + 1
        }
        return nil
    }

    private mutating func end(_ sign: String, from start: Int) -> Int? {
        let closing = Array(sign.utf8)
        var place = max(start, missingUntil[sign] ?? 0)
        while place + closing.count <= joined.count, place - start < 2000 {
            if joined[place...].starts(with: closing) { return place }
            place += 1
        }
        missingUntil[sign] = place
        return nil
    }
}

/// Finds the links and anchors of a page, tag by tag.
///
/// This is the tokenizer of the HTML Living Standard (section 13.2.5) as far as it decides what is a tag and what its
/// attributes hold; no tree is built.
struct LinkScanner {
    private var page = PageLinks()
    private var resolver: LinkResolver
    private let ownRoute: UInt64
    private var seenLinks = SeenHashes()
    private var seenAnchors = SeenHashes()
    private var seenRepeats = SeenHashes()
    private let wanted: Set<PageLinks.Link>
    /// The texts of wanted links.
    private(set) var texts: [PageLinks.Link: String] = [:]
    /// How many `svg` and `math` elements are open: in them no element has raw text, and CDATA sections are known.
    private var foreignDepth = 0
    /// The value of the attribute at hand, its character references resolved.
    private var value: [UInt8] = []
    /// The attributes of the tag at hand that hold addresses or anchors.
    private var pending: [(attribute: Attributes, range: Range<Int>)] = []

    init(route: Route, base: String?, wanted: Set<PageLinks.Link> = []) {
        resolver = LinkResolver(route: route, base: base)
        ownRoute = NameHash.of(route.path.utf8)
        self.wanted = wanted
    }

    /// What was found. A page's links to anchors of its own are checked here, where the anchors are at hand.
    consuming func finished() -> PageLinks {
        let anchors = seenAnchors
        let own = ownRoute
        page.links.removeAll { $0.target == own && ($0.fragment == 0 || anchors.contains($0.fragment)) }
        return page
    }

    mutating func scan(_ html: Span<UInt8>) {
        var index = 0
        while true {
            index = html.index(of: UInt8(ascii: "<"), from: index)
            guard index + 1 < html.count else { return }
            let next = html[index + 1]
            if Self.isLetter(next) {
                index = scanTag(html, at: index + 1)
            } else if next == UInt8(ascii: "!") {
                index = skipDeclaration(html, from: index + 2)
            } else if next == UInt8(ascii: "/") {
                index = skipEndTag(html, at: index + 2)
            } else if next == UInt8(ascii: "?") {
                index = Self.skip(html, from: index + 2, past: UInt8(ascii: ">"))
            } else {
                index += 1
            }
        }
    }

    // MARK: Tags

    /// Reads a start tag, from its name on, and the raw text of an element that has such; returns where to go on.
    private mutating func scanTag(_ html: Span<UInt8>, at start: Int) -> Int {
        var index = start
        var tag: UInt64 = 0
        while index < html.count, !Self.endsName(html[index]) {
            tag = tag << 8 | UInt64(Self.lowercased(html[index]))
            index += 1
        }
        let nameLength = index - start
        if nameLength > 8 { tag = 0 }
        var seen = Attributes()
        var isSelfClosing = false
        pending.removeAll(keepingCapacity: true)
        while true {
            while index < html.count, Self.isSpace(html[index]) || html[index] == UInt8(ascii: "/") {
                isSelfClosing = html[index] == UInt8(ascii: "/")
                index += 1
            }
            // A tag that the file ends in is no tag.
            guard index < html.count else { return html.count }
            if html[index] == UInt8(ascii: ">") { break }
            isSelfClosing = false
            let nameStart = index
            var name: UInt64 = 0
            repeat {
                name = name << 8 | UInt64(Self.lowercased(html[index]))
                index += 1
            } while index < html.count && !Self.endsName(html[index]) && html[index] != UInt8(ascii: "=")
            let attribute = Attributes(name, length: index - nameStart, of: tag)
            let range = Self.valueRange(html, &index)
            if !attribute.isEmpty, seen.insert(attribute).inserted { pending.append((attribute, range)) }
        }
        index += 1
        page.elementCount += 1
        if !pending.isEmpty { takePending(html) }
        return afterTag(html, tag, isSelfClosing: isSelfClosing, at: index)
    }

    /// The place of an attribute's value, empty if it has none; `index` moves behind it.
    private static func valueRange(_ html: Span<UInt8>, _ index: inout Int) -> Range<Int> {
        while index < html.count, isSpace(html[index]) { index += 1 }
        guard index < html.count, html[index] == UInt8(ascii: "=") else { return index..<index }
        index += 1
        while index < html.count, isSpace(html[index]) { index += 1 }
        guard index < html.count else { return index..<index }
        let quote = html[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = index + 1
            index = html.index(of: quote, from: start)
            let range = start..<index
            index = min(index + 1, html.count)
            return range
        }
        let start = index
        while index < html.count, !isSpace(html[index]), html[index] != UInt8(ascii: ">") { index += 1 }
        return start..<index
    }

    /// Goes past the raw text of an element that has such.
    private mutating func afterTag(_ html: Span<UInt8>, _ tag: UInt64, isSelfClosing: Bool, at index: Int) -> Int {
        switch tag {
        case Name.svg, Name.math:
            if !isSelfClosing { foreignDepth += 1 }
            return index
        case Name.script, Name.style, Name.title, Name.textarea, Name.iframe, Name.xmp, Name.noembed, Name.noframes:
            return foreignDepth > 0 ? index : Self.skipRawText(html, from: index, tag)
        default: return index
        }
    }

    /// Where the end tag of an element with raw text begins.
    private static func skipRawText(_ html: Span<UInt8>, from start: Int, _ tag: UInt64) -> Int {
        var index = start
        while true {
            index = html.index(of: UInt8(ascii: "<"), from: index)
            guard index + 1 < html.count else { return html.count }
            guard html[index + 1] == UInt8(ascii: "/") else {
                index += 1
                continue
            }
            var end = index + 2
            var name: UInt64 = 0
            while end < html.count, end - index <= 10, !endsName(html[end]) {
                name = name << 8 | UInt64(lowercased(html[end]))
                end += 1
            }
            if name == tag { return index }
            index += 2
        }
    }

    private mutating func skipEndTag(_ html: Span<UInt8>, at start: Int) -> Int {
        guard start < html.count, Self.isLetter(html[start]) else {
            return Self.skip(html, from: start, past: UInt8(ascii: ">"))
        }
        var index = start
        var tag: UInt64 = 0
        while index < html.count, !Self.endsName(html[index]) {
            tag = tag << 8 | UInt64(Self.lowercased(html[index]))
            index += 1
        }
        if foreignDepth > 0, tag == Name.svg || tag == Name.math { foreignDepth -= 1 }
        // An end tag may have attributes, which mean nothing but may hold a '>'.
        while index < html.count, html[index] != UInt8(ascii: ">") {
            if Self.isSpace(html[index]) || html[index] == UInt8(ascii: "/") {
                index += 1
                continue
            }
            repeat {
                index += 1
            } while index < html.count && !Self.endsName(html[index]) && html[index] != UInt8(ascii: "=")
            _ = Self.valueRange(html, &index)
        }
        return min(index + 1, html.count)
    }

    /// Goes past a comment, a document type or a CDATA section, from behind its `<!`.
    private func skipDeclaration(_ html: Span<UInt8>, from start: Int) -> Int {
        if Self.has("--", html, at: start) {
            var index = start + 2
            // `<!-->` and `<!--->` are whole comments.
            if Self.has(">", html, at: index) { return index + 1 }
            if Self.has("->", html, at: index) { return index + 2 }
            while index < html.count {
                if html[index] == UInt8(ascii: "-") {
                    if Self.has("-->", html, at: index) { return index + 3 }
                    if Self.has("--!>", html, at: index) { return index + 4 }
                }
                index += 1
            }
            return html.count
        }
        if foreignDepth > 0, Self.has("[CDATA[", html, at: start) {
            var index = start
            while index < html.count, !Self.has("]]>", html, at: index) { index += 1 }
            return min(index + 3, html.count)
        }
        return Self.skip(html, from: start, past: UInt8(ascii: ">"))
    }

    private static func skip(_ html: Span<UInt8>, from start: Int, past byte: UInt8) -> Int {
        min(html.index(of: byte, from: start) + 1, html.count)
    }

    private static func has(_ text: StaticString, _ html: Span<UInt8>, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= html.count else { return false }
        return text.withUTF8Buffer { text in text.indices.allSatisfy { html[index + $0] == text[$0] } }
    }

    // MARK: Values

    /// Takes what the attributes of a tag hold, once it is known that the tag has an end.
    private mutating func takePending(_ html: Span<UInt8>) {
        let isRefresh = pending.contains { $0.attribute == .httpEquiv && Self.isRefresh(html, $0.range) }
        for (attribute, range) in pending {
            switch attribute {
            case .httpEquiv: break
            case .refreshContent: if isRefresh { takeRefresh(html, range) }
            default: take(html, range, of: attribute)
            }
        }
    }

    private mutating func take(_ html: Span<UInt8>, _ range: Range<Int>, of attribute: Attributes) {
        // Nearly everything is plain and need not be copied to be understood.
        if attribute == .id, let hash = Self.plainHash(html, range), seenAnchors.insert(hash) {
            return page.anchors.append(hash)
        }
        if attribute == .href || attribute == .src, wanted.isEmpty {
            switch resolver.resolvePlain(html, range) {
            case .link(let link): return note(link)
            case .offSite: return
            case .fault, nil: break
            }
        }
        CharacterReferences.resolve(html, range, into: &value)
        switch attribute {
        case .id: takeAnchor(isID: true)
        case .name: takeAnchor(isID: false)
        case .srcset: takeSourceSet()
        case .action, .formaction:
            // An empty action sends the form to the page itself.
            if !value.allSatisfy(Self.isSpace) { takeAddress(value.startIndex..<value.endIndex) }
        default: takeAddress(value.startIndex..<value.endIndex)
        }
    }

    /// The hash of a value without character references.
    private static func plainHash(_ html: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
        guard !range.isEmpty else { return nil }
        var hash = NameHash.start
        for index in range {
            let byte = html[index]
            if byte == UInt8(ascii: "&") { return nil }
            hash = NameHash.add(byte, to: hash)
        }
        return max(1, hash)
    }

    private mutating func note(_ link: PageLinks.Link) {
        if seenLinks.insert(NameHash.of(link.target, link.fragment)) { page.links.append(link) }
    }

    /// Notes an anchor. The same text as id and as the old `name` of one element is one anchor, not two.
    private mutating func takeAnchor(isID: Bool) {
        guard !value.isEmpty else { return }
        let hash = NameHash.of(value)
        if seenAnchors.insert(hash) {
            page.anchors.append(hash)
        } else if isID, seenRepeats.insert(hash) {
            page.repeatedAnchors.append(String(decoding: value, as: UTF8.self))
        }
    }

    /// The addresses of a `srcset`: candidates with commas between them, each an address and perhaps a size.
    private mutating func takeSourceSet() {
        var index = 0
        while true {
            while index < value.count, Self.isSpace(value[index]) || value[index] == UInt8(ascii: ",") { index += 1 }
            guard index < value.count else { return }
            let start = index
            while index < value.count, !Self.isSpace(value[index]) { index += 1 }
            var end = index
            let hasComma = value[end - 1] == UInt8(ascii: ",")
            while value[end - 1] == UInt8(ascii: ",") { end -= 1 }
            takeAddress(start..<end)
            if !hasComma { while index < value.count, value[index] != UInt8(ascii: ",") { index += 1 } }
        }
    }

    private static func isRefresh(_ html: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 7 else { return false }
        var name: UInt64 = 0
        for index in range { name = name << 8 | UInt64(lowercased(html[index])) }
        return name == Name.refresh
    }

    /// `0; url=…`, the address perhaps in quotation marks (HTML Living Standard, "shared declarative refresh steps").
    private mutating func takeRefresh(_ html: Span<UInt8>, _ range: Range<Int>) {
        CharacterReferences.resolve(html, range, into: &value)
        var index = value.firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") } ?? value.count
        index = min(index + 1, value.count)
        while index < value.count, Self.isSpace(value[index]) { index += 1 }
        if value[index...].count > 3,
            value[index..<index + 3].elementsEqual("url".utf8, by: { Self.lowercased($0) == $1 })
        {
            var after = index + 3
            while after < value.count, Self.isSpace(value[after]) { after += 1 }
            if after < value.count, value[after] == UInt8(ascii: "=") {
                index = after + 1
                while index < value.count, Self.isSpace(value[index]) { index += 1 }
            }
        }
        var end = value.count
        if index < end, value[index] == UInt8(ascii: "'") || value[index] == UInt8(ascii: "\"") {
            let quote = value[index]
            index += 1
            end = value[index...].firstIndex(of: quote) ?? end
        }
        // A refresh without an address loads the page itself again.
        if index < end { takeAddress(index..<end) }
    }

    private mutating func takeAddress(_ range: Range<Int>) {
        switch resolver.resolve(value[range]) {
        case .offSite: break
        case .fault(let kind):
            let fault = PageLinks.Fault(kind: kind, text: Self.text(value[range]))
            if !page.faults.contains(fault) { page.faults.append(fault) }
        case .link(let link):
            note(link)
            if wanted.contains(link), texts[link] == nil { texts[link] = Self.text(value[range]) }
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix(200), as: UTF8.self)
    }

    // MARK: Bytes

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C || byte == 0x0D
    }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    @inline(__always)
    private static func endsName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || isSpace(byte)
    }

    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

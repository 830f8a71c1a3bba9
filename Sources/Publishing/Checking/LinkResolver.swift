/// Finds out where an address leads, as seen from one page (URL Standard, section 4.4, for relative addresses).
struct LinkResolver {
    enum Outcome {
        /// To another site, by mail or telephone, or nowhere outside the page itself (`data:`): not checked.
        case offSite
        case link(PageLinks.Link)
        case fault(LinkCheck.Kind)
    }

    /// The folder that the page stands in, with a slash at its end; empty at the root.
    private let folder: [UInt8]
    private let ownRoute: UInt64
    /// The unfinished hash of ``folder``, then of the folder above it, and so on to the root.
    private let folderHashes: [UInt64]
    private let base: [UInt8]?
    /// The address without blanks around it and line breaks in it.
    private var address: [UInt8] = []
    private var path: [UInt8] = []

    init(route: Route, base: String?) {
        let bytes = Array(route.path.utf8)
        folder = Array(bytes[..<((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)])
        ownRoute = NameHash.of(bytes)
        var hashes = [NameHash.start]
        var hash = NameHash.start
        for byte in folder {
            hash = NameHash.add(byte, to: hash)
            if byte == UInt8(ascii: "/") { hashes.append(hash) }
        }
        folderHashes = hashes.reversed()
        self.base = base.map { $0.hasSuffix("/") ? Array($0.utf8) : Array($0.utf8) + [UInt8(ascii: "/")] }
    }

    /// The outcome for an address of the usual kind, `../actors/ttp.html#sec.claims` or `https://…`, in one pass; nil
    /// for one that needs a closer look.
    func resolvePlain(_ html: Span<UInt8>, _ range: Range<Int>) -> Outcome? {
        if Self.isOffSite(html, range) { return .offSite }
        var index = range.lowerBound
        var level = 0
        while Self.climbs(html, index, range.upperBound) {
            index += 3
            level += 1
        }
        guard level < folderHashes.count, index < range.upperBound else { return nil }
        var hash = folderHashes[level]
        let isOwn = html[index] == UInt8(ascii: "#")
        guard !isOwn || level == 0 else { return nil }
        // Segments that begin with a dot, and empty ones, may mean something else than they say.
        var isSegmentStart = true
        while index < range.upperBound {
            let byte = html[index]
            if byte == UInt8(ascii: "#") { break }
            let isSlash = byte == UInt8(ascii: "/")
            guard Self.isPlain(byte) || isSlash, !isSegmentStart || !(isSlash || byte == UInt8(ascii: ".")) else {
                return nil
            }
            isSegmentStart = isSlash
            hash = NameHash.add(byte, to: hash)
            index += 1
        }
        let target = isOwn ? ownRoute : max(1, hash)
        guard index < range.upperBound else { return .link(.init(target: target, fragment: 0)) }
        // So short a fragment may be empty, or 'top'.
        guard range.upperBound - index > 4 else { return nil }
        var fragment = NameHash.start
        for index in index + 1..<range.upperBound {
            guard Self.isPlain(html[index]) else { return nil }
            fragment = NameHash.add(html[index], to: fragment)
        }
        return .link(.init(target: target, fragment: max(1, fragment)))
    }

    /// Letters, digits and what else stands for itself everywhere in an address (RFC 3986, "unreserved").
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        LinkScanner.isLetter(byte) || byte &- 0x2D < 2 || byte &- 0x30 < 10 || byte == 0x5F || byte == 0x7E
    }

    private static func isOffSite(_ html: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count > 8, html[range.lowerBound] == UInt8(ascii: "h") else { return false }
        var head: UInt64 = 0
        for index in range.lowerBound..<range.lowerBound + 8 { head = head << 8 | UInt64(html[index]) }
        // "https://", and "http://" with any byte behind it.
        return head == 0x68_74_74_70_73_3A_2F_2F || head >> 8 == 0x68_74_74_70_3A_2F_2F
    }

    @inline(__always)
    private static func climbs(_ html: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
        index + 3 <= end && html[index] == UInt8(ascii: ".") && html[index + 1] == UInt8(ascii: ".")
            && html[index + 2] == UInt8(ascii: "/")
    }

    mutating func resolve(_ text: ArraySlice<UInt8>) -> Outcome {
        tidy(text)
        guard let first = address.first else { return .fault(.empty) }
        if let scheme = schemeOutcome() { return scheme }
        var start = 0
        path.removeAll(keepingCapacity: true)
        if Self.isSlash(first) {
            // `//host/…` takes the scheme of the page, and so leads into the file system when opened from disk.
            guard let base, address.starts(with: base), address.count < 2 || !Self.isSlash(address[1]) else {
                return .fault(.absolutePath)
            }
            start = base.count
        } else {
            path += folder
        }
        var end = start
        while end < address.count, address[end] != UInt8(ascii: "#"), address[end] != UInt8(ascii: "?") { end += 1 }
        let fragment = fragmentHash(from: end)
        if end == start, !Self.isSlash(first) { return .link(.init(target: ownRoute, fragment: fragment)) }
        guard walk(start..<end) else { return .fault(.leavesSite) }
        return .link(.init(target: NameHash.of(path), fragment: fragment))
    }

    /// Leaves out controls and blanks at both ends, and tabs and line breaks anywhere (URL Standard, section 4.4,
    /// steps 1 to 3): `java\nscript:` is a scheme.
    private mutating func tidy(_ text: ArraySlice<UInt8>) {
        address.removeAll(keepingCapacity: true)
        var text = text
        while let byte = text.first, byte <= 0x20 { text.removeFirst() }
        while let byte = text.last, byte <= 0x20 { text.removeLast() }
        for byte in text where byte != 0x09 && byte != 0x0A && byte != 0x0D { address.append(byte) }
    }

    /// Nil for an address without a scheme.
    private func schemeOutcome() -> Outcome? {
        guard LinkScanner.isLetter(address[0]) else { return nil }
        var index = 0
        while index < address.count {
            switch LinkScanner.lowercased(address[index]) {
            case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): index += 1
            case UInt8(ascii: ":"):
                let scheme = String(decoding: address[..<index].map(LinkScanner.lowercased), as: UTF8.self)
                switch scheme {
                case "http", "https", "mailto", "tel", "data": return .offSite
                default: return .fault(.scheme)
                }
            default: return nil
            }
        }
        return nil
    }

    /// Walks a path from where ``path`` stands; false if it climbs above the site's root.
    private mutating func walk(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index <= range.upperBound {
            let start = index
            while index < range.upperBound, !Self.isSlash(address[index]) { index += 1 }
            let isLast = index == range.upperBound
            let segmentStart = path.count
            decode(start..<index)
            switch path[segmentStart...] {
            case [0x2E]: path.removeLast(1)
            case [0x2E, 0x2E]:
                path.removeLast(2)
                // What is left is a folder with its slash, or nothing.
                guard !path.isEmpty else { return false }
                path.removeLast()
                while let last = path.last, last != UInt8(ascii: "/") { path.removeLast() }
            default: if !isLast { path.append(UInt8(ascii: "/")) }
            }
            index += 1
        }
        return true
    }

    /// Appends a part of the address to the path, percent-encoded bytes as themselves.
    private mutating func decode(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            if let byte = encodedByte(at: index, in: range) {
                path.append(byte)
                index += 3
            } else {
                path.append(address[index])
                index += 1
            }
        }
    }

    private func encodedByte(at index: Int, in range: Range<Int>) -> UInt8? {
        guard address[index] == UInt8(ascii: "%"), index + 2 < range.upperBound,
            let high = Self.digit(address[index + 1]), let low = Self.digit(address[index + 2])
        else { return nil }
        return high << 4 | low
    }

    /// The hash of the anchor that an address names behind its '#'; 0 where it names none.
    ///
    /// An empty fragment and `top` lead to the top of any page (HTML Living Standard, section 7.4.6.3); what follows
    /// `:~:` is a text for the browser to find and no anchor.
    private func fragmentHash(from start: Int) -> UInt64 {
        guard var index = address[start...].firstIndex(of: UInt8(ascii: "#")) else { return 0 }
        index += 1
        let range = index..<address.count
        var hash = NameHash.start
        while index < range.upperBound {
            if address[index] == UInt8(ascii: ":"), address[index...].starts(with: ":~:".utf8) { break }
            if let byte = encodedByte(at: index, in: range) {
                hash = NameHash.add(byte, to: hash)
                index += 3
            } else {
                hash = NameHash.add(address[index], to: hash)
                index += 1
            }
        }
        let text = address[range.lowerBound..<index]
        if text.isEmpty || text.count == 3 && text.elementsEqual("top".utf8, by: { LinkScanner.lowercased($0) == $1 }) {
            return 0
        }
        return max(1, hash)
    }

    /// Browsers read a backslash in a path as a slash.
    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}

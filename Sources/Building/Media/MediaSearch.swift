/// Looks through a file that is not taken apart for words and data that say where something was.
struct MediaSearch {
    struct Facts: Sendable, Hashable {
        var hasLocation = false
        var hasAuthor = false
    }

    private(set) var facts = Facts()
    /// The end of the last part: what begins in it ends in the next.
    private var tail: [UInt8] = []

    /// As long as Exif data may be in a JPEG, and longer than any word that is looked for.
    private static let overlap = 65_536

    /// How Exif data begins: with a name before it in a JPEG, and bare in an AVIF or HEIC picture, in either order of bytes,
    /// with its first directory right behind.
    private static let beginnings: [(text: StaticString, skip: Int)] = [
        ("Exif\0\0", 6), ("MM\0*\0\0\0\u{8}", 0), ("II*\0\u{8}\0\0\0", 0),
    ]

    /// - Parameter isLast: Whether the file ends with this part.
    mutating func take(_ part: [UInt8], isLast: Bool) {
        let bytes = tail + part
        let all = 0..<bytes.count
        if XMPFacts.hasLocation(bytes, in: all) { facts.hasLocation = true }
        let authors: [StaticString] = ["/Author", "dc:creator", "pdf:Author", "lastModifiedBy"]
        if authors.contains(where: { bytes.contains($0, in: all) }) { facts.hasAuthor = true }
        // What begins nearer to the end than it may be long is looked at with the next part.
        let end = isLast ? bytes.count : max(0, bytes.count - Self.overlap)
        for beginning in Self.beginnings {
            var index = 0
            while !facts.hasLocation, let found = bytes.first(beginning.text, in: index..<bytes.count), found < end {
                index = found + 1
                look(at: found + beginning.skip, in: bytes)
            }
        }
        tail = Array(bytes.suffix(Self.overlap))
    }

    private mutating func look(at start: Int, in bytes: [UInt8]) {
        // What looks like Exif data by chance begins as no TIFF does.
        guard bytes.has("MM\0*", at: start) || bytes.has("II*\0", at: start) else { return }
        let exif = ExifFacts(Array(bytes[start..<min(bytes.count, start + Self.overlap)]), tiffAt: 0)
        if exif.hasLocation { facts.hasLocation = true }
        if exif.hasAuthor { facts.hasAuthor = true }
    }
}

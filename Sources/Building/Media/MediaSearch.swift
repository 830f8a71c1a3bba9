/// Looks through a file that is not taken apart for words and data that say where something was.
struct MediaSearch {
    struct Facts: Sendable, Hashable {
        var hasLocation = false
        var hasAuthor = false
    }

    private(set) var facts = Facts()
    /// The end of the last part: what begins in it may end in the next.
    private var tail: [UInt8] = []

    /// The longest thing that is looked for, with the directories of Exif data.
    private static let overlap = 4096

    mutating func take(_ part: some Collection<UInt8>) {
        let bytes = tail + part
        let all = 0..<bytes.count
        if XMPFacts.hasLocation(bytes, in: all) { facts.hasLocation = true }
        if ["/Author", "dc:creator", "pdf:Author", "lastModifiedBy"].contains(where: { bytes.contains($0, in: all) }) {
            facts.hasAuthor = true
        }
        var index = 0
        while !facts.hasLocation, let found = bytes.first("Exif\0\0", in: index..<bytes.count) {
            index = found + 6
            // What looks like Exif data by chance begins as no TIFF does.
            guard bytes.has("MM\0*", at: index) || bytes.has("II*\0", at: index) else { continue }
            let end = min(bytes.count, index + 65_536)
            let exif = ExifFacts(Array(bytes[index..<end]), tiffAt: 0)
            if exif.hasLocation { facts.hasLocation = true }
            if exif.hasAuthor { facts.hasAuthor = true }
        }
        tail = Array(bytes.suffix(Self.overlap))
    }
}

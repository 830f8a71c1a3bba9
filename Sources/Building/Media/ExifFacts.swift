/// What Exif data says that matters to its removal (CIPA DC-008, TIFF 6.0): how the picture is to be turned, and whether a
/// position or an author is in it.
///
/// Every offset is taken as a claim. What cannot be read counts as holding a position, since nobody can say that it does
/// not.
struct ExifFacts: Sendable, Hashable {
    /// 1 is upright, as where nothing is said.
    var orientation = 1
    var hasLocation = false
    var hasAuthor = false

    private static let gpsTag = 0x8825
    /// Artist, Copyright, XPAuthor.
    private static let authorTags: Set<Int> = [0x013B, 0x8298, 0x9C9D]

    /// Reads a TIFF structure that begins at `start`.
    init(_ bytes: [UInt8], tiffAt start: Int) {
        let isBig: Bool
        if bytes.has("MM\0*", at: start) {
            isBig = true
        } else if bytes.has("II*\0", at: start) {
            isBig = false
        } else {
            // A BigTIFF, or damaged beyond reading.
            hasLocation = true
            return
        }
        func number(_ at: Int, _ count: Int) -> Int? {
            isBig ? bytes.big(at: start + at, count) : bytes.little(at: start + at, count)
        }
        /// The entries of a directory: where each stands, by its tag.
        func directory(_ offset: Int?) -> [(tag: Int, at: Int)]? {
            guard let offset, let count = number(offset, 2), count <= 4096 else { return nil }
            return (0..<count).compactMap { index in
                let at = offset + 2 + 12 * index
                return number(at, 2).map { ($0, at) }
            }
        }
        guard let entries = directory(number(4, 4)) else {
            hasLocation = true
            return
        }
        for entry in entries {
            switch entry.tag {
            case 0x0112:
                if let value = number(entry.at + 8, 2), (1...8).contains(value) { orientation = value }
            case Self.gpsTag:
                // A camera without reception writes a directory that holds its version alone.
                let position = directory(number(entry.at + 8, 4))
                hasLocation = hasLocation || (position?.contains { $0.tag != 0 } ?? true)
            case 0x02BC:
                // XMP within TIFF; its words may stand anywhere in the file.
                hasLocation = hasLocation || bytes.contains("GPSLatitude", in: start..<bytes.count)
            default: hasAuthor = hasAuthor || Self.authorTags.contains(entry.tag)
            }
        }
    }

    /// Exif data that says how a picture is to be turned, and nothing else: a TIFF of one directory with one entry.
    static func tiff(orientation: Int) -> [UInt8] {
        Array("MM\0*".utf8) + .big(8, 4) + .big(1, 2) + .big(0x0112, 2) + .big(3, 2) + .big(1, 4)
            + .big(orientation, 2) + .big(0, 2) + .big(0, 4)
    }
}

/// What XMP data says that matters to its removal.
enum XMPFacts {
    /// Whether a part of a file has the words by which XMP names a position (XMP specification, part 2, section 4.2).
    static func hasLocation(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        bytes.contains("GPSLatitude", in: range) || bytes.contains("GPSLongitude", in: range)
    }
}

/// Finds out what a file of boxes says of where and by whom it was made (ISO 14496-12): films, AVIF and HEIC pictures.
///
/// Nothing is taken out of such a file: places in it are counted from its beginning, so that cutting needs a program that
/// knows the format. The boxes of media data are passed over by their lengths, however long they are.
struct BoxWalk {
    struct Facts: Sendable, Hashable {
        var hasLocation = false
        /// Exif or XMP data, or fields of text: a maker, a program, an author.
        var describesItself = false
        var isDamaged = false
    }

    private var facts = Facts()
    private var visited = 0

    /// More boxes than any film has; a file with more was made to hold up whoever reads it.
    private static let limit = 20_000
    /// Bytes that are looked through of one box.
    private static let mostRead = 32 << 20
    private static let containers: Set<String> = [
        "moov", "trak", "mdia", "minf", "stbl", "moof", "traf", "dinf", "edts",
    ]

    static func facts(of file: borrowing OpenFile, size: Int) -> Facts {
        var walk = BoxWalk()
        walk.boxes(file, 0..<size, depth: 0)
        return walk.facts
    }

    private mutating func boxes(_ file: borrowing OpenFile, _ range: Range<Int>, depth: Int) {
        var index = range.lowerBound
        while index + 8 <= range.upperBound {
            visited += 1
            let head = file.part(index..<min(index + 16, range.upperBound))
            guard visited < Self.limit, depth < 12, let short = head.big(at: 0, 4), head.count >= 8 else {
                facts.isDamaged = true
                return
            }
            let name = String(decoding: head[4..<8], as: UTF8.self)
            var (header, length) = (8, short)
            if short == 1 {
                // A length of eight bytes; its highest bit would make it negative.
                guard let long = head.big(at: 8, 8), long > 0 else { return facts.isDamaged = true }
                (header, length) = (16, long)
            } else if short == 0 {
                length = range.upperBound - index
            }
            guard length >= header, length <= range.upperBound - index else {
                facts.isDamaged = true
                return
            }
            box(file, name, index + header..<index + length, depth: depth)
            index += length
        }
    }

    private mutating func box(_ file: borrowing OpenFile, _ name: String, _ body: Range<Int>, depth: Int) {
        switch name {
        case _ where Self.containers.contains(name): boxes(file, body, depth: depth + 1)
        case "hdlr":
            // A track of data that runs beside the picture, as cameras and drones write their positions.
            if depth > 1, file.part(body.lowerBound..<min(body.lowerBound + 12, body.upperBound)).has("meta", at: 8) {
                facts.hasLocation = true
            }
        case "stsd":
            let bytes = file.part(body.lowerBound..<min(body.lowerBound + 4096, body.upperBound))
            if ["gpmd", "camm", "mebx"].contains(where: { bytes.contains($0, in: 0..<bytes.count) }) {
                facts.hasLocation = true
            }
        case "udta", "meta", "uuid": describing(file, name, body)
        default: break
        }
    }

    private mutating func describing(_ file: borrowing OpenFile, _ name: String, _ body: Range<Int>) {
        let bytes = file.part(body.lowerBound..<min(body.upperBound, body.lowerBound + Self.mostRead))
        let all = 0..<bytes.count
        // "©xyz" and "loci" hold a position, as does a key of this name in QuickTime.
        let places: [StaticString] = [
            "loci", "location.ISO6709", "GPSLatitude", "GPSCoordinates", "gpsl",
        ]
        let isPlaced =
            places.contains { bytes.contains($0, in: all) }
            || bytes.indices.dropLast(3).contains { bytes[$0] == 0xA9 && bytes.has("xyz", at: $0 + 1) }
        if isPlaced { facts.hasLocation = true }
        if name == "meta", bytes.contains("Exif", in: all) {
            // The Exif data of a picture stands elsewhere in the file, at a place that is named here.
            facts.describesItself = true
        }
        if name == "udta" || name == "uuid" || bytes.contains("rdf+xml", in: all) || bytes.contains("ilst", in: all) {
            facts.describesItself = facts.describesItself || !bytes.isEmpty
        }
    }
}

/// Takes out of a JPEG what is not the picture (ITU-T T.81, annex B; the segments of applications as they register them).
///
/// Kept are the tables and scans byte for byte, the JFIF header, the colour profile and Adobe's note of the colour space.
/// All other application segments and comments go: Exif, XMP, IPTC, further pictures, and what nobody knows. Bytes
/// behind the end go with them, where telephones put a second picture or a short film.
struct JPEGCleaner {
    private let bytes: [UInt8]
    private var result = MediaCleaning(CleanCopy())
    private var index = 2

    static func clean(_ bytes: [UInt8]) -> MediaCleaning {
        var cleaner = JPEGCleaner(bytes: bytes)
        cleaner.run()
        return cleaner.result
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func run() {
        result.copy.keep(0..<2)
        while true {
            guard let marker = nextMarker() else {
                result.damage = "ends before its picture does"
                return
            }
            let start = index
            index = marker.end
            switch marker.code {
            case 0xD9:
                result.copy.keep(start..<index)
                return examineRest()
            case 0x01, 0xD0...0xD7: result.copy.keep(start..<index)
            case 0x00, 0xD8: result.damage = "has bytes that belong to nothing"
            default:
                guard let length = bytes.big(at: index, 2), length >= 2, index + length <= bytes.count else {
                    result.damage = "is cut short"
                    return
                }
                let body = index + 2..<index + length
                index += length
                segment(marker.code, start..<index, body)
                if marker.code == 0xDA, !scan() { return }
            }
        }
    }

    /// The marker at the index, or the next one where stray bytes stand there; `end` is behind its code.
    private mutating func nextMarker() -> (code: UInt8, end: Int)? {
        guard let first = bytes[min(index, bytes.count)...].firstIndex(of: 0xFF) else { return nil }
        if first != index { result.damage = "has bytes that belong to nothing" }
        index = first
        // Any number of bytes FF may stand before the code.
        guard let code = bytes[first...].firstIndex(where: { $0 != 0xFF }) else { return nil }
        return (bytes[code], code + 1)
    }

    private mutating func segment(_ code: UInt8, _ whole: Range<Int>, _ body: Range<Int>) {
        switch code {
        case 0xE0: header(whole, body)
        case 0xE1: describing(body)
        case 0xE2 where bytes.has("ICC_PROFILE\0", at: body.lowerBound): result.copy.keep(whole)
        case 0xE2 where bytes.has("MPF\0", at: body.lowerBound): result.removed.insert(.furtherPictures)
        case 0xED where bytes.has("Photoshop 3.0\0", at: body.lowerBound): result.removed.insert(.iptc)
        case 0xEE where bytes.has("Adobe", at: body.lowerBound) && body.count == 12: result.copy.keep(whole)
        case 0xFE: result.removed.insert(.comment)
        // Tables, frames and scans.
        case 0xC0...0xCF, 0xDA...0xDF: result.copy.keep(whole)
        default: result.removed.insert(.applicationData)
        }
    }

    private mutating func header(_ whole: Range<Int>, _ body: Range<Int>) {
        guard bytes.has("JFIF\0", at: body.lowerBound), body.count >= 14 else {
            // "JFXX" holds a preview of the picture, which may show what was cut off it.
            result.removed.insert(.preview)
            return
        }
        if body.count == 14, bytes[body.upperBound - 2] == 0 || bytes[body.upperBound - 1] == 0 {
            result.copy.keep(whole)
        } else {
            result.removed.insert(.preview)
            result.copy.write([0xFF, 0xE0] + .big(16, 2) + bytes[body.lowerBound..<body.lowerBound + 12] + [0, 0])
        }
    }

    private mutating func describing(_ body: Range<Int>) {
        if bytes.has("Exif\0", at: body.lowerBound) {
            let facts = ExifFacts(Array(bytes[body]), tiffAt: 6)
            if facts.hasLocation { result.removed.insert(.location) }
            if facts.orientation != 1, result.orientation == 1 {
                result.orientation = facts.orientation
                let tiff = ExifFacts.tiff(orientation: facts.orientation)
                let segment: [UInt8] = [0xFF, 0xE1] + .big(tiff.count + 8, 2) + Array("Exif\0\0".utf8) + tiff
                // What says nothing but how to turn the picture is as it should be.
                if body.count == tiff.count + 6, bytes[body].elementsEqual(segment.dropFirst(4)) {
                    result.copy.keep(body.lowerBound - 4..<body.upperBound)
                    return
                }
                result.copy.write(segment)
            }
            result.removed.insert(.exif)
        } else if bytes.has("http://ns.adobe.com/", at: body.lowerBound) {
            if XMPFacts.hasLocation(bytes, in: body) { result.removed.insert(.location) }
            result.removed.insert(.xmp)
        } else {
            result.removed.insert(.applicationData)
        }
    }

    /// Keeps the coded picture that follows a scan's header; false where the file ends in it.
    private mutating func scan() -> Bool {
        let start = index
        var position = start
        while let next = bytes[position...].firstIndex(of: 0xFF) {
            guard next + 1 < bytes.count else { break }
            switch bytes[next + 1] {
            case 0x00, 0xD0...0xD7: position = next + 2
            case 0xFF: position = next + 1
            default:
                result.copy.keep(start..<next)
                index = next
                return true
            }
        }
        result.copy.keep(start..<bytes.count)
        result.damage = "ends in the middle of its picture"
        return false
    }

    private mutating func examineRest() {
        let rest = index..<bytes.count
        // Padding says nothing.
        guard bytes[rest].contains(where: { $0 != 0 && $0 != 0xFF && $0 != 0x0A && $0 != 0x0D }) else { return }
        if bytes.has("ftyp", at: index + 4) || bytes.contains("ftyp", in: rest) {
            result.removed.insert(.film)
        } else if Self.hasPicture(bytes, rest) {
            result.removed.insert(.furtherPictures)
        } else {
            result.removed.insert(.trailingBytes)
        }
        if bytes.contains("GPSLatitude", in: rest) { result.removed.insert(.location) }
    }

    private static func hasPicture(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes[range].indices.dropLast(2).contains {
            bytes[$0] == 0xFF && bytes[$0 + 1] == 0xD8 && bytes[$0 + 2] == 0xFF
        }
    }
}

@testable import Building

/// Pictures put together from their parts, for tests of what is taken out of them.
enum PictureParts {
    /// TIFF with an orientation, an artist, and a GPS directory with a latitude.
    static func tiff(orientation: Int = 1, isPlaced: Bool = true, isBig: Bool = true) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] { isBig ? .big(value, count) : .little(value, count) }
        func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
            number(tag, 2) + number(type, 2) + number(count, 4) + value
        }
        var bytes = Array((isBig ? "MM\0*" : "II*\0").utf8) + number(8, 4)
        bytes += number(3, 2)
        bytes += entry(0x0112, 3, 1, number(orientation, 2) + [0, 0])
        bytes += entry(0x013B, 2, 4, Array("Sec\0".utf8))
        bytes += entry(0x8825, 4, 1, number(50, 4)) + number(0, 4)
        bytes += number(isPlaced ? 2 : 1, 2) + entry(0, 1, 4, [2, 3, 0, 0])
        if isPlaced { bytes += entry(2, 5, 3, number(80, 4)) }
        return bytes + number(0, 4) + Array("24.8607 SECRET".utf8)
    }

    static let xmp = Array("<x:xmpmeta><rdf:Description exif:GPSLatitude=\"24,51.6N SECRET\"/></x:xmpmeta>".utf8)

    // MARK: JPEG

    static func segment(_ code: UInt8, _ body: [UInt8]) -> [UInt8] { [0xFF, code] + .big(body.count + 2, 2) + body }

    static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
    static let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9, 9])
    static let adobe = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
    static let quantisation = segment(0xDB, [0] + Array(repeating: 1, count: 64))
    /// 3 wide, 2 high.
    static let frame = segment(0xC2, [8, 0, 2, 0, 3, 1, 1, 0x11, 0])
    /// Two scans with a table between them; stuffed bytes and restarts in the coded picture.
    static let scans =
        segment(0xDA, [1, 1, 0, 0, 0, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56] + segment(0xC4, [0, 1, 2])
        + segment(0xDA, [1, 1, 0, 1, 63, 0]) + [0x78, 0xFF, 0x00]

    static func exif(_ tiff: [UInt8]) -> [UInt8] { segment(0xE1, Array("Exif\0\0".utf8) + tiff) }

    static let described: [UInt8] =
        segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + xmp)
        + segment(0xED, Array("Photoshop 3.0\0SECRET".utf8)) + segment(0xFE, Array("SECRET".utf8))
        + segment(0xE2, Array("MPF\0SECRET".utf8)) + segment(0xEB, Array("JP SECRET".utf8))
        + segment(0xE0, Array("JFXX\0SECRET".utf8))

    static func jpeg(_ before: [UInt8] = [], behind: [UInt8] = []) -> [UInt8] {
        [0xFF, 0xD8] + jfif + before + profile + adobe + quantisation + frame + scans + [0xFF, 0xD9] + behind
    }

    // MARK: PNG

    static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        .big(body.count, 4) + Array(name.utf8) + body + [1, 2, 3, 4]
    }

    static func png(_ between: [UInt8] = [], behind: [UInt8] = []) -> [UInt8] {
        PNGCleaner.signature + chunk("IHDR", .big(3, 4) + .big(2, 4) + [8, 6, 0, 0, 0]) + chunk("iCCP", [7, 7])
            + chunk("tRNS", [1]) + between + chunk("IDAT", [9, 8, 7]) + chunk("IEND", []) + behind
    }

    // MARK: WebP

    static func riff(_ name: String, _ body: [UInt8]) -> [UInt8] {
        Array(name.utf8) + .little(body.count, 4) + body + (body.count % 2 == 1 ? [0] : [])
    }

    static func webP(flags: UInt8, _ chunks: [UInt8]) -> [UInt8] {
        let body = Array("WEBP".utf8) + riff("VP8X", [flags, 0, 0, 0, 2, 0, 0, 1, 0, 0]) + chunks
        return Array("RIFF".utf8) + .little(body.count, 4) + body
    }

    // MARK: GIF

    static func gif(_ extensions: [UInt8] = [], behind: [UInt8] = []) -> [UInt8] {
        let head = Array("GIF89a".utf8) + [3, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
        let loop = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
        let image: [UInt8] = [0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, 2, 0x84, 0x51, 0]
        return head + loop + extensions + image + [0x3B] + behind
    }

    // MARK: Boxes

    static func box(_ name: String, _ body: [UInt8]) -> [UInt8] { .big(body.count + 8, 4) + Array(name.utf8) + body }

    static func film(_ inMovie: [UInt8] = []) -> [UInt8] {
        box("ftyp", Array("isom\0\0\0\0".utf8)) + box("mdat", Array(repeating: 5, count: 64))
            + box("moov", box("mvhd", Array(repeating: 0, count: 100)) + inMovie)
    }
}

import Publishing

/// Reads the width and height of a picture from the first bytes of its file, so that a page can keep its place free
/// while it loads.
///
/// Only headers are read, nothing is decoded, and every length in them is taken as a claim: bytes that are cut short or
/// lie give nil. Not read: the orientation in a JPEG's Exif data.
enum PictureSize {
    /// How many bytes of a file are enough for nearly all pictures: a JPEG may have large tables and a colour profile
    /// before its size.
    static let bytesNeeded = 256 * 1024

    /// The size in pixels (of an SVG, in its own units, rounded); nil for what is no picture of a known kind, or for a
    /// size of 0 or above 100,000.
    static func read(_ bytes: some Collection<UInt8>) -> Edition.PictureSize? {
        let bytes = Array(bytes.prefix(bytesNeeded))
        let size = png(bytes) ?? gif(bytes) ?? webP(bytes) ?? jpeg(bytes) ?? SVGSize.read(bytes)
        guard let size, (1...100_000).contains(size.width), (1...100_000).contains(size.height) else { return nil }
        return Edition.PictureSize(width: size.width, height: size.height)
    }

    /// The first chunk of a PNG is its header (PNG, third edition, section 11.2.1).
    private static func png(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24,
            bytes[12..<16].elementsEqual("IHDR".utf8)
        else { return nil }
        return (big(bytes, 16, 4), big(bytes, 20, 4))
    }

    /// The logical screen of a GIF (GIF89a, section 18).
    private static func gif(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8), bytes.count >= 10 else {
            return nil
        }
        return (little(bytes, 6, 2), little(bytes, 8, 2))
    }

    /// The first chunk of a WebP file is of one of three kinds (RFC 9649, section 2.5 to 2.7).
    private static func webP(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.starts(with: "RIFF".utf8), bytes.count >= 30, bytes[8..<12].elementsEqual("WEBP".utf8) else {
            return nil
        }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8X": return (little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1)
        case "VP8L":
            guard bytes[20] == 0x2F else { return nil }
            let bits = little(bytes, 21, 4)
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        case "VP8 ":
            // A key frame begins with this code (RFC 6386, section 9.1); the two highest bits are a scale.
            guard bytes[23..<26].elementsEqual([0x9D, 0x01, 0x2A]) else { return nil }
            return (little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF)
        default: return nil
        }
    }

    /// The size stands in the first frame header; what comes before it is passed over by length (ITU-T T.81, annex B).
    private static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var index = 2
        while index + 3 < bytes.count {
            guard bytes[index] == 0xFF else { return nil }
            let marker = bytes[index + 1]
            switch marker {
            case 0xFF: index += 1  // padding
            case 0x01, 0xD0...0xD8: index += 2  // markers that stand alone
            case 0xD9, 0xDA: return nil  // the end, or the picture itself, with no size before it
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard index + 9 <= bytes.count else { return nil }
                return (big(bytes, index + 7, 2), big(bytes, index + 5, 2))
            default:
                let length = big(bytes, index + 2, 2)
                guard length >= 2 else { return nil }
                index += 2 + length
            }
        }
        return nil
    }

    private static func big(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func little(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

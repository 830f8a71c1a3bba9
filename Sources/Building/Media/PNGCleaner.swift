import CDeflate

/// Takes out of a PNG every chunk that does not change how the picture looks (PNG, third edition, section 11).
struct PNGCleaner {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Chunks that may be left out of a file and that decide what is seen: colours, transparency, shape, animation.
    private static let visible: Set<String> = [
        "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT", "cICP", "mDCV",
        "mDCv", "cLLI", "cLLi",
    ]
    private static let critical: Set<String> = ["IHDR", "PLTE", "IDAT", "IEND"]

    static func clean(_ bytes: [UInt8]) -> MediaCleaning {
        var result = MediaCleaning(CleanCopy())
        result.copy.keep(0..<signature.count)
        var index = signature.count
        while true {
            guard let length = bytes.big(at: index, 4), index + 8 <= bytes.count else {
                result.damage = "ends before its picture does"
                return result
            }
            let name = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
            let whole = index..<index + 12 + length
            guard length < 1 << 31, whole.upperBound <= bytes.count else {
                // What there is of the picture can be shown.
                if name == "IDAT" || name == "fdAT" { result.copy.keep(index..<bytes.count) }
                result.damage = "ends in the middle of its picture"
                return result
            }
            index = whole.upperBound
            if critical.contains(name) || visible.contains(name) {
                result.copy.keep(whole)
            } else {
                remove(name, whole, bytes, &result)
            }
            guard name == "IEND" else { continue }
            if bytes[index...].contains(where: { $0 != 0 && $0 != 0x0A && $0 != 0x0D }) {
                result.removed.insert(.trailingBytes)
            }
            return result
        }
    }

    private static func remove(
        _ name: String, _ whole: Range<Int>, _ bytes: [UInt8], _ result: inout MediaCleaning
    ) {
        let body = whole.lowerBound + 8..<whole.upperBound - 4
        switch name {
        case "eXIf":
            let facts = ExifFacts(Array(bytes[body]), tiffAt: 0)
            if facts.hasLocation { result.removed.insert(.location) }
            if facts.orientation != 1, result.orientation == 1 {
                result.orientation = facts.orientation
                let tiff = ExifFacts.tiff(orientation: facts.orientation)
                if bytes[body].elementsEqual(tiff) {
                    result.copy.keep(whole)
                    return
                }
                result.copy.write(chunk("eXIf", tiff))
            }
            result.removed.insert(.exif)
        case "iTXt" where bytes.has("XML:com.adobe.xmp\0", at: body.lowerBound):
            if XMPFacts.hasLocation(bytes, in: body) { result.removed.insert(.location) }
            result.removed.insert(.xmp)
        case "tEXt", "zTXt", "iTXt":
            // Programs that know no eXIf chunk write Exif data as text.
            let isExif = bytes.has("Raw profile type ", at: body.lowerBound)
            result.removed.insert(isExif ? .exif : .text)
        case "tIME": result.removed.insert(.time)
        default: result.removed.insert(.applicationData)
        }
    }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let summed = Array(name.utf8) + body
        let checksum = summed.withUnsafeBufferPointer { sitrep_crc32($0.baseAddress, $0.count) }
        return .big(body.count, 4) + summed + .big(Int(checksum), 4)
    }
}

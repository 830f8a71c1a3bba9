/// Takes out of a WebP what is not the picture (RFC 9649, section 2.7), and sets its flags and length anew.
struct WebPCleaner {
    private let bytes: [UInt8]
    private var result = MediaCleaning(CleanCopy())
    /// Where the flags of the extended header stand, if it has one.
    private var flags: Int?

    private static let visible: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]

    static func clean(_ bytes: [UInt8]) -> MediaCleaning {
        var cleaner = WebPCleaner(bytes: bytes)
        cleaner.run()
        return cleaner.result
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func run() {
        let declared = 8 + (bytes.little(at: 4, 4) ?? 0)
        let end = min(declared, bytes.count)
        if declared > bytes.count { result.damage = "ends before its picture does" }
        if bytes[end...].contains(where: { $0 != 0 }) { result.removed.insert(.trailingBytes) }
        var (body, turning) = chunks(12..<max(12, end))
        if let turning {
            body.write(Array("EXIF".utf8) + .little(turning.count, 4) + turning)
        }
        guard !result.removed.isEmpty || result.damage != nil else {
            result.copy = CleanCopy(whole: bytes.count)
            return
        }
        result.copy.write(Array("RIFF".utf8) + .little(body.size + 4, 4) + Array("WEBP".utf8))
        result.copy.append(body)
    }

    /// The chunks that are kept, and the Exif data that says how the picture is turned, if it must be.
    private mutating func chunks(_ range: Range<Int>) -> (CleanCopy, [UInt8]?) {
        var body = CleanCopy()
        var turning: [UInt8]?
        let described = describing(range)
        var index = range.lowerBound
        while index + 8 <= range.upperBound {
            let name = String(decoding: bytes[index..<index + 4], as: UTF8.self)
            let length = bytes.little(at: index + 4, 4) ?? 0
            let whole = index..<min(index + 8 + length + length % 2, range.upperBound)
            let data = index + 8..<min(index + 8 + length, range.upperBound)
            if index + 8 + length > range.upperBound { result.damage = "ends before its picture does" }
            index = whole.upperBound
            switch name {
            case "EXIF":
                // Some programs begin it as a JPEG does.
                let facts = ExifFacts(
                    Array(bytes[data]), tiffAt: bytes.has("Exif\0\0", at: data.lowerBound) ? 6 : 0)
                if facts.hasLocation { result.removed.insert(.location) }
                if facts.orientation != 1, turning == nil {
                    let tiff = ExifFacts.tiff(orientation: facts.orientation)
                    turning = tiff
                    result.orientation = facts.orientation
                    if bytes[data].elementsEqual(tiff) { continue }
                }
                result.removed.insert(.exif)
            case "XMP ":
                if XMPFacts.hasLocation(bytes, in: data) { result.removed.insert(.location) }
                result.removed.insert(.xmp)
            case "VP8X" where !data.isEmpty:
                // Bit 3 announces Exif data, bit 2 XMP data.
                body.keep(whole.lowerBound..<data.lowerBound)
                body.write([bytes[data.lowerBound] & ~0x0C | (described ? 0x08 : 0)])
                body.keep(data.lowerBound + 1..<whole.upperBound)
            case "ANMF" where data.count > 16:
                let (frame, _) = chunks(data.lowerBound + 16..<data.upperBound)
                body.write(Array("ANMF".utf8) + .little(16 + frame.size, 4))
                body.keep(data.lowerBound..<data.lowerBound + 16)
                body.append(frame)
            case _ where Self.visible.contains(name): body.keep(whole)
            default: result.removed.insert(.applicationData)
            }
            if name != "EXIF", name != "XMP ", whole.count % 2 == 1 { body.write([0]) }
        }
        return (body, turning)
    }

    /// Whether Exif data that turns the picture is among the chunks.
    private func describing(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index + 8 <= range.upperBound {
            let length = bytes.little(at: index + 4, 4) ?? 0
            if bytes.has("EXIF", at: index) {
                let data = index + 8..<max(index + 8, min(index + 8 + length, range.upperBound))
                let start = bytes.has("Exif\0\0", at: data.lowerBound) ? 6 : 0
                if ExifFacts(Array(bytes[data]), tiffAt: start).orientation != 1 { return true }
            }
            index += 8 + length + length % 2
        }
        return false
    }
}

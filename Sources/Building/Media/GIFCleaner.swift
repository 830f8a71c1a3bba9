/// Takes comments, text and the data of programs out of a GIF (GIF89a, sections 17 to 27).
struct GIFCleaner {
    private let bytes: [UInt8]
    private var result = MediaCleaning(CleanCopy())
    private var index = 13

    /// Extensions of programs that say how the picture is shown: how often it runs, and its colours.
    private static let shown: [StaticString] = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]

    static func clean(_ bytes: [UInt8]) -> MediaCleaning {
        var cleaner = GIFCleaner(bytes: bytes)
        cleaner.run()
        return cleaner.result
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func run() {
        guard bytes.count >= 13 else { return damaged() }
        index += Self.tableSize(bytes[10])
        guard index <= bytes.count else { return damaged() }
        result.copy.keep(0..<index)
        while index < bytes.count {
            let start = index
            switch bytes[index] {
            case 0x3B:
                index += 1
                result.copy.keep(start..<index)
                if bytes[index...].contains(where: { $0 != 0 }) { result.removed.insert(.trailingBytes) }
                return
            case 0x2C:
                guard index + 10 <= bytes.count else { return damaged() }
                index += 10 + Self.tableSize(bytes[index + 9]) + 1
                let isWhole = passBlocks()
                // What there is of a picture can be shown.
                result.copy.keep(start..<min(index, bytes.count))
                if !isWhole { return damaged() }
            case 0x21:
                guard index + 1 < bytes.count else { return damaged() }
                let label = bytes[index + 1]
                index += 2
                guard passBlocks() else { return damaged() }
                extensionBlock(label, start..<index)
            default: return damaged()
            }
        }
        damaged()
    }

    private mutating func damaged() { result.damage = "ends before its picture does" }

    private mutating func extensionBlock(_ label: UInt8, _ whole: Range<Int>) {
        let name = whole.lowerBound + 3
        switch label {
        case 0xF9: result.copy.keep(whole)
        case 0xFE: result.removed.insert(.comment)
        case 0x01: result.removed.insert(.text)
        case 0xFF where Self.shown.contains { bytes.has($0, at: name) }: result.copy.keep(whole)
        case 0xFF where bytes.has("XMP Data", at: name):
            if XMPFacts.hasLocation(bytes, in: whole) { result.removed.insert(.location) }
            result.removed.insert(.xmp)
        default: result.removed.insert(.applicationData)
        }
    }

    /// Passes over blocks, each with its length before it, to behind the empty one that ends them.
    private mutating func passBlocks() -> Bool {
        while index < bytes.count {
            let length = Int(bytes[index])
            index += 1 + length
            if length == 0 { return true }
        }
        return false
    }

    /// The size of the table of colours that a byte of flags announces.
    private static func tableSize(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }
}

/// A picture that lies within an address (`data:image/png;base64,…`, RFC 2397).
struct DataPicture {
    private let type: String
    private let bytes: [UInt8]

    init?(_ address: some StringProtocol) {
        guard let comma = address.firstIndex(of: ",") else { return nil }
        let head = address[..<comma].lowercased().filter { !$0.isWhitespace }
        guard head.hasPrefix("data:image/"), head.hasSuffix(";base64"), !head.contains("svg") else { return nil }
        type = String(head.dropFirst("data:".count).dropLast(";base64".count).prefix { $0 != ";" })
        guard let bytes = Self.decoded(address[address.index(after: comma)...].utf8) else { return nil }
        self.bytes = bytes
    }

    var cleaned: MediaCleaning {
        switch MediaKind(head: Array(bytes.prefix(1024))) {
        case .jpeg: JPEGCleaner.clean(bytes)
        case .png: PNGCleaner.clean(bytes)
        case .gif: GIFCleaner.clean(bytes)
        case .webP: WebPCleaner.clean(bytes)
        default: MediaCleaning(CleanCopy())
        }
    }

    func address(of cleaning: MediaCleaning) -> String {
        "data:\(type);base64," + Self.encoded(cleaning.copy.applied(to: bytes))
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        var bytes: [UInt8] = []
        var (bits, count) = (0, 0)
        for character in text {
            if character == UInt8(ascii: "=") || character <= 0x20 { continue }
            let value = values[Int(character)]
            guard value < 64 else { return nil }
            bits = (bits << 6 | Int(value)) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return bytes
    }

    private static func encoded(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for place in 0..<4 {
                text.append(place <= part.count ? digits[bits >> (6 * (3 - place)) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Reads the size of an SVG from its root element (SVG 2, section 8.2): `width` and `height` in pixels or another
/// absolute unit, else the size of the `viewBox`.
enum SVGSize {
    static func read(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard let attributes = rootAttributes(bytes) else { return nil }
        let box = (attributes["viewBox"] ?? "").split { ", \t\r\n".contains($0) }.compactMap { Double($0) }
        let width = attributes["width"].flatMap(length)
        let height = attributes["height"].flatMap(length)
        if let width, let height { return rounded(width, height) }
        guard box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
        if let width { return rounded(width, width * box[3] / box[2]) }
        if let height { return rounded(height * box[2] / box[3], height) }
        return rounded(box[2], box[3])
    }

    private static func rounded(_ width: Double, _ height: Double) -> (width: Int, height: Int)? {
        guard width >= 0.5, height >= 0.5, width < 1e6, height < 1e6 else { return nil }
        return (Int(width.rounded()), Int(height.rounded()))
    }

    /// A length in pixels; nil for a share of the place that the picture stands in, and for units of text.
    private static func length(_ text: String) -> Double? {
        let text = text.split(whereSeparator: \.isWhitespace).joined()
        let number = text.prefix { "0123456789.+-".contains($0) }
        guard let value = Double(number), value.isFinite else { return nil }
        switch text.dropFirst(number.count).lowercased() {
        case "", "px": return value
        case "pt": return value * 96 / 72
        case "pc": return value * 16
        case "in": return value * 96
        case "cm": return value * 96 / 2.54
        case "mm": return value * 96 / 25.4
        default: return nil
        }
    }

    /// The attributes of the root element, if that is `svg`; what stands before it (declaration, comments, document
    /// type) is passed over.
    private static func rootAttributes(_ bytes: [UInt8]) -> [String: String]? {
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while true {
            while index < bytes.count, isSpace(bytes[index]) { index += 1 }
            guard index + 4 < bytes.count, bytes[index] == UInt8(ascii: "<") else { return nil }
            let rest = bytes[index...]
            if rest.starts(with: "<?".utf8) {
                index = end(of: "?>", bytes, from: index)
            } else if rest.starts(with: "<!--".utf8) {
                index = end(of: "-->", bytes, from: index + 4)
            } else if rest.starts(with: "<!".utf8) {
                index = endOfDeclaration(bytes, from: index)
            } else if rest.starts(with: "<svg".utf8), isSpace(bytes[index + 4]) || bytes[index + 4] == UInt8(ascii: ">")
            {
                return attributes(bytes, from: index + 4)
            } else {
                return nil
            }
        }
    }

    private static func attributes(_ bytes: [UInt8], from start: Int) -> [String: String] {
        var found: [String: String] = [:]
        var index = start
        while true {
            while index < bytes.count, isSpace(bytes[index]) { index += 1 }
            let nameStart = index
            while index < bytes.count, bytes[index] != UInt8(ascii: "="), bytes[index] != UInt8(ascii: ">") {
                index += 1
            }
            guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "=") else { return found }
            let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).split(whereSeparator: \.isWhitespace)
            index += 1
            while index < bytes.count, isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
                let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
            else { return found }
            found[name.first.map(String.init) ?? ""] = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
            index = end + 1
        }
    }

    /// Behind the next `text`, or the end of the bytes.
    private static func end(of text: String, _ bytes: [UInt8], from start: Int) -> Int {
        var index = min(start, bytes.count)
        let text = Array(text.utf8)
        while index + text.count <= bytes.count {
            if bytes[index..<index + text.count].elementsEqual(text) { return index + text.count }
            index += 1
        }
        return bytes.count
    }

    /// Behind a document type, whose own declarations stand in square brackets.
    private static func endOfDeclaration(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return index + 1
            default: break
            }
            index += 1
        }
        return index
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// Puts a table's plain text where Markdown is read, so that what is shown is what the table has.
enum MarkdownText {
    static func escaped(_ text: [UInt8]) -> [UInt8] {
        // A number is a list where a full stop or a bracket follows it; other marks where they stand first.
        let mark = beginsBlock(text) ? text.prefix { (0x30...0x39).contains($0) }.count : nil
        guard mark != nil || text.contains(where: { special[Int($0)] }) else { return text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.count + 8)
        for (index, byte) in text.enumerated() {
            if index == mark || special[Int(byte)] { escaped.append(UInt8(ascii: "\\")) }
            escaped.append(byte)
        }
        return escaped
    }

    private static func beginsBlock(_ text: [UInt8]) -> Bool {
        guard let first = text.first else { return false }
        if "#>-+=|".utf8.contains(first) { return true }
        let digits = text.prefix { (0x30...0x39).contains($0) }
        guard (1...9).contains(digits.count), digits.count < text.count else { return false }
        return text[digits.count] == UInt8(ascii: ".") || text[digits.count] == UInt8(ascii: ")")
    }

    private static let special: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "\\`*_[]<&~".utf8 { table[Int(byte)] = true }
        return table
    }()
}

extension ThemeAssets {
    /// A style sheet without its comments, indentation and empty lines, which are for those who read the theme and would be
    /// sent to every reader of the site. A comment that begins with `/*!`, as licences do, is kept; so is every string.
    static func compacted(_ sheet: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(sheet.count)
        var quote: UInt8?
        var index = 0
        while index < sheet.count {
            let byte = sheet[index]
            if let open = quote {
                output.append(byte)
                if byte == UInt8(ascii: "\\"), index + 1 < sheet.count {
                    index += 1
                    output.append(sheet[index])
                } else if byte == open {
                    quote = nil
                }
            } else if byte == UInt8(ascii: "/"), index + 1 < sheet.count, sheet[index + 1] == UInt8(ascii: "*") {
                let end = endOfComment(sheet, from: index + 2)
                if index + 2 < sheet.count, sheet[index + 2] == UInt8(ascii: "!") { output += sheet[index..<end] }
                index = end
                continue
            } else if isBlank(byte), output.last.map({ $0 == UInt8(ascii: "\n") }) ?? true {
                // At the start of a line: indentation, or the end of an empty line.
            } else {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
                output.append(byte)
            }
            index += 1
        }
        return output
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }

    /// Behind the comment; the end of the sheet for one that is not closed.
    private static func endOfComment(_ sheet: [UInt8], from start: Int) -> Int {
        var index = start
        while index + 1 < sheet.count {
            if sheet[index] == UInt8(ascii: "*"), sheet[index + 1] == UInt8(ascii: "/") { return index + 2 }
            index += 1
        }
        return sheet.count
    }
}

/// JSON without the blanks and line breaks between its values, so that it is one line.
enum CompactJSON {
    static func of(_ json: ArraySlice<UInt8>) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(json.count)
        var index = json.startIndex
        while index < json.endIndex {
            let byte = json[index]
            index += 1
            if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { continue }
            line.append(byte)
            guard byte == UInt8(ascii: "\"") else { continue }
            while index < json.endIndex {
                let byte = json[index]
                line.append(byte)
                index += 1
                if byte == UInt8(ascii: "\"") { break }
                if byte == UInt8(ascii: "\\"), index < json.endIndex {
                    line.append(json[index])
                    index += 1
                }
            }
        }
        return line
    }
}

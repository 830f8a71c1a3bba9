/// Finds the items of a list in a large JSON text without reading what is in them, so that each can be read, and refused,
/// by itself. There is no recursion: nesting costs a byte of memory.
struct JSONItems {
    /// The items of the list in the file's order, each from its first byte to its last.
    private(set) var items: [Range<Int>] = []
    /// Whether the text is one object, complete, with such a list.
    private(set) var isComplete = false

    /// - Parameter key: the outermost key whose list is meant; nil where the text is itself the list.
    init(_ bytes: [UInt8], key: String?) {
        var index = 0
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        // The depth at which the list's items stand, known when the list has begun.
        var depth = 0
        var listDepth: Int?
        var start: Int?
        var lastString: Range<Int>?
        var isKeyNext = false
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                let end = Self.endOfString(bytes, from: index)
                guard let end else { return }
                if depth == listDepth, start == nil { start = index }
                lastString = index + 1..<end - 1
                index = end
                continue
            case UInt8(ascii: ":") where depth == 1:
                isKeyNext = key != nil && lastString.map { bytes[$0].elementsEqual(key!.utf8) } ?? false
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let isList = byte == UInt8(ascii: "[")
                if depth == listDepth, start == nil { start = index }
                depth += 1
                if isList, listDepth == nil, key == nil ? depth == 1 : isKeyNext && depth == 2 { listDepth = depth }
                isKeyNext = false
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == listDepth, byte == UInt8(ascii: "]") {
                    if let first = start { items.append(first..<index) }
                    start = nil
                    listDepth = -1
                }
                depth -= 1
                if depth == 0 {
                    isComplete = listDepth == -1 && bytes[(index + 1)...].allSatisfy { $0 <= 0x20 }
                    return
                }
            case UInt8(ascii: ",") where depth == listDepth:
                if let first = start { items.append(first..<index) }
                start = nil
            case 0x20, 0x09, 0x0A, 0x0D: break
            default: if depth == listDepth, start == nil { start = index }
            }
            index += 1
        }
    }

    private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): return index + 1
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        return nil
    }
}

package import Diagnostics

/// Reads one JSON text, strictly as RFC 8259 has it, into a record tree: strings become quoted scalars; numbers,
/// `true`, `false` and `null` plain ones, in the characters of the file.
///
/// There is no recursion, so that nesting costs no stack. A key that stands twice in an object is reported; broken
/// syntax gives one error and no tree.
package struct JSONReader {
    /// What may come next.
    private enum State {
        case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd, end
    }

    private let bytes: ArraySlice<UInt8>
    private let path: String
    /// What leads from an index of `bytes` to an offset of the file.
    private let shift: Int
    private var index: Int
    private var state = State.value
    private var builder: RecordTreeBuilder
    private var diagnostics: [Diagnostic] = []

    /// Reads a whole file.
    package static func read(_ bytes: [UInt8], path: String) -> Checked<RecordTree?> {
        read(TextEncoding.withoutByteOrderMark(bytes[...]), path: path)
    }

    /// Reads a slice of a file's bytes; `shift` leads from the slice's indices to offsets of the file.
    package static func read(_ bytes: ArraySlice<UInt8>, path: String, shift: Int = 0) -> Checked<RecordTree?> {
        guard bytes.count <= RecordLimits.recordBytes else {
            let range = SourceRange(start: bytes.startIndex + shift, end: bytes.startIndex + shift + 1)
            return Checked(
                nil, [RecordLimits.tooLarge(bytes: bytes.count, at: SourceLocation(path: path, range: range))])
        }
        let encoding = TextEncoding(bytes, strictness: .nul)
        if let problem = encoding.diagnostic(in: bytes, path: path, shift: shift) { return Checked(nil, [problem]) }
        var reader = JSONReader(bytes: bytes, path: path, shift: shift)
        while reader.step() {}
        let tree = reader.state == .end ? reader.builder.finish() : nil
        return Checked(tree, reader.diagnostics)
    }

    private init(bytes: ArraySlice<UInt8>, path: String, shift: Int) {
        self.bytes = bytes
        self.path = path
        self.shift = shift
        index = bytes.startIndex
        builder = RecordTreeBuilder(path: path)
    }

    // MARK: Structure

    /// Reads one sign or scalar; false at the end of the text and after an error (which leaves another state).
    private mutating func step() -> Bool {
        while index < bytes.endIndex, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
        guard index < bytes.endIndex else {
            guard state != .end else { return false }
            return fail(
                builder.isEmpty ? "A JSON record is missing" : "The JSON ends before it is complete", index, index)
        }
        let byte = bytes[index]
        switch state {
        case .end:
            // Another state, so that the tree is not taken for whole.
            state = .value
            return fail("Nothing may stand after the JSON value", index, index + 1)
        case .value, .valueOrEnd:
            if byte == UInt8(ascii: "]"), state == .valueOrEnd { return close() }
            return readValue(byte)
        case .key, .keyOrEnd:
            if byte == UInt8(ascii: "}"), state == .keyOrEnd { return close() }
            guard byte == UInt8(ascii: "\"") else {
                return fail("A key must be text in double quotation marks", index, characterEnd)
            }
            state = .colon
            return readString()
        case .colon:
            guard byte == UInt8(ascii: ":") else { return fail("A ':' must stand after a key", index, characterEnd) }
            index += 1
            state = .value
        case .commaOrEnd:
            let isMap = builder.open.last?.isMap == true
            if byte == UInt8(ascii: ",") {
                index += 1
                state = isMap ? .key : .value
            } else if byte == (isMap ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                return close()
            } else {
                return fail("A ',' or '\(isMap ? "}" : "]")' must stand after a value", index, characterEnd)
            }
        }
        return true
    }

    private mutating func readValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard !builder.isAtNestingLimit else {
                diagnostics.append(RecordLimits.tooDeep(at: location(index, index + 1)))
                return false
            }
            let isMap = byte == UInt8(ascii: "{")
            builder.openCollection(isMap ? .map : .list, from: index + shift, isFlow: true)
            index += 1
            state = isMap ? .keyOrEnd : .valueOrEnd
            return true
        case UInt8(ascii: "\""):
            state = builder.open.isEmpty ? .end : .commaOrEnd
            return readString()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return readNumber()
        default:
            return readWord()
        }
    }

    private mutating func close() -> Bool {
        index += 1
        _ = builder.closeCollection(end: index + shift, diagnostics: &diagnostics)
        state = builder.open.isEmpty ? .end : .commaOrEnd
        return true
    }

    // MARK: Scalars

    private mutating func addPlain(from start: Int) -> Bool {
        builder.addScalar(.plain, from: start + shift, to: index + shift, text: bytes[start..<index])
        state = builder.open.isEmpty ? .end : .commaOrEnd
        return true
    }

    private mutating func readWord() -> Bool {
        let start = index
        while index < bytes.endIndex, Self.isWordByte(bytes[index]) { index += 1 }
        let word = bytes[start..<index]
        guard word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) || word.elementsEqual("null".utf8)
        else {
            index = start
            return fail(
                "A JSON value must be text in double quotation marks, a number, true, false, null, '[' or '{'", start,
                max(start + word.count, characterEnd))
        }
        return addPlain(from: start)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (letter >= 0x61 && letter <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F
    }

    /// `-? (0 | [1-9][0-9]*) (.[0-9]+)? ([eE][+-]?[0-9]+)?`
    private mutating func readNumber() -> Bool {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let whole = index
        var isValid = skipDigits() > 0 && (bytes[whole] != UInt8(ascii: "0") || index == whole + 1)
        if peek == UInt8(ascii: ".") {
            index += 1
            isValid = skipDigits() > 0 && isValid
        }
        if peek | 0x20 == UInt8(ascii: "e") {
            index += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
            isValid = skipDigits() > 0 && isValid
        }
        let end = index
        while index < bytes.endIndex, Self.isWordByte(bytes[index]) || [0x2B, 0x2D, 0x2E].contains(bytes[index]) {
            index += 1
        }
        guard isValid, index == end else {
            let text = String(decoding: bytes[start..<index], as: UTF8.self)
            return fail("'\(text)' is no JSON number", start, index)
        }
        return addPlain(from: start)
    }

    private mutating func skipDigits() -> Int {
        let start = index
        while index < bytes.endIndex, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
        return index - start
    }

    /// The byte at the index; a space at the end.
    private var peek: UInt8 { index < bytes.endIndex ? bytes[index] : 0x20 }

    private mutating func readString() -> Bool {
        let start = index
        let textStart = builder.textCount
        index += 1
        while true {
            let run = index
            while index < bytes.endIndex {
                let byte = bytes[index]
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
                index += 1
            }
            builder.appendText(bytes[run..<index])
            guard index < bytes.endIndex else {
                return fail("Text that begins with '\"' must end with '\"'", start, start + 1)
            }
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                builder.addScalar(.quoted, from: start + shift, to: index + shift, textStart: textStart)
                return true
            case UInt8(ascii: "\\"):
                guard readEscape() else { return false }
            case 0x0A, 0x0D:
                return fail("Text that begins with '\"' must end with '\"' on the same line", start, start + 1)
            default:
                return fail("Control characters must be written as escapes in JSON text", index, index + 1)
            }
        }
    }

    private mutating func readEscape() -> Bool {
        let start = index
        index += 1
        let letter = peek
        let plain: UInt8
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = letter
        case UInt8(ascii: "b"): plain = 0x08
        case UInt8(ascii: "f"): plain = 0x0C
        case UInt8(ascii: "n"): plain = 0x0A
        case UInt8(ascii: "r"): plain = 0x0D
        case UInt8(ascii: "t"): plain = 0x09
        case UInt8(ascii: "u"): return readUnicodeEscape(from: start)
        default:
            let end = index < bytes.endIndex ? characterEnd : index
            return fail("'\(String(decoding: bytes[start..<end], as: UTF8.self))' is no JSON escape", start, end)
        }
        index += 1
        builder.appendText(plain)
        return true
    }

    /// `\uXXXX`, or two of them that make a surrogate pair (RFC 8259, section 7). Half a pair names no character.
    private mutating func readUnicodeEscape(from start: Int) -> Bool {
        index += 1
        guard var value = readHex() else {
            return fail("'\\u' must be followed by four hexadecimal digits", start, index)
        }
        if (0xD800...0xDBFF).contains(value), peek == UInt8(ascii: "\\"), index + 1 < bytes.endIndex,
            bytes[index + 1] == UInt8(ascii: "u")
        {
            index += 2
            guard let low = readHex(), (0xDC00...0xDFFF).contains(low) else {
                return fail("An escape of the first half of a character must be followed by the second", start, index)
            }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else {
            return fail("An escape of half a character may not stand alone", start, index)
        }
        guard value != 0 else { return fail("A NUL may not stand in text", start, index) }
        builder.appendText(UTF8.encode(scalar)!)
        return true
    }

    private mutating func readHex() -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(peek)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    // MARK: Errors

    private mutating func fail(_ summary: String, _ start: Int, _ end: Int) -> Bool {
        if state == .end { state = .value }
        diagnostics.append(Diagnostic(.jsonSyntax, summary, at: location(start, end)))
        return false
    }

    private func location(_ start: Int, _ end: Int) -> SourceLocation {
        SourceLocation(path: path, range: SourceRange(start: start + shift, end: end + shift))
    }

    /// The end of the character at the index.
    private var characterEnd: Int {
        var end = min(index + 1, bytes.endIndex)
        while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}

extension DiagnosticCode {
    package static let jsonSyntax = DiagnosticCode("json-syntax", .error, "JSON is well-formed (RFC 8259).")
}

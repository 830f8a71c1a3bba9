package import Diagnostics

/// Whether bytes are text that a reader can take: well-formed UTF-8 (The Unicode Standard, table 3-7) without the
/// characters that no text file has.
struct TextEncoding {
    enum Strictness {
        /// Only what is no UTF-8 is refused: a table's reader refuses the one record that a NUL stands in.
        case encoding
        /// Only NUL is refused: JSON's own grammar says where other control characters may stand.
        case nul
        /// The characters that YAML 1.1 (production c-printable) does not allow are refused.
        case printable
    }

    enum Problem: Equatable {
        /// A byte that is no UTF-8, at an index of the slice.
        case invalid(at: Int)
        /// A character that may not stand in text: the index of its first byte, its length in bytes, its scalar.
        case control(at: Int, length: Int, scalar: UInt32)
    }

    /// Whether every byte is below 0x80, so that characters and bytes count the same.
    private(set) var isASCII = true
    private(set) var problem: Problem?

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The slice without a byte order mark at its start.
    static func withoutByteOrderMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes
    }

    init(_ bytes: ArraySlice<UInt8>, strictness: Strictness) {
        let start = bytes.startIndex
        bytes.withUnsafeBufferPointer { text in
            var index = 0
            while index < text.count {
                let byte = text[index]
                if byte &- 0x20 < 0x5F {  // 0x20 to 0x7E
                    index += 1
                } else if byte < 0x80 {
                    let allowed = byte == 0x0A || byte == 0x09 || byte == 0x0D
                    guard allowed || strictness == .encoding || (strictness == .nul && byte != 0) else {
                        problem = .control(at: start + index, length: 1, scalar: UInt32(byte))
                        return
                    }
                    index += 1
                } else {
                    isASCII = false
                    guard let (scalar, length) = Self.scalar(in: text, at: index) else {
                        problem = .invalid(at: start + index)
                        return
                    }
                    let isControl = (scalar < 0xA0 && scalar != 0x85) || scalar & 0xFFFE == 0xFFFE && scalar < 0x10000
                    guard strictness != .printable || !isControl else {
                        problem = .control(at: start + index, length: length, scalar: scalar)
                        return
                    }
                    index += length
                }
            }
        }
    }

    /// The scalar whose first byte, 0x80 or more, is at `index`; nil if the bytes there are no well-formed UTF-8.
    private static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int)? {
        func continuation(_ distance: Int) -> UInt32? {
            guard index + distance < text.count, text[index + distance] & 0xC0 == 0x80 else { return nil }
            return UInt32(text[index + distance] & 0x3F)
        }
        let first = UInt32(text[index])
        switch first {
        case 0xC2...0xDF:
            guard let second = continuation(1) else { return nil }
            return ((first & 0x1F) << 6 | second, 2)
        case 0xE0...0xEF:
            guard let second = continuation(1), let third = continuation(2) else { return nil }
            let scalar = (first & 0x0F) << 12 | second << 6 | third
            return scalar < 0x800 || (0xD800...0xDFFF).contains(scalar) ? nil : (scalar, 3)
        case 0xF0...0xF4:
            guard let second = continuation(1), let third = continuation(2), let fourth = continuation(3) else {
                return nil
            }
            let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
            return scalar < 0x10000 || scalar > 0x10FFFF ? nil : (scalar, 4)
        default: return nil
        }
    }
}

extension DiagnosticCode {
    package static let invalidUTF8 = DiagnosticCode("invalid-utf8", .error, "Files are UTF-8 text.")
    package static let controlCharacter = DiagnosticCode(
        "control-character", .error, "Text holds no control characters but tabs and line breaks.")
}

extension TextEncoding {
    /// What is wrong with the text, if anything; `shift` is what leads from an index of `bytes` to an offset of the
    /// file.
    func diagnostic(in bytes: ArraySlice<UInt8>, path: String, shift: Int) -> Diagnostic? {
        func location(_ index: Int, _ length: Int) -> SourceLocation {
            SourceLocation(path: path, range: SourceRange(start: index + shift, end: index + length + shift))
        }
        switch problem {
        case nil: return nil
        case .invalid(let index):
            let cause = Self.likelyCause(in: bytes, at: index)
            return Diagnostic(
                .invalidUTF8, "Byte 0x\(Self.hex(UInt32(bytes[index]), digits: 2)) is not UTF-8 text",
                at: location(index, 1), explanation: cause)
        case .control(let index, let length, let scalar):
            if scalar == 0, let cause = Self.utf16Cause(in: bytes) {
                return Diagnostic(
                    .invalidUTF8, "The file is not UTF-8 text", at: location(index, length), explanation: cause)
            }
            return Self.refusal(
                of: scalar, at: location(index, length), "Delete it; most editors can show invisible characters.")
        }
    }

    /// The error for a text in which an escape stands for a character that may not stand there itself: no form that a
    /// text goes into, HTML, XML or a table, can hold it either.
    static func diagnostic(ofEscapesIn text: UnsafeBufferPointer<UInt8>, at location: SourceLocation) -> Diagnostic? {
        guard text.contains(where: { $0 < 0x20 || $0 > 0x7E }) else { return nil }
        guard case .control(_, _, let scalar) = TextEncoding(Array(text)[...], strictness: .printable).problem else {
            return nil
        }
        return refusal(of: scalar, at: location, "Delete the escape that stands for it.")
    }

    private static func refusal(of scalar: UInt32, at location: SourceLocation, _ explanation: String) -> Diagnostic {
        let name = scalar == 0 ? "A NUL byte" : "Control character U+\(hex(scalar, digits: 4))"
        return Diagnostic(
            .controlCharacter, "\(name) may not stand in text", at: location, explanation: explanation)
    }

    private static func likelyCause(in bytes: ArraySlice<UInt8>, at index: Int) -> String {
        if let cause = utf16Cause(in: bytes) { return cause }
        let byte = bytes[index]
        // In Windows-1252 and Latin-1 a letter with a diacritic stands alone among ASCII; broken UTF-8 comes in runs.
        let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0x20
        guard next < 0x80, let letter = windows1252(byte) else { return "Save the file as UTF-8." }
        return "The byte is '\(letter)' in Windows-1252, which the file was probably saved in: save it as UTF-8."
    }

    private static func utf16Cause(in bytes: ArraySlice<UInt8>) -> String? {
        let first = Array(bytes.prefix(4))
        guard first.count >= 2 else { return nil }
        let marked = (first[0] == 0xFF && first[1] == 0xFE) || (first[0] == 0xFE && first[1] == 0xFF)
        let alternates =
            first.count == 4
            && ((first[0] != 0 && first[1] == 0 && first[2] != 0 && first[3] == 0)
                || (first[0] == 0 && first[1] != 0 && first[2] == 0 && first[3] != 0))
        return marked || alternates ? "The file was probably saved as UTF-16: save it as UTF-8." : nil
    }

    /// The letter of a byte from 0x80 in Windows-1252 (WHATWG Encoding Standard, index windows-1252).
    private static func windows1252(_ byte: UInt8) -> Character? {
        let letters = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ")
        if byte >= 0xA0 { return Character(Unicode.Scalar(byte)) }
        guard byte >= 0x80 else { return nil }
        let letter = letters[Int(byte) - 0x80]
        return letter.unicodeScalars.first!.value < 0xA0 ? nil : letter
    }

    private static func hex(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

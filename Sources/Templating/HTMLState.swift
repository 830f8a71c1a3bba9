/// Where in HTML a byte stands: a reduced form of the tokenizer of the HTML standard (section 13.2.5), fed with a
/// template's literal text, that says what a value may be there.
///
/// Reduced, since it need not build anything: character references are not read (a value's own are written by the
/// escaper), and states between which no value is allowed are not told apart.
struct HTMLState: Sendable {
    enum Mode: Sendable {
        case text
        /// After `<`, and after `</`.
        case tagOpen, endTagOpen
        /// After `<!`, and after `<!-`.
        case bang, bangDash
        case comment, commentBang
        /// `<!DOCTYPE …>`, `<?…>` and other such, to the next `>`.
        case declaration
        case tagName, beforeAttribute, attributeName, afterAttributeName, beforeValue
        case doubleQuoted, singleQuoted, unquoted, afterValue
        /// After a section whose ends are both in a tag: only a blank, `/` or `>` can follow in either case.
        case between
        /// In an element whose content is no markup: script, style and the like; title and textarea.
        case raw, escapableRaw
    }

    /// What can be said of the beginning of an attribute's value that holds an address.
    enum Address: Sendable, Equatable {
        /// Nothing yet, blanks aside.
        case empty
        /// Literal text that a colon would make a scheme.
        case scheme
        /// A value, or something that differs between branches: a colon could still make it a scheme.
        case open
        /// The scheme is settled, or that there is none.
        case safe
        /// A scheme that is not allowed.
        case refused
    }

    var mode = Mode.text
    /// The name of the tag or of the raw element, in lower case.
    var tag: [UInt8] = []
    var isEndTag = false
    /// The attribute's name, in lower case.
    var attribute: [UInt8] = []
    var address = Address.empty
    /// The letters of ``Address/scheme``, in lower case.
    var scheme: [UInt8] = []
    /// In a comment the hyphens just before; in a raw element the bytes of its end tag just before.
    var matched = 0

    /// Takes one byte of literal text. Returns false where the byte cannot stand here because branches before it ended
    /// at different places in a tag.
    mutating func take(_ byte: UInt8) -> Bool {
        switch mode {
        case .text:
            if byte == UInt8(ascii: "<") { mode = .tagOpen }
        case .tagOpen:
            if Self.isLetter(byte) {
                beginTag(byte, isEnd: false)
            } else {
                switch byte {
                case UInt8(ascii: "/"): mode = .endTagOpen
                case UInt8(ascii: "!"): mode = .bang
                case UInt8(ascii: "?"): mode = .declaration
                case UInt8(ascii: "<"): break
                default: mode = .text
                }
            }
        case .endTagOpen:
            if Self.isLetter(byte) {
                beginTag(byte, isEnd: true)
            } else {
                mode = byte == UInt8(ascii: ">") ? .text : .declaration
            }
        case .bang, .bangDash, .comment, .commentBang, .declaration: takeInMarkup(byte)
        case .tagName, .beforeAttribute, .attributeName, .afterAttributeName, .beforeValue, .afterValue:
            takeInTag(byte)
        case .between:
            guard Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") else {
                mode = .attributeName
                attribute = [Self.lower(byte)]
                return false
            }
            takeInTag(byte)
        case .doubleQuoted: takeInValue(byte, quote: UInt8(ascii: "\""))
        case .singleQuoted: takeInValue(byte, quote: UInt8(ascii: "'"))
        case .unquoted:
            if Self.isSpace(byte) { mode = .beforeAttribute } else if byte == UInt8(ascii: ">") { endTag() }
        case .raw, .escapableRaw: takeInRaw(byte)
        }
        return true
    }

    private mutating func beginTag(_ byte: UInt8, isEnd: Bool) {
        mode = .tagName
        isEndTag = isEnd
        tag.removeAll(keepingCapacity: true)
        tag.append(Self.lower(byte))
    }

    private mutating func takeInMarkup(_ byte: UInt8) {
        switch (mode, byte) {
        case (.bang, UInt8(ascii: "-")): mode = .bangDash
        case (.bangDash, UInt8(ascii: "-")):
            mode = .comment
            // `<!-->` is a whole comment.
            matched = 2
        case (.bang, UInt8(ascii: ">")), (.bangDash, UInt8(ascii: ">")), (.declaration, UInt8(ascii: ">")):
            mode = .text
        case (.comment, UInt8(ascii: "-")): matched += 1
        case (.comment, UInt8(ascii: ">")) where matched >= 2: mode = .text
        case (.comment, UInt8(ascii: "!")) where matched >= 2: mode = .commentBang
        case (.commentBang, UInt8(ascii: ">")): mode = .text
        case (.comment, _), (.commentBang, _):
            mode = .comment
            matched = byte == UInt8(ascii: "-") ? 1 : 0
        default: mode = .declaration
        }
    }

    private mutating func takeInTag(_ byte: UInt8) {
        if byte == UInt8(ascii: ">") { return endTag() }
        if Self.isSpace(byte) {
            switch mode {
            case .attributeName, .afterAttributeName: mode = .afterAttributeName
            case .beforeValue: break
            default: mode = .beforeAttribute
            }
            return
        }
        if mode == .beforeValue {
            address = .empty
            scheme.removeAll(keepingCapacity: true)
            switch byte {
            case UInt8(ascii: "\""): mode = .doubleQuoted
            case UInt8(ascii: "'"): mode = .singleQuoted
            default: mode = .unquoted
            }
            return
        }
        if byte == UInt8(ascii: "/") {
            mode = .beforeAttribute
        } else if byte == UInt8(ascii: "="), mode == .attributeName || mode == .afterAttributeName {
            mode = .beforeValue
        } else if mode == .tagName {
            tag.append(Self.lower(byte))
        } else {
            if mode != .attributeName { attribute.removeAll(keepingCapacity: true) }
            mode = .attributeName
            attribute.append(Self.lower(byte))
        }
    }

    private mutating func endTag() {
        matched = 0
        mode = .text
        guard !isEndTag else { return }
        if Self.rawElements.contains(where: { $0.utf8.elementsEqual(tag) }) { mode = .raw }
        if Self.escapableRawElements.contains(where: { $0.utf8.elementsEqual(tag) }) { mode = .escapableRaw }
    }

    private mutating func takeInValue(_ byte: UInt8, quote: UInt8) {
        if byte == quote {
            mode = .afterValue
            return
        }
        switch address {
        case .safe, .refused: return
        case .empty where byte <= 0x20: return
        case .empty, .scheme, .open: break
        }
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): address = .safe
        case UInt8(ascii: ":"):
            let isAllowed = TemplateURL.schemes.contains { $0.utf8.elementsEqual(scheme) }
            address = address == .scheme && isAllowed ? .safe : .refused
        // A character reference could hide anything; browsers drop line breaks and tabs from addresses.
        case UInt8(ascii: "&"): address = .refused
        case 0x09, 0x0A, 0x0D: break
        case _ where Self.isLetter(byte):
            if address == .empty { address = .scheme }
            scheme.append(Self.lower(byte))
        case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            // A scheme begins with a letter.
            if address == .empty { address = .safe } else { scheme.append(byte) }
        default: address = .safe
        }
    }

    private mutating func takeInRaw(_ byte: UInt8) {
        // "</" and the element's name
        if matched == tag.count + 2 {
            if Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
                isEndTag = true
                mode = byte == UInt8(ascii: ">") ? .text : .beforeAttribute
                matched = 0
                return
            }
        } else {
            let expected =
                switch matched {
                case 0: UInt8(ascii: "<")
                case 1: UInt8(ascii: "/")
                default: tag[matched - 2]
                }
            if Self.lower(byte) == expected {
                matched += 1
                return
            }
        }
        matched = byte == UInt8(ascii: "<") ? 1 : 0
    }

    private static let rawElements = ["script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"]
    private static let escapableRawElements = ["title", "textarea"]

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}

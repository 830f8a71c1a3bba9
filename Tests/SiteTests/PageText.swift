/// What a reader sees of a page: its text without tags, scripts and head, white space folded.
///
/// Block elements part texts by a line break, inline ones by nothing. Elements with `hidden` are left out; text for
/// screen readers only is in.
struct PageText {
    /// The texts between block tags, each folded and none empty.
    let blocks: [String]

    /// Everything in one line.
    var text: String { blocks.joined(separator: " ") }

    private static let inline: Set<String> = [
        "a", "b", "i", "em", "strong", "span", "small", "sup", "sub", "bdi", "bdo", "time", "code", "q", "cite", "abbr",
        "mark", "u", "s", "wbr", "img", "svg", "rect", "path", "use", "title",
    ]

    init(_ html: String) {
        var blocks: [String] = []
        var current = ""
        var isHead = false
        for token in HTMLTokens(html) {
            switch token {
            case .open("head", _): isHead = true
            case .close("head"): isHead = false
            case .text(let text) where !isHead: current += text
            case .open(let name, _), .close(let name):
                if Self.inline.contains(name) { break }
                blocks.append(Self.folded(current))
                current = ""
            case .text, .raw, .comment, .declaration: break
            }
        }
        blocks.append(Self.folded(current))
        self.blocks = blocks.filter { !$0.isEmpty }
    }

    /// Whether a string is there; white space counts as one space, and typographic quotation marks as straight ones.
    func contains(_ string: String) -> Bool {
        Self.plain(text).contains(Self.plain(Self.folded(string)))
    }

    static func folded(_ text: String) -> String {
        text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    }

    static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{2018}", "\u{2019}": result.append("'")
            case "\u{201C}", "\u{201D}": result.append("\"")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

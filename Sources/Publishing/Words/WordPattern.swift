/// A text of the interface with names in braces to be filled in: `{n} incidents`. Taken apart once, since some patterns
/// are filled on every page.
struct WordPattern: Sendable {
    private enum Piece: Sendable {
        case text(String)
        case name(String)
    }

    private var pieces: [Piece] = []

    init(_ text: some StringProtocol) {
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.text(String(rest[..<open])))
            pieces.append(.name(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.text(String(rest)))
    }

    /// The text with each name's value in its place. A value is never looked at for names; a name without a value stays
    /// as it is, for a test to find.
    func filled(_ values: [(name: String, value: String)]) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .name(let name):
                if let value = values.first(where: { $0.name == name })?.value {
                    text += value
                } else {
                    text += "{\(name)}"
                }
            }
        }
        return text
    }
}

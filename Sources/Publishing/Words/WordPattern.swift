/// A text of the interface with names in braces to be filled in: `{n} incidents`. Taken apart once, since some patterns
/// are filled on every page.
struct WordPattern: Sendable {
    private enum Piece: Sendable {
        case text(String)
        case name(String)
    }

    private var pieces: [Piece] = []
    private let isRightToLeft: Bool

    init(_ text: some StringProtocol, isRightToLeft: Bool = false) {
        self.isRightToLeft = isRightToLeft
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.text(String(rest[..<open])))
            pieces.append(.name(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.text(String(rest)))
    }

    /// The text with each name's value in its place. A value is never looked at for names; a name without a value stays
    /// as it is, for a test to find. A value that is written in the other direction is isolated, so that it leaves the
    /// marks and numbers around it where they are.
    func filled(_ values: [(name: String, value: String)]) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .name(let name):
                if let value = values.first(where: { $0.name == name })?.value {
                    text += TextDirection.isolated(value, isRightToLeft: isRightToLeft)
                } else {
                    text += "{\(name)}"
                }
            }
        }
        return text
    }
}

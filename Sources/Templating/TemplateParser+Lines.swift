/// The whitespace of the specification: which lines vanish, and with what they indent what they bring in.
extension TemplateParser {
    /// The line of a tag.
    struct Line {
        /// Whether it holds tags alone, so that its blanks and its line break vanish.
        var isStandalone: Bool
        /// The blanks that it begins with.
        var indentation: [UInt8]
        /// The offset after it.
        var end: Int
    }

    func layOut(_ pieces: [TemplateScanner.Piece]) -> Line {
        var indentation: [UInt8] = []
        if case .text(let first)? = pieces.first {
            indentation = Array(bytes[first].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
        }
        let end: Int
        switch pieces.last {
        case .text(let range): end = range.upperBound
        case .tag(let tag): end = tag.range.upperBound
        case nil: end = 0
        }
        return Line(isStandalone: isStandalone(pieces), indentation: indentation, end: end)
    }

    private func isStandalone(_ pieces: [TemplateScanner.Piece]) -> Bool {
        var tags: [TemplateTag] = []
        for piece in pieces {
            switch piece {
            case .tag(let tag): tags.append(tag)
            case .text(let range):
                guard bytes[range].allSatisfy({ TemplateScanner.isBlank($0) || $0 == UInt8(ascii: "\n") }) else {
                    return false
                }
            }
        }
        if tags.count == 1 { return tags[0].kind != .variable }
        // Several tags: of parents and blocks alone. A block that opens and closes here shows its content here, so the
        // line stays, unless it stands within a parent that opens here too.
        var within: [(kind: TemplateTag.Kind, isHere: Bool)] = open.map { ($0.tag.kind, false) }
        for tag in tags {
            switch tag.kind {
            case .parent, .block: within.append((tag.kind, true))
            case .close:
                guard let last = within.popLast(), last.kind == .parent || last.kind == .block else { return false }
                if last.kind == .block, last.isHere, !within.contains(where: { $0.kind == .parent && $0.isHere }) {
                    return false
                }
            default: return false
            }
        }
        return !tags.isEmpty
    }
}

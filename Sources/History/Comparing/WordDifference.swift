/// What differs between two texts, word by word.
package struct WordDifference: Sendable {
    package enum Kind: Sendable, Equatable {
        case same, removed, added
    }

    package struct Piece: Sendable, Equatable {
        package var kind: Kind
        package var text: String

        package init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    package private(set) var pieces: [Piece] = []

    package init(from older: String, to newer: String) {
        let (old, new) = (Self.words(of: older), Self.words(of: newer))
        var matches = CommonSequence.matches(old, new) { $0.text == $1.text }[...]
        var (row, column) = (0, 0)
        while row < old.count || column < new.count {
            let next = matches.popFirst() ?? (old.count, new.count)
            for word in old[row..<next.old] { append(.removed, word.text + word.blank) }
            for word in new[column..<next.new] { append(.added, word.text + word.blank) }
            if next.new < new.count { append(.same, new[next.new].text + new[next.new].blank) }
            (row, column) = (next.old + 1, next.new + 1)
        }
        joinLoneWords()
    }

    private mutating func append(_ kind: Kind, _ text: String) {
        if pieces.last?.kind == kind { pieces[pieces.count - 1].text += text } else { pieces.append(Piece(kind, text)) }
    }

    /// A word that alone stayed between two changes is read with them: who reads a sentence reads no mosaic.
    private mutating func joinLoneWords() {
        var joined: [Piece] = []
        var removed = ""
        var added = ""
        func flush() {
            if !removed.isEmpty { joined.append(Piece(.removed, removed)) }
            if !added.isEmpty { joined.append(Piece(.added, added)) }
            (removed, added) = ("", "")
        }
        for (index, piece) in pieces.enumerated() {
            switch piece.kind {
            case .removed: removed += piece.text
            case .added: added += piece.text
            case .same:
                let isBetween = !removed.isEmpty && !added.isEmpty && index + 1 < pieces.count
                if isBetween, Self.isLone(piece.text) {
                    removed += piece.text
                    added += piece.text
                } else {
                    flush()
                    joined.append(piece)
                }
            }
        }
        flush()
        pieces = joined
    }

    private static func isLone(_ text: String) -> Bool {
        text.unicodeScalars.count <= 4 && !text.contains { $0.isNewline }
    }

    private struct Word {
        var text: String
        /// What divides it from the next; not compared, so that text that is only wrapped otherwise is the same.
        var blank: String
    }

    /// Runs of letters and digits, and every other sign by itself.
    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var word = ""
        var blank = ""
        func flush() {
            if !word.isEmpty || !blank.isEmpty { words.append(Word(text: word, blank: blank)) }
            (word, blank) = ("", "")
        }
        for character in text {
            if character.isWhitespace {
                blank.append(character)
            } else if character.isLetter || character.isNumber {
                if !blank.isEmpty || word.last.map({ !$0.isLetter && !$0.isNumber }) ?? false { flush() }
                word.append(character)
            } else {
                flush()
                word.append(character)
            }
        }
        flush()
        return words
    }
}

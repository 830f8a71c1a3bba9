import Diagnostics

extension ProseCompiler {
    /// The most bytes between the brackets of a reference or citation.
    private static let bracketLimit = 400

    /// Reads `[[…]]`, `[@…]` or `[^…]` at an opening bracket of a run. Returns where it ends, or nil where there is
    /// none, or none that is right: then it is printed as typed.
    mutating func bracketed(_ text: [UInt8], _ index: Int) -> Int? {
        guard index + 2 < text.count else { return nil }
        switch text[index + 1] {
        case UInt8(ascii: "["): return reference(text, index)
        case UInt8(ascii: "@"): return citation(text, index)
        case UInt8(ascii: "^"): return footnoteReference(text, index)
        default: return nil
        }
    }

    private mutating func reference(_ text: [UInt8], _ index: Int) -> Int? {
        var end = index + 2
        let limit = min(text.count - 1, end + Self.bracketLimit)
        while end < limit, text[end] != UInt8(ascii: "]") || text[end + 1] != UInt8(ascii: "]") {
            // Further brackets begin anew.
            if text[end] == UInt8(ascii: "["), text[end + 1] == UInt8(ascii: "[") { return nil }
            end += 1
        }
        guard end < limit else {
            // `[[` alone may be anything, but an id behind it was meant.
            let id = text[(index + 2)...].prefix { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "]") }
            if id.count < text.count - index - 2, ProseReference.isID(id) {
                let opening = text[index..<id.endIndex]
                report(
                    .referenceForm, "Reference '\(excerpt(opening))' must end in ']]' and have plain words in it",
                    at: place(opening: opening, closing: "]]"))
            }
            return nil
        }
        let content = text[(index + 2)..<end]
        let opening = Self.verbatim(text[index..<end + 2])
        let bar = content.firstIndex(of: UInt8(ascii: "|"))
        let target = content[..<(bar ?? content.endIndex)]
        let words = bar.map { Self.words(content[($0 + 1)...]) }
        let colon = target.firstIndex(of: UInt8(ascii: ":"))
        let type = colon.map { target[..<$0] }
        let name = target[(colon.map { $0 + 1 } ?? target.startIndex)...]
        let dot = name.firstIndex(of: UInt8(ascii: "."))
        let id = name[..<(dot ?? name.endIndex)]
        let field = dot.map { name[($0 + 1)...] }
        guard ProseReference.isID(id), type.map(Self.isType) ?? true, field.map(Self.isField) ?? true,
            words.map({ !$0.isEmpty }) ?? true
        else {
            let shown = String(decoding: content.filter { $0 != 0 }, as: UTF8.self)
            let proposed = Self.proposal(target)
            report(
                .referenceForm,
                words?.isEmpty == true
                    ? "Reference '[[\(shown)]]' has a bar and no words behind it"
                    : "Reference '[[\(shown)]]' must name an id of small letters, digits and hyphens",
                at: place(opening: opening, closing: "]]"),
                suggestion: proposed.map { "[[\($0)\(words.map { $0.isEmpty ? "" : "|" + $0 } ?? "")]]" })
            return nil
        }
        let range = place(opening: opening, closing: "]]")
        prose.plainReferences.append(
            Prose.PlainReference(offset: prose.plain.count, reference: prose.references.count))
        append(.reference(prose.references.count))
        prose.references.append(
            ProseReference(
                type: type.map { String(decoding: $0, as: UTF8.self) }, id: String(decoding: id, as: UTF8.self),
                field: field.map { String(decoding: $0, as: UTF8.self) }, text: words, range: range,
                isInsideLink: linkDepth > 0))
        return end + 2
    }

    private mutating func citation(_ text: [UInt8], _ index: Int) -> Int? {
        guard let end = closing(text, index + 2) else { return nil }
        let content = text[(index + 2)..<end]
        let comma = content.firstIndex(of: UInt8(ascii: ","))
        let id = content[..<(comma ?? content.endIndex)]
        let locator = comma.map { Self.words(content[($0 + 1)...]) }
        let opening = Self.verbatim(text[index..<end + 1])
        guard ProseReference.isID(id), locator != "" else {
            let shown = String(decoding: content.filter { $0 != 0 }, as: UTF8.self)
            report(
                .citationForm, "Citation '[@\(shown)]' must name one source by its id",
                at: place(opening: opening, closing: "]"),
                explanation: content.contains(UInt8(ascii: ";"))
                    ? "Several sources are cited by several citations: [@first] [@second]." : nil,
                suggestion: Self.proposal(id).map { "[@\($0)\(locator.map { $0.isEmpty ? "" : ", " + $0 } ?? "")]" })
            return nil
        }
        let range = place(opening: opening, closing: "]")
        append(.citation(prose.citations.count))
        prose.citations.append(
            ProseCitation(
                source: String(decoding: id, as: UTF8.self), locator: locator, range: range,
                isInsideLink: linkDepth > 0))
        return end + 1
    }

    private mutating func footnoteReference(_ text: [UInt8], _ index: Int) -> Int? {
        guard let end = closing(text, index + 2) else { return nil }
        let content = text[(index + 2)..<end]
        guard Self.isFootnoteLabel(content) else { return nil }
        let label = String(decoding: content, as: UTF8.self)
        let range = place(opening: text[index..<end + 1], closing: "]")
        guard knownFootnotes.contains(label) else {
            report(
                .footnoteUndefined, "Footnote '[^\(label)]' must be defined in the same text", at: range,
                explanation: "Write '[^\(label)]: …' on a line of its own.",
                suggestion: NearMiss.best(for: label, among: knownFootnotes.sorted()).map { "[^\($0)]" })
            return nil
        }
        usedFootnotes.insert(label)
        append(.footnoteReference(prose.footnoteReferences.count))
        prose.footnoteReferences.append(
            Prose.FootnoteReference(label: label, range: range, isInsideLink: linkDepth > 0))
        return end + 1
    }

    /// The next closing bracket, if no opening one comes before it.
    private func closing(_ text: [UInt8], _ from: Int) -> Int? {
        var end = from
        let limit = min(text.count, from + Self.bracketLimit)
        while end < limit, text[end] != UInt8(ascii: "]") {
            if text[end] == UInt8(ascii: "[") { return nil }
            end += 1
        }
        return end < limit ? end : nil
    }

    /// The beginning of a run's piece that stands in the source as it is: up to a line break, behind which the source
    /// may be indented, or an escaped byte.
    private static func verbatim(_ piece: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        piece.prefix { $0 != 0 && $0 != UInt8(ascii: "\n") }
    }

    /// Words of the author's: without the marks of escaped bytes, on one line, trimmed.
    private static func words(_ bytes: ArraySlice<UInt8>) -> String {
        var line = bytes.filter { $0 != 0 }.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }[...]
        while line.first == UInt8(ascii: " ") { line.removeFirst() }
        while line.last == UInt8(ascii: " ") { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }

    private static func isType(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.count <= 40
            && bytes.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// `killed`, `casualties.killed`, `as_of`.
    private static func isField(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count <= 80
            && bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy {
                        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
                            || $0 == UInt8(ascii: "-")
                    }
            }
    }

    /// What was probably meant by a target that is no id: the same in small letters, with hyphens for spaces and
    /// underscores; nil where that is no id either.
    private static func proposal(_ target: ArraySlice<UInt8>) -> String? {
        var trimmed = target
        while trimmed.first == UInt8(ascii: " ") { trimmed.removeFirst() }
        while trimmed.last == UInt8(ascii: " ") { trimmed.removeLast() }
        let made = trimmed.map { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "\n"): UInt8(ascii: "-")
            default: byte
            }
        }
        guard ProseReference.isID(made), made != Array(target) else { return nil }
        return String(decoding: made, as: UTF8.self)
    }

    /// Whether bytes can be a footnote's label: no spaces, no brackets, at most 80 bytes.
    static func isFootnoteLabel(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.count <= 80
            && bytes.allSatisfy {
                $0 > 0x20 && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "^")
            }
    }
}

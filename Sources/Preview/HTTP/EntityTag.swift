/// A strong entity tag: equal tags, equal bytes (RFC 9110, section 8.8.3).
struct EntityTag: Equatable {
    /// With its quotation marks.
    let text: String

    /// - Parameter digest: letters, digits, `-` and `_`.
    init(_ digest: String) { text = "\"\(digest)\"" }

    /// Whether a value of `If-None-Match` names this tag. A weak tag counts there as well as a strong one.
    func isIn(_ list: String?) -> Bool {
        guard let list else { return false }
        return list.split(separator: ",").contains { item in
            let item = item.trimmingBlanks
            return item == "*" || item == text || item == "W/" + text
        }
    }
}

extension StringProtocol {
    /// Without blanks and tabs at both ends.
    var trimmingBlanks: String {
        var rest = Substring(self)
        while let first = rest.first, first == " " || first == "\t" { rest = rest.dropFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
        return String(rest)
    }
}

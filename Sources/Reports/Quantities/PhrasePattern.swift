/// Fills the names in braces of an interface phrase: "between {a} and {b}".
enum PhrasePattern {
    /// A name without a value stays as it is, braces and all, so that a mistake in a language file is seen.
    static func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
        guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
        var text = ""
        var rest = pattern[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            text += rest[..<open]
            let name = rest[rest.utf8.index(after: open)..<close]
            if let value = values.first(where: { $0.key[...] == name })?.value {
                text += value
            } else {
                text += rest[open...close]
            }
            rest = rest[rest.utf8.index(after: close)...]
        }
        return text + rest
    }
}

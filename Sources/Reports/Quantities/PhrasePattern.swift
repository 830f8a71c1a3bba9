/// Fills the names in braces of an interface phrase: "between {a} and {b}".
enum PhrasePattern {
    /// A name without a value stays as it is, braces and all, so that a mistake in a language file is seen.
    ///
    /// Byte by byte: dates and figures are said a hundred thousand times on a large site.
    static func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
        guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
        var text: [UInt8] = []
        text.reserveCapacity(pattern.utf8.count + 32)
        var rest = pattern.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            text.append(contentsOf: rest[..<open])
            let name = rest[rest.index(after: open)..<close]
            if let value = values.first(where: { $0.key.utf8.elementsEqual(name) })?.value {
                text.append(contentsOf: value.utf8)
            } else {
                text.append(contentsOf: rest[open...close])
            }
            rest = rest[rest.index(after: close)...]
        }
        text.append(contentsOf: rest)
        return String(decoding: text, as: UTF8.self)
    }
}

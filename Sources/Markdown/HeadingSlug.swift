/// Ids of headings, made from their text.
enum HeadingSlug {
    /// The letters and digits of the text in lower case, of any script and with their vowel signs, and one hyphen for
    /// whatever stands between two of them; apostrophes go without a trace. At most 80 bytes; `section` where nothing
    /// is left.
    static func make(_ text: ArraySlice<UInt8>) -> String {
        var slug: [UInt8] = []
        var isPending = false
        func full(_ count: Int) -> Bool { slug.count + count > 80 }
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            // ASCII first: the properties of a scalar are slow to look up.
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"):
                    if full(2) { return finish(slug) }
                    if isPending, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
                    isPending = false
                    slug.append(byte <= UInt8(ascii: "9") ? byte : byte | 0x20)
                case UInt8(ascii: "'"): break
                default: isPending = true
                }
                continue
            }
            if scalar == "’" || scalar == "\u{200C}" || scalar == "\u{200D}" { continue }
            if scalar == "–" || scalar == "—" || scalar == "“" || scalar == "”" || scalar == "…" {
                isPending = true
                continue
            }
            let properties = scalar.properties
            switch properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                .decimalNumber, .nonspacingMark, .spacingMark:
                let lower = Array(properties.lowercaseMapping.utf8)
                if full(lower.count + 1) { return finish(slug) }
                if isPending, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
                isPending = false
                slug += lower
            default: isPending = true
            }
        }
        return finish(slug)
    }

    private static func finish(_ slug: [UInt8]) -> String {
        slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
    }
}

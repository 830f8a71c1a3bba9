/// What follows from a language's tag.
enum Language {
    private static let rightToLeft: Set<String> = [
        "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-arab", "pa-arab", "ps", "sd", "syr", "ug", "ur", "yi",
    ]

    /// `rtl` for the languages that are written from right to left, else `ltr`.
    static func direction(of tag: String) -> String {
        let tag = tag.lowercased()
        if rightToLeft.contains(tag) { return "rtl" }
        let parts = tag.split(separator: "-").map(String.init)
        if parts.contains("arab") || parts.contains("hebr") { return "rtl" }
        if parts.contains("latn") { return "ltr" }
        return rightToLeft.contains(parts.first ?? "") ? "rtl" : "ltr"
    }
}

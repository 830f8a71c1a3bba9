/// Words by which a sentence or a title says that somebody says so, in the languages that the rules can read.
enum AttributionWords {
    /// Beginnings of English words: "alleg" is in "alleged" and in "allegedly".
    private static let stems = [
        "alleg", "accus", "claim", "suspect", "describ", "accord", "report", "charg", "identif", "attribut", "denie",
        "deny", "blam", "believ", "presum", "purport", "suppos", "implicat", "indict", "acquit", "assert", "insist",
    ]
    private static let words: Set<String> = [
        "say", "says", "said", "saying", "call", "calls", "called", "calling", "name", "names", "named", "naming",
        "told", "tells", "want", "wanted", "per", "term", "terms", "termed", "label", "labels", "labelled", "labeled",
        "cites", "citing", "quoted", "quoting", "announced", "announces", "whom",
    ]
    /// Words of Urdu: alleged, accused, accusation, suspected, according (to), said, claim.
    private static let urdu: Set<String> = [
        "مبینہ", "ملزم", "الزام", "الزامات", "مشتبہ", "مطابق", "کہا", "کہنا", "دعوی", "دعویٰ", "بقول", "بتایا",
    ]

    /// Whether rules can tell, in a language, who says what.
    static func areKnown(in language: String) -> Bool {
        let language = language.lowercased().prefix { $0 != "-" }
        return language == "en" || language == "ur"
    }

    static func areAmong(_ words: [String]) -> Bool {
        words.contains { word in
            Self.words.contains(word) || urdu.contains(word) || stems.contains { word.hasPrefix($0) }
        }
    }
}

/// Texts and the words that search takes them apart into: one table, which both the builder of the index and the script
/// of the theme are held to.
package enum FoldingCases {
    package static let all: [(text: String, words: [String])] = [
        ("", []),
        (" – · … ", []),
        ("Attack on the Karachi Police Office", ["attack", "on", "the", "karachi", "police", "office"]),
        ("JAMAAT-UL-AHRAR (JuA), 2014", ["jamaat", "ul", "ahrar", "jua", "2014"]),
        // Apostrophes are nothing, and a possessive s is not of the word.
        ("Karachi's, Karachi’s; the police's", ["karachi", "karachi", "the", "police"]),
        ("Ma'arif, Ma’arif, Maʿarif, Maʾarif", ["maarif", "maarif", "maarif", "maarif"]),
        ("'s s' it's's", ["s", "s", "its"]),
        // Latin, with marks composed and decomposed.
        ("Épée ÉPÉE e\u{301}pe\u{301}e", ["epee", "epee", "epee"]),
        (
            "Straße STRASSE Łódź Øre Æther İzmir ızgara",
            ["strasse", "strasse", "lodz", "ore", "aether", "izmir", "izgara"]
        ),
        ("Nguyễn Đức Ħal ſo ﬁ", ["nguyen", "duc", "hal", "so", "ﬁ"]),
        ("Ἀθῆναι ΑΘΗΝΑΙ ὁδός ΟΔΟΣ", ["αθηναι", "αθηναι", "οδοσ", "οδοσ"]),
        ("Ёлка елка Київ Киів", ["елка", "елка", "киів", "киів"]),
        // Arabic script: hamza, alef, yeh, kaf, heh, vowel signs, tatweel, joiners, digits.
        ("كراچي کراچی", ["کراچی", "کراچی"]),
        ("أحمد إحمد آحمد احمد", ["احمد", "احمد", "احمد", "احمد"]),
        ("علي علی على", ["علی", "علی", "علی"]),
        ("مُحَمَّد محمـــد", ["محمد", "محمد"]),
        ("مدينة مدینہ مدينه", ["مدینه", "مدینه", "مدینه"]),
        ("طالبان\u{200C}ها ئ ؤ ء", ["طالبانها", "ی", "و"]),
        ("٢٠٠٩ ۲۰۰۹", ["2009", "2009"]),
        ("שָׁלוֹם", ["שלום"]),
        // Vowel signs of Indic scripts are letters; Chinese and Japanese are searched sign by sign.
        ("हिन्दी বাংলা", ["हिन्दी", "বাংলা"]),
        ("北京 カブール", ["北", "京", "カ", "ブ", "ー", "ル"]),
        // What is so long is cut after 32 letters.
        (String(repeating: "ab", count: 40), [String(repeating: "ab", count: 16)]),
        ("<script>alert(\"x\")</script>", ["script", "alert", "x", "script"]),
    ]
}

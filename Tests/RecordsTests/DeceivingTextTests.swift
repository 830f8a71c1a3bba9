import Records
import Testing

/// Texts that are not what they look like, and texts that only look unusual.
struct DeceivingTextTests {
    private static let deceiving: [(String, DeceivingText.Kind, UInt32)] = [
        ("invoice\u{202E}fdp.exe", .direction, 0x202E), ("a\u{202D}b\u{202C}", .direction, 0x202D),
        ("a\u{202A}b", .direction, 0x202A), ("a\u{2067}b", .direction, 0x2067), ("a\u{2069}b", .direction, 0x2069),
        ("a\u{202C}", .direction, 0x202C), ("\u{2066}a\u{202C}", .direction, 0x202C),
        ("Ka\u{200B}rachi", .invisible, 0x200B), ("\u{FEFF}Karachi", .invisible, 0xFEFF),
        ("Kara\u{AD}chi", .invisible, 0xAD), ("Kara\u{200C}chi", .invisible, 0x200C),
        ("TTP\u{200D}", .invisible, 0x200D),
        ("\u{200C}می", .invisible, 0x200C), ("Karachi\u{200E}", .invisible, 0x200E), ("a\u{2060}b", .invisible, 0x2060),
        ("a\u{3164}b", .invisible, 0x3164), ("a\u{E0041}", .invisible, 0xE0041), ("a\u{FFA0}b", .invisible, 0xFFA0),
        ("K\u{430}rachi", .mixedScripts, 0x430), ("\u{3A4}TP", .mixedScripts, 0x3A4),
        ("п\u{61}рк", .mixedScripts, 0x61),
        ("the w\u{43E}rd", .mixedScripts, 0x43E),
    ]

    @Test func `What deceives is found, with the character that does it`() {
        for (text, kind, value) in Self.deceiving {
            let found = DeceivingText.findings(in: text)
            #expect(
                found.count == 1 && found.first?.kind == kind && found.first?.scalar.value == value,
                "\(text.debugDescription)")
        }
    }

    @Test func `Ordinary names in every script are left in peace`() {
        for text in [
            "Karachi", "تحریکِ طالبان پاکستان", "می‌خواهم", "کراچی (TTP) پولیس", "TTPکے", "חיזבאללה", "القاعدة", "क्‍ष",
            "Müller – O’Neill",
            "Группа Вагнера", "Вагнер (Wagner Group)", "Ελλάδα", "北京市", "Łódź", "Nguyễn Văn A", "👨‍👩‍👧", "AK-47",
            "São Paulo",
            "\u{2067}کراچی\u{2069} is here", "\u{200F}(کراچی)\u{200F}", "µg", "β-blocker", "١٢٣", "Qur’an…",
            "naïve café", "",
        ] {
            #expect(DeceivingText.findings(in: text) == [], "\(text)")
            #expect(DeceivingText.balanced(text) == nil, "\(text)")
        }
    }

    @Test func `What is opened is closed, and what closes nothing goes`() {
        #expect(DeceivingText.balanced("a\u{202E}b") == "a\u{202E}b\u{202C}")
        #expect(DeceivingText.balanced("\u{2066}a\u{202E}b") == "\u{2066}a\u{202E}b\u{202C}\u{2069}")
        #expect(DeceivingText.balanced("a\u{2069}b\u{202C}c") == "abc")
        #expect(DeceivingText.balanced("\u{202E}a\u{2069}b") == "\u{202E}ab\u{202C}")
        let deep = String(repeating: "\u{202E}", count: 1000)
        #expect(DeceivingText.balanced(deep)?.unicodeScalars.count == 250)
        for (text, kind, _) in Self.deceiving where kind == .direction {
            let once = DeceivingText.balanced(text) ?? text
            var open = 0
            for scalar in once.unicodeScalars {
                if [0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068].contains(scalar.value) { open += 1 }
                if [0x202C, 0x2069].contains(scalar.value) { open -= 1 }
                #expect(open >= 0)
            }
            #expect(open == 0)
        }
    }

    @Test func `Names that look the same have one skeleton, and others their own`() {
        let same = [
            ["Karachi", "K\u{430}rachi", "Ｋarachi"], ["Al-Badr", "AI-Badr", "A1-Badr"], ["PAC", "РАС"],
            ["o", "0", "ο", "о", "օ"],
        ]
        for names in same { #expect(Set(names.map(Confusables.skeleton)).count == 1, "\(names)") }
        let different = ["Karnal", "Kamal", "Kamel", "Müller", "Muller", "کراچی", "كراچي", "Bannu", "Banu"]
        #expect(Set(different.map(Confusables.skeleton)).count == different.count)
    }
}

import Reports
import Testing

/// How the theme's Urdu says what the content has, as the English tests have it.
struct UrduPhraseTests {
    private static let words = ShippedWords("ur")
    private static let dates = DatePhrases(words: words.text)
    private static let times = TimePhrases(words: words.text)
    private static let quantities = QuantityPhrases(words: words.text)

    static let dated: [(String, String, String)] = [
        ("2023-02-17", "17 فروری 2023", "17 فروری 2023"),
        ("2023-02", "فروری 2023", "فروری 2023"),
        ("2023", "2023", "2023"),
        ("-0043", "44 قبل مسیح", "44 قبل مسیح"),
        ("1985-04-12T23:20:30Z", "12 اپریل 1985، 23:20:30 UTC", "12 اپریل 1985، 23:20:30 UTC"),
        ("2022-11~", "تقریباً نومبر 2022", "تقریباً نومبر 2022"),
        ("2022-11?", "نومبر 2022 (غیر یقینی)", "نومبر 2022؟"),
        ("2022-11%", "تقریباً نومبر 2022 (غیر یقینی)", "تقریباً نومبر 2022؟"),
        ("2004?-06-11", "11 جون 2004 (سال غیر یقینی)", "11 جون 2004 (سال؟)"),
        ("2004-06~-11", "11 جون 2004 (سال اور مہینہ تخمینی)", "11 جون 2004 (سال اور مہینہ تخمینی)"),
        ("2023-02-XX", "فروری 2023 کا کوئی دن", "فروری 2023 کا کوئی دن"),
        ("2023-XX", "2023 کا کوئی مہینہ", "2023 کا کوئی مہینہ"),
        ("2023-XX-17", "2023 کے کسی نامعلوم مہینے کی 17 تاریخ", "2023 کے کسی مہینے کی 17"),
        ("2023-02-1X", "10 اور 19 فروری 2023 کے درمیان", "10 اور 19 فروری 2023 کے درمیان"),
        ("156X", "1560 کی دہائی", "1560 کی دہائی"),
        ("XXXX", "نامعلوم سال", "نامعلوم سال"),
        ("2021-21", "موسمِ بہار 2021", "موسمِ بہار 2021"),
        ("2023-33", "2023 کی پہلی سہ ماہی", "پہلی سہ ماہی 2023"),
        ("2022-12-18/2022-12-20", "18 تا 20 دسمبر 2022", "18 تا 20 دسمبر 2022"),
        ("2022-12-30/2023-01-02", "30 دسمبر 2022 سے 2 جنوری 2023 تک", "30 دسمبر 2022 تا 2 جنوری 2023"),
        ("1964/2008", "1964 تا 2008", "1964 تا 2008"),
        ("2022-11/..", "نومبر 2022 سے جاری", "نومبر 2022 سے جاری"),
        ("2022-11/", "نومبر 2022 سے، اختتام نامعلوم", "نومبر 2022 سے، اختتام نامعلوم"),
        ("../2022-03", "مارچ 2022 تک", "مارچ 2022 تک"),
        ("[2022-12-18..2022-12-20]", "18 اور 20 دسمبر 2022 کے درمیان", "18 اور 20 دسمبر 2022 کے درمیان"),
        ("[2022-12-18,2022-12-20]", "18 یا 20 دسمبر 2022", "18 یا 20 دسمبر 2022"),
        ("[..2022-03]", "مارچ 2022 یا اس سے پہلے", "مارچ 2022 تک کسی وقت"),
        ("{2021-05-03,2021-05-05,2021-05-09}", "3، 5 اور 9 مئی 2021", "3، 5 اور 9 مئی 2021"),
        ("{..1984}", "1984 اور اس سے پہلے کے سب", "1984 اور اس سے پہلے کے سب"),
    ]

    @Test(arguments: dated) func `A date is said in Urdu as precisely as it was given`(
        _ text: String, _ long: String, _ short: String
    ) throws {
        let date = try EventDate.parse(text).get()
        #expect(date.phrase(in: Self.dates) == long)
        #expect(date.phrase(in: Self.dates, style: .short) == short)
    }

    @Test(arguments: EDTFExamplesTests.levelZero + EDTFExamplesTests.levelOne + EDTFExamplesTests.levelTwo)
    func `Every example of the specification has words in Urdu, and no English ones`(_ text: String) throws {
        let date = try EventDate.parse(text).get()
        for style in [DatePhrases.Style.long, .short] {
            let phrase = date.phrase(in: Self.dates, style: style)
            #expect(!phrase.isEmpty && !phrase.contains("{") && !phrase.contains("  "))
            #expect(!phrase.replacing("UTC", with: "").contains { $0.isASCII && $0.isLetter }, "\(phrase)")
        }
    }

    @Test(arguments: [
        ("19:10", "19:10"), ("about 13:40", "تقریباً 13:40"), ("12:30/14:30", "12:30 سے 14:30 تک"),
        ("between 18:00 and 19:00", "18:00 اور 19:00 کے درمیان"), ("before dawn", "فجر سے پہلے"), ("night", "رات"),
    ]) func `A time is said in Urdu`(_ text: String, _ said: String) throws {
        #expect(try TimeOfDay.parse(text).get().phrase(in: Self.times) == said)
    }

    static let counts: [(String, String)] = [
        ("4", "4"), ("1400", "1,400"), ("at least 4", "کم از کم 4"), ("no fewer than 4", "کم از کم 4"),
        ("more than 80", "80 سے زیادہ"), ("over 1,400", "1,400 سے زیادہ"), ("up to 15", "زیادہ سے زیادہ 15"),
        ("fewer than 10", "10 سے کم"), ("10 to 15", "10 تا 15"), ("between 10 and 15", "10 تا 15"),
        ("about 50", "تقریباً 50"), ("some 50", "تقریباً 50"), ("about 10 to 15", "تقریباً 10 تا 15"),
        ("nearly 50", "لگ بھگ 50"), ("a dozen", "تقریباً 12"), ("at least a dozen", "کم از کم 12"),
        ("several", "کئی"), ("dozens", "درجنوں"), ("most", "بیشتر"), ("half", "نصف"), ("90%", "90 فیصد"),
        ("more than 90 per cent", "90 فیصد سے زیادہ"), ("about a third", "تقریباً ایک تہائی"),
        ("more than half", "نصف سے زیادہ"), ("none", "کوئی نہیں"), ("unknown", "نامعلوم"),
    ]

    @Test(arguments: counts) func `A count is said in Urdu, no more precisely than it was typed`(
        _ text: String, _ said: String
    ) throws {
        #expect(try Quantity.parse(text).get().phrase(in: Self.quantities) == said)
    }

    @Test func `A word of the site's own stays as it was typed`() throws {
        let counts = VagueCounts(words: [.init("a handful", 2)], approximation: 10)
        #expect(try Quantity.parse("a handful", vagueCounts: counts).get().phrase(in: Self.quantities) == "a handful")
    }

    @Test func `Estimates and sums are said in Urdu`() {
        #expect(Quantity(low: 30, best: 39, high: 45).phrase(in: Self.quantities) == "39 (30 تا 45)")
        var sum = QuantitySum()
        sum.add(Quantity("at least 4"))
        sum.add(Quantity("10"))
        sum.add(nil)
        #expect(sum.phrase(in: Self.quantities) == "کم از کم 14، 1 واقعے کے لیے نہیں بتایا گیا")
    }

    @Test(arguments: [
        ("1 hour", "1 گھنٹہ"), ("more than 3 hours", "3 گھنٹے سے زیادہ"), ("about 40 minutes", "تقریباً 40 منٹ"),
        ("several days", "کئی دن"),
    ]) func `A duration is said in Urdu`(_ text: String, _ said: String) throws {
        #expect(try SpanPhrase.parse(text).get().phrase(in: Self.quantities) == said)
    }
}

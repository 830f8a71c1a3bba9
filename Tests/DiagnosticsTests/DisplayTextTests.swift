import Testing

@testable import Diagnostics

struct DisplayTextTests {
    @Test func `Characters that act on a display are shown as escapes`() {
        #expect(DisplayText.safe("a\u{1B}[2Jb") == "a\\u{1B}[2Jb")
        #expect(DisplayText.safe("a\u{202E}b\u{2066}") == "a\\u{202E}b\\u{2066}")
        #expect(DisplayText.safe("one\r\ntwo\t\u{9B}\u{7F}") == "one\\u{D}\\u{A}two\\u{9}\\u{9B}\\u{7F}")
        #expect(
            DisplayText.safe("\u{2028}\u{200B}\u{FEFF}\u{AD}\u{E0041}")
                == "\\u{2028}\\u{200B}\\u{FEFF}\\u{AD}\\u{E0041}")
    }

    @Test func `Ordinary writing is left alone`() {
        for text in [
            "Sehwān", "تحریک طالبان پاکستان", "می\u{200C}خواهم", "👩\u{200D}⚕\u{FE0F}", "爆弾", "naïve", "a\u{A0}b",
        ] {
            #expect(DisplayText.safe(text) == text)
        }
    }

    @Test(arguments: [
        ("a", 1), ("é", 1), ("ا", 1), ("爆", 2), ("한", 2), ("😀", 2), ("\u{301}", 0), ("\u{200D}", 0), ("\u{FE0F}", 0),
    ])
    func `Wide characters take two columns and marks none`(scalar: Unicode.Scalar, width: Int) {
        #expect(DisplayText.width(of: scalar) == width)
    }
}

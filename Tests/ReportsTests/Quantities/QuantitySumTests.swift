import Reports
import TestSupport
import Testing

struct QuantitySumTests {
    /// Texts, where "-" is one that was not stated.
    private static func sum(_ texts: [String]) -> QuantitySum {
        QuantitySum(texts.map { $0 == "-" ? nil : Quantity($0) })
    }

    static let sums: [([String], String)] = [
        (["84", "4"], "88"), (["at least 84", "4"], "at least 88"), (["more than 80"], "more than 80"),
        (["more than 80", "none"], "at least 81"), (["more than 80", "more than 10"], "at least 92"),
        (["about 50", "about 70"], "about 120"), (["about 50", "4"], "about 54"),
        (["about 50", "10 to 15"], "about 55 to 70"), (["nearly 50", "4"], "about 54"),
        (["at least 4", "about 50"], "at least about 54"), (["80", "8 to 15"], "88 to 95"),
        (["up to 15", "none"], "up to 15"), (["up to 15", "4"], "4 to 19"), (["none", "none"], "none"),
        (["none", "0"], "none"), (["unknown", "unknown"], "unknown"), (["unknown"], "unknown"),
        (["unknown", "4"], "at least 4"), (["unknown", "none"], "unknown"), (["-", "-"], "not stated"),
        ([], "not stated"),
        (["84", "at least 4", "-", "-", "-"], "at least 88, not stated for 3 incidents"),
        (["4", "-"], "4, not stated for 1 incident"), (["unknown", "-"], "unknown, not stated for 1 incident"),
        (["none", "-"], "none, not stated for 1 incident"), (["dozens"], "dozens"),
        (["dozens", "4"], "at least about 28"),
        (["most", "4"], "4"), (["most"], "not stated"), (["1,400", "600"], "2,000"),
        (["several", "-"], "several, not stated for 1 incident"),
    ]

    @Test(arguments: sums) func `A sum is no more precise than its parts`(_ parts: [String], _ phrase: String) {
        #expect(Self.sum(parts).phrase(in: .english) == phrase)
    }

    @Test func `Best estimates add up with their ranges`() {
        let estimates = QuantitySum([
            Quantity(low: 30, best: 39, high: 45), Quantity(low: 1, best: 1, high: 1), Quantity(4),
        ])
        #expect(estimates.phrase(in: .english) == "44 (35 to 50)")
        let exact = QuantitySum([Quantity(low: 30, best: 30, high: 30), Quantity(4)])
        #expect(exact.phrase(in: .english) == "34")
        let open = QuantitySum([Quantity(low: 30, best: 39, high: 45), Quantity("at least 4")])
        #expect(open.phrase(in: .english) == "at least 34")
    }

    @Test func `Sums of sums do not depend on order or on grouping`() {
        var random = SeededGenerator(seed: 3)
        let texts = [
            "4", "none", "0", "unknown", "-", "at least 4", "more than 80", "up to 15", "10 to 15", "about 50",
            "nearly 50", "several", "most", "90%", "fewer than 10", "17",
        ]
        for _ in 0..<500 {
            var parts = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                texts.randomElement(using: &random) ?? "-"
            }
            let whole = Self.sum(parts)
            let cut = Int.random(in: 0...parts.count, using: &random)
            let second = Int.random(in: cut...parts.count, using: &random)
            let (a, b, c) = (
                Self.sum(Array(parts[..<cut])), Self.sum(Array(parts[cut..<second])), Self.sum(Array(parts[second...]))
            )
            #expect((a + b) + c == whole)
            #expect(a + (b + c) == whole)
            #expect(QuantitySum() + whole == whole && whole + QuantitySum() == whole)
            parts.shuffle(using: &random)
            #expect(Self.sum(parts) == whole)
            if let upper = whole.upper { #expect(whole.lower <= upper) }
        }
    }
}

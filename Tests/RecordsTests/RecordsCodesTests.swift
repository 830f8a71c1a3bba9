import Diagnostics
import Records
import Testing

struct RecordsCodesTests {
    @Test func `Codes are permanent names, listed once, each with its rule`() {
        let names = recordsCodes.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(
            names.allSatisfy {
                $0.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
            })
        #expect(recordsCodes.allSatisfy { $0.rule.hasSuffix(".") })
    }
}

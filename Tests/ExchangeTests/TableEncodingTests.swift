import Diagnostics
import Exchange
import Testing

struct TableEncodingTests {
    private static let text = MappedTable.header + "A-1,2024-03-05,bomb,Zoë’s Café,North,,,,\n"

    private static func utf16(_ text: String, isLittle: Bool, mark: Bool) -> [UInt8] {
        ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit -> [UInt8] in
            let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
            return isLittle ? [low, high] : [high, low]
        }
    }

    private static func windows(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8($0.value) }
    }

    private func title(_ bytes: [UInt8], _ encoding: TableEncoding? = nil) throws -> (String?, [String]) {
        let table = try MappedTable(bytes, encoding: encoding)
        return (table.incident("log-a-1", "title"), table.codes)
    }

    @Test func `UTF-8 with and without a mark, and UTF-16 with one, say themselves what they are`() throws {
        let bytes = [
            Array(Self.text.utf8), Array(("\u{FEFF}" + Self.text).utf8),
            Self.utf16(Self.text, isLittle: true, mark: true), Self.utf16(Self.text, isLittle: false, mark: true),
        ]
        for bytes in bytes {
            let (title, codes) = try title(bytes)
            #expect(title == "bomb in Zoë’s Café")
            #expect(codes.isEmpty)
        }
    }

    @Test func `Windows-1252 is read with a warning, and without one where it is named`() throws {
        let bytes = Self.windows(Self.text)
        #expect(try title(bytes) == ("bomb in Zoë’s Café", ["import-encoding"]))
        #expect(try title(bytes, .windows1252) == ("bomb in Zoë’s Café", []))
    }

    @Test func `UTF-16 without a mark is read, and said`() throws {
        for isLittle in [true, false] {
            let bytes = Self.utf16(Self.text, isLittle: isLittle, mark: false)
            #expect(try title(bytes) == ("bomb in Zoë’s Café", ["import-encoding"]))
        }
    }

    @Test func `Bytes that are no text in a table of UTF-8 cost their record, and no other letter`() throws {
        let row = Array("A-2,2024-03-05,bomb,".utf8) + [0xC3] + Array(",North,,,,\n".utf8)
        let table = try MappedTable(Array(Self.text.utf8) + row + Array("A-3,2024-03-05,raid,é,North,,,,\n".utf8))
        #expect(table.incident("log-a-1", "title") == "bomb in Zoë’s Café")
        #expect(table.incident("log-a-3", "title") == "raid in é")
        #expect(table.reason(2) == "it has bytes that are no UTF-8 text")
        #expect(table.codes.contains("import-encoding"))
    }

    @Test func `A table that is named UTF-8 is never read as anything else`() throws {
        let (title, codes) = try title(Self.windows(Self.text), .utf8)
        #expect(title == nil)
        #expect(codes.contains("import-encoding"))
    }

    @Test func `Half a pair of UTF-16 costs its record`() throws {
        var bytes = Self.utf16(Self.text, isLittle: true, mark: true)
        bytes += Self.utf16("A-2,2024-03-05,bomb,", isLittle: true, mark: false) + [0x00, 0xD8]
        bytes += Self.utf16(",North,,,,\n", isLittle: true, mark: false)
        let table = try MappedTable(bytes)
        #expect(table.report.skipped.map(\.record) == [2])
        #expect(table.incident("log-a-1", "title") == "bomb in Zoë’s Café")
    }
}

import Testing

@testable import Exporting

struct CSVWriterTests {
    @Test func `A text that a spreadsheet would run is typed as text, and a number keeps its sign`() {
        var writer = CSVWriter(header: ["a", "b"])
        writer.row {
            $0.cell("=1+1")
            $0.cell(-5)
        }
        writer.row {
            $0.cell("@x, \"y\"")
            $0.cell(String?.none)
        }
        writer.row {
            $0.cell("a;=1\n+2")
            $0.cell(-20.25)
        }
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "a,b\r\n'=1+1,-5\r\n\"'@x, \"\"y\"\"\",\r\n\"a;'=1\n'+2\",-20.25\r\n")
    }
}

import Diagnostics
import Testing

struct SourceTextTests {
    @Test func `Lines end at LF, CR LF and CR`() {
        let text = SourceText(Array("one\ntwo\r\nthree\rfour".utf8))
        #expect(text.lineCount == 4)
        #expect((1...5).map { String(decoding: text.line($0), as: UTF8.self) } == ["one", "two", "three", "four", ""])
        #expect(text.position(of: 4) == .init(line: 2, column: 1))
        #expect(text.position(of: 9) == .init(line: 3, column: 1))
    }

    @Test func `A column counts letters and not bytes`() {
        let text = SourceText(Array("Sehwān: x".utf8))
        #expect(text.position(of: 9) == .init(line: 1, column: 9))
        #expect(text.position(of: 99) == .init(line: 1, column: 10))
    }
}

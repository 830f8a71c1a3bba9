import Testing

@testable import Authoring

@Suite struct TextEditTests {
    @Test("Edits are made in the order of the file, each once")
    func order() {
        let edits = [TextEdit(4..<5, "E"), TextEdit(0..<1, "A"), TextEdit(4..<5, "E"), TextEdit(5..<5, "!")]
        #expect(edits.applied(to: Array("abcdef".utf8)) == Array("AbcdE!f".utf8))
    }
}

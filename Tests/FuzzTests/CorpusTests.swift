import FuzzTargets
import TestSupport
import Testing

/// The inputs of `Corpus/`: what the fuzzer begins with, and what it once found.
@Suite struct CorpusTests {
    @Test(arguments: FuzzTarget.all.map(\.name))
    func `every kept input of a target keeps its promises`(name: String) async throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let check = try await target.prepare()
        let inputs = TemporaryFolder.files(of: "\(Repository.path)/Tests/FuzzTests/Corpus/\(name)")
        try #require(!inputs.isEmpty)
        for (file, bytes) in inputs.sorted(by: { $0.key < $1.key }) {
            #expect(throws: Never.self, "\(name)/\(file)") { try check(bytes) }
            // Shorter ones, which end where nothing should.
            for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
                #expect(throws: Never.self, "\(name)/\(file) cut at \(count)") { try check(Array(bytes[..<count])) }
            }
        }
    }

    @Test func `every folder of inputs is a target's`() {
        let folders = TemporaryFolder.names(of: "\(Repository.path)/Tests/FuzzTests/Corpus")
        #expect(Set(folders) == Set(FuzzTarget.all.map(\.name)))
    }

    @Test func `HTML that is not well formed is known as such`() {
        let bad = [
            "<p>", "</p>", "<p><em></p></em>", "<script></script>", "<p onclick=\"a\"></p>", "<p class=a></p>", "a > b",
            "a & b", "<a href=\"javascript:a\">a</a>", "<p id=\"a\"></p><p id=\"a\"></p>", "<p><p></p></p>",
            "<p class=\"<\">",
            "<p class=\"a\" class=\"b\"></p>", "<a href=\"JAVASCRIPT:a\">a</a>", "\u{0}", "<P></P>", "<p\n></p>",
        ]
        for html in bad {
            #expect(throws: BrokenPromise.self, "\(html)") { try WellFormedHTML.check(Array(html.utf8)) }
        }
        #expect(throws: Never.self) {
            try WellFormedHTML.check(Array("<p class=\"a\">a &amp; b<br>\n<a href=\"a?b=c:d\">e</a></p>".utf8))
        }
    }
}

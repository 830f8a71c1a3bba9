import Records
import Reports
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct ContentReferenceTests {
    private static var path: String { "\(Repository.path)/Documentation/CONTENT.md" }

    /// `SITREP_WRITE_DOCUMENTATION=1 swift test --filter ContentReferenceTests` writes the tables anew.
    @Test func `The reference for authors has every key of every schema, as the reader has it`() throws {
        let text = String(decoding: try #require(TemporaryFolder.bytes(of: Self.path)), as: UTF8.self)
        let start = try #require(text.firstRange(of: ContentReference.start))
        let end = try #require(text.firstRange(of: ContentReference.end))
        let expected = "\n" + ContentReference().text + "\n"
        if getenv("SITREP_WRITE_DOCUMENTATION") != nil {
            let bytes = Array((text[..<start.upperBound] + expected + text[end.lowerBound...]).utf8)
            let file = try #require(fopen(Self.path, "w"))
            defer { fclose(file) }
            #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
            return
        }
        let lines = Set(text[start.upperBound..<end.lowerBound].split(separator: "\n"))
        let missing = expected.split(separator: "\n").filter { !lines.contains($0) }
        #expect(missing.isEmpty)
        #expect(text[start.upperBound..<end.lowerBound] == expected)
    }

    @Test func `Every kind of row is in the reference`() {
        let names = Set(ContentReference().sections.map(\.name))
        for name in ["an incident", "a casualty row", "a claim", "a quotation", "an archived copy", "a term"] {
            #expect(names.contains(name))
        }
        for type in RecordType.allCases { #expect(names.contains(RecordSchema.schema(of: type).name)) }
    }

    @Test func `Every word that a view block begins with is in the reference`() throws {
        let text = String(decoding: try #require(TemporaryFolder.bytes(of: Self.path)), as: UTF8.self)
        for kind in ReportView.Kind.allCases { #expect(text.contains("`\(kind.rawValue)`")) }
    }
}

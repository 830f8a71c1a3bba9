import Diagnostics
import Markdown
import Testing

struct MarkdownCodesTests {
    @Test func `Codes are kebab-case and none is listed twice`() {
        let names = DiagnosticCode.markdownCodes.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    }

    @Test func `Nesting deeper than the limit is an error and not a page of a thousand levels`() {
        let quoted = compile((String(repeating: "> ", count: 200) + "a").utf8)
        #expect(quoted.diagnostics.map(\.code.name) == ["prose-nesting"])
        #expect(compile((String(repeating: "> ", count: 90) + "a").utf8).diagnostics.isEmpty)
    }
}

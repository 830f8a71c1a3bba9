import Diagnostics
import Explaining
import Testing

struct ExplanationTests {
    @Test func `No code is explained twice, and none is explained that does not exist`() {
        let names = CodeExplanation.all.map(\.code.name)
        #expect(Set(names).count == names.count)
    }
}

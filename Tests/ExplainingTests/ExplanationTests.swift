import Building
import Diagnostics
import Exchange
import Explaining
import Reports
import Testing

struct ExplanationTests {
    @Test func `Every code is explained, once`() {
        let names = CodeExplanation.all.map(\.code.name)
        #expect(Set(names).count == names.count)
        #expect(Set(CodeExplanation.codes.keys).subtracting(names).sorted() == [])
        #expect(CodeExplanation.unknownNames == [])
        #expect(CodeExplanation["unknown-key"]?.code.name == "unknown-key" && CodeExplanation["nothing"] == nil)
    }

    private static let runnable = CodeExplanation.all.filter { $0.form != .shown }

    @Test func `The example that is not so gives the code, and the one that is does not`() {
        #expect(Self.runnable.count > 80)
        for explanation in Self.runnable {
            let name = explanation.code.name
            if let bad = explanation.bad {
                let found = ExampleSite(bad, form: explanation.form).diagnostics.map(\.code.name)
                #expect(found.contains(name), "\(name): the bad example gives \(found)")
            }
            if let good = explanation.good {
                let found = ExampleSite(good, form: explanation.form).diagnostics
                #expect(!found.contains { $0.code.name == name }, "\(name): the good example gives it too")
                let errors = found.filter { $0.severity == .error }.map { "\($0.code.name): \($0.summary)" }
                #expect(errors == [], "\(name): the good example is wrong")
            }
        }
    }

    @Test func `A site without an example has nothing against it`() {
        let found = ExampleSite("content_version: 1\ntitle: S", form: .site).diagnostics
        #expect(found.map(\.summary) == [])
    }

    @Test func `Only what can be changed is said to be`() {
        for explanation in CodeExplanation.all {
            let says = explanation.remedy.contains("waive: [{check: \(explanation.code.name)")
            #expect(
                says == (explanation.code.severity == .warning && ![.output, .imports].contains(explanation.area)),
                "\(explanation.code.name)")
        }
    }

    @Test func `The text of an explanation has the rule, both examples and what to do`() throws {
        let text = ExplanationText.text(of: try #require(CodeExplanation["unknown-key"]))
        #expect(text.hasPrefix("unknown-key (error): A map has only the keys of its kind.\n\n"))
        #expect(text.contains("Not so:\n\n    kiled: 4\n\nBut so:\n\n    killed: 4\n\n"))
        #expect(!text.split(separator: "\n").contains { $0.count > 80 })
        let list = ExplanationText.list(CodeExplanation.all)
        for code in CodeExplanation.codes.keys { #expect(list.contains("  \(code) ")) }
    }
}

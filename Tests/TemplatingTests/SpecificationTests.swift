import Diagnostics
import Templating
import Testing

/// Every case of the public Mustache specification through the engine. The language is a strict subset, so a case
/// passes, is an error by design, or asks for something that a typed context cannot hold.
struct SpecificationTests {
    enum Outcome: Hashable, CustomStringConvertible {
        case pass
        /// Refused before anything is rendered, with these codes.
        case error([String])
        case leftOut(Reason)
        /// Never expected.
        case different(String)

        var description: String {
            switch self {
            case .pass: "pass"
            case .error(let codes): "error: " + codes.joined(separator: ", ")
            case .leftOut(let reason): "left out: \(reason.rawValue)"
            case .different(let output): "different: \(output.debugDescription)"
            }
        }
    }

    enum Reason: String {
        case rootIsNoRecord = "a page's context is always a record"
        case function = "a context holds no functions"
    }

    @Test func `Every case is of its listed class`() throws {
        for test in try SpecificationCase.all() {
            let listed = Self.classes[test.key] ?? .pass
            let actual = Self.outcome(test)
            #expect(actual == listed, "\"\(test.key)\": .\(actual)")
        }
    }

    @Test func `Of 194 cases 103 pass, 75 are errors by design and 16 are left out`() throws {
        var counts = (pass: 0, error: 0, leftOut: 0)
        for test in try SpecificationCase.all() {
            switch Self.outcome(test) {
            case .pass: counts.pass += 1
            case .error: counts.error += 1
            case .leftOut: counts.leftOut += 1
            case .different: break
            }
        }
        #expect(counts == (103, 75, 16))
    }

    @Test func `Only cases of the specification are listed`() throws {
        let keys = Set(try SpecificationCase.all().map(\.key))
        #expect(Self.classes.keys.filter { !keys.contains($0) }.sorted() == [])
    }

    static func outcome(_ test: SpecificationCase) -> Outcome {
        if test.key.hasPrefix("~lambdas") { return .leftOut(.function) }
        guard case .record(let shape) = test.data.kind.kind else { return .leftOut(.rootIsNoRecord) }
        let compiled = TemplateLibrary.compile(
            files: [TemplateFile(path: "Templates/case.mustache", bytes: Array(test.template.utf8))]
                + test.partials.map {
                    TemplateFile(path: "Templates/\($0.name).mustache", bytes: Array($0.text.utf8))
                },
            pages: [PageDeclaration(template: "case", context: shape)])
        guard !compiled.hasErrors else {
            let codes = Set(compiled.diagnostics.filter { $0.severity == .error }.map(\.code.name))
            return .error(codes.sorted())
        }
        guard case .record(let record) = test.data.value(as: .record(shape)) else { return .leftOut(.rootIsNoRecord) }
        var output: [UInt8] = []
        compiled.value.render("case", record, into: &output)
        let text = String(decoding: output, as: UTF8.self)
        return text == test.expected ? .pass : .different(text)
    }
}

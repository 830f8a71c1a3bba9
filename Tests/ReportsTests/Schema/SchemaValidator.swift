import Diagnostics
import Records
import Reports
import TestSupport

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Python's `jsonschema`, a validator that others wrote: it judges records by the schemas that we print.
struct SchemaValidator {
    /// How the values of YAML are taken.
    enum Loading: String, CaseIterable {
        /// Every value is the text that was typed, as Sitrep's own reader takes it.
        case texts
        /// Plain values are numbers, truth values and nothing by the rules of YAML 1.2's core schema, as editors take
        /// them.
        case core
    }

    struct Case {
        var subject: EditorSchema.Subject
        /// The record as JSON.
        var json: String
        var name: String
    }

    /// A Python that has the validator; nil where none does.
    static let python: String? = ["python3", "/usr/bin/python3"].first { program in
        (try? run(program, ["-c", "import jsonschema"]).status) == 0
    }

    /// Continuous integration goes without nothing.
    static let mayBeMissing = getenv("CI") == nil

    private static func run(_ program: String, _ arguments: [String], input: String = "") throws -> ChildProcess {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        let home = getenv("HOME").map { String(cString: $0) } ?? "/"
        return try ChildProcess.run(
            program, arguments, input: input, environment: ["PATH": path, "HOME": home, "PYTHONUTF8": "1"])
    }

    /// What is wrong with each case, in their order; empty where nothing is.
    static func judge(_ cases: [Case], terms: EditorSchema.Terms) throws -> [String] {
        let program = """
            import json, sys
            from jsonschema import Draft7Validator
            schemas = {}
            for line in sys.stdin:
                kind, name, value = json.loads(line)
                if kind == "schema":
                    Draft7Validator.check_schema(value)
                    schemas[name] = Draft7Validator(value)
                else:
                    errors = sorted(schemas[kind].iter_errors(value), key=lambda e: list(map(str, e.path)))
                    at = lambda e: "/".join(map(str, e.path))
                    print(json.dumps("; ".join(at(e) + ": " + e.message[:200] for e in errors)))
            """
        var lines = EditorSchema.Subject.allCases.map { subject in
            let text = EditorSchema(of: subject, terms: terms).text.split(separator: "\n").joined(separator: " ")
            return "[\"schema\", \"\(subject.word)\", \(text)]"
        }
        lines += cases.map { "[\"\($0.subject.word)\", \(JSONString.quoted($0.name)), \($0.json)]" }
        let done = try run(
            python ?? "python3", ["-c", program], input: lines.joined(separator: "\n") + "\n")
        guard done.status == 0 else { throw Failed(text: done.errors) }
        // Each answer is a text of JSON on a line of its own.
        return done.output.split(separator: "\n").map { String($0.dropFirst().dropLast()) }
    }

    struct Failed: Error { var text: String }

    // MARK: JSON of records

    /// A record as a validator is given it.
    static func json(_ node: RecordNode, _ loading: Loading) -> String {
        if node.isMap {
            let members = node.entries.map { "\(JSONString.quoted($0.key.text)): \(json($0.value, loading))" }
            return "{" + members.joined(separator: ", ") + "}"
        }
        if node.isList { return "[" + node.items.map { json($0, loading) }.joined(separator: ", ") + "]" }
        guard loading == .core, node.kind == .plain else { return JSONString.quoted(node.isEmpty ? "" : node.text) }
        return core(node.text)
    }

    private static func core(_ text: String) -> String {
        switch text {
        case "", "~", "null", "Null", "NULL": return "null"
        case "true", "True", "TRUE": return "true"
        case "false", "False", "FALSE": return "false"
        default: break
        }
        if text.wholeMatch(of: /[-+]?[0-9]+/) != nil, let number = Int(text) { return String(number) }
        if text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil,
            let number = Double(text), number.isFinite
        {
            return "\(number)"
        }
        return JSONString.quoted(text)
    }
}

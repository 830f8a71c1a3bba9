import Diagnostics
package import Reports

/// What is said of a new record, question by question; each answer has been looked at and completed.
package struct Answers: Sendable {
    package let type: RecordType
    package let questions: [Question]
    private var values: [Question.Field: [String]] = [:]
    private let manuscript: Manuscript

    package init(_ type: RecordType, in manuscript: Manuscript, today: Day) {
        self.type = type
        self.manuscript = manuscript
        questions = Question.all(for: type, site: manuscript.site, today: today)
    }

    package subscript(_ field: Question.Field) -> [String] { values[field] ?? [] }

    func first(_ field: Question.Field) -> String? { self[field].first }

    func has(_ field: Question.Field) -> Bool { values[field] != nil }

    /// Takes an answer as it was typed.
    ///
    /// - Throws: `Refusal`, with the choices where there are several.
    package mutating func add(_ typed: String, to field: Question.Field) throws {
        guard let question = questions.first(where: { $0.field == field }) else {
            throw Refusal("\(type.named) has no --\(field.rawValue)".capitalizedFirst)
        }
        if !question.isList, has(field) { throw Refusal("--\(field.rawValue) can be given only once") }
        values[field, default: []].append(try read(typed, question))
    }

    /// Notes that nothing is said of a field, and that nobody is to be asked of it again.
    mutating func leaveOut(_ field: Question.Field) { if values[field] == nil { values[field] = [] } }

    /// Fills in what is usual where nothing was said.
    package mutating func fillIn() throws {
        for question in questions where self[question.field].isEmpty {
            if let usual = question.usual {
                values[question.field] = [usual]
            } else if question.isRequired {
                throw Refusal("--\(question.field.rawValue) is missing: \(type.named) must have it")
            }
        }
    }

    // MARK: Reading

    private func read(_ typed: String, _ question: Question) throws -> String {
        let text = typed.trimmed
        guard !text.isEmpty else { throw Refusal("--\(question.field.rawValue) has nothing after it") }
        switch question.form {
        case .text: return text
        case .date: return try checked(EventDate.parse(text), text)
        case .quantity:
            return try checked(
                Quantity.parse(Array(text.utf8)[...], vagueCounts: manuscript.site.vagueCounts), text)
        case .number(let range):
            guard let number = Double(text), range.contains(number) else {
                throw Refusal("'\(text)' is no number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
            }
            return text
        case .address:
            guard WebAddress(text) != nil else {
                throw Refusal("'\(text)' is no address: it begins with https://, http:// or mailto:")
            }
            return text
        case .choice(let choices): return try complete(text, choices, what: question.prompt.lowercased())
        case .record(let type, let orText):
            if orText, !RecordID.isValid(text.utf8) { return text }
            return try complete(text, self.choices(of: type), what: type.rawValue)
        case .part: return try part(text)
        }
    }

    private func checked<Value>(_ result: Result<Value, ValueError>, _ text: String) throws -> String {
        if case .failure(let error) = result {
            throw Refusal(
                error.message, error.explanation ?? "", error.suggestion.map { "Did you mean '\($0)'?" } ?? "")
        }
        return text
    }

    private func part(_ text: String) throws -> String {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 3 else {
            throw Refusal("'\(text)' has too many parts: write actor, actor:role or actor:role:basis")
        }
        var read = [try complete(parts[0], choices(of: .actor), what: "actor")]
        if parts.count > 1 { read.append(try complete(parts[1], Self.roles, what: "role")) }
        if parts.count > 2 { read.append(try complete(parts[2], Self.bases, what: "basis")) }
        return read.joined(separator: ":")
    }

    static let roles = Participant.Role.allCases.map { Choice($0.rawValue) }
    static let bases = Basis.allCases.map { Choice($0.rawValue) }

    private func complete(_ typed: String, _ choices: [Choice], what: String) throws -> String {
        switch Completion(choices: choices).find(typed) {
        case .one(let choice): return choice.id
        case .several(let several):
            throw AmbiguousAnswer(typed: typed, what: what, choices: several)
        case .none:
            throw Refusal(
                "There is no \(what) '\(typed)'",
                choices.count <= 40 ? "They are: " + choices.map(\.id).joined(separator: ", ") : "")
        }
    }

    /// The records of a type, as choices.
    func choices(of type: RecordType) -> [Choice] {
        func all(_ records: [some Record]) -> [Choice] { records.map { Choice($0.id, $0.displayTitle) } }
        switch type {
        case .incident: return all(manuscript.report.incidents)
        case .actor: return all(manuscript.report.actors)
        case .place: return all(manuscript.report.places)
        case .source: return all(manuscript.report.sources)
        case .campaign: return all(manuscript.report.campaigns)
        case .brief: return all(manuscript.report.briefs)
        case .page: return all(manuscript.report.pages)
        }
    }

    /// Whether an actor is a person: then what is said of them must carry a basis.
    func isPerson(_ id: String) -> Bool {
        manuscript.report.actors.contains { $0.id == id && $0.kind == .person }
    }
}

/// A few letters that may mean several things.
package struct AmbiguousAnswer: Error, Sendable {
    package var typed: String
    package var what: String
    package var choices: [Choice]

    /// For scripts, which cannot be asked.
    package var refusal: Refusal {
        var lines = choices.prefix(20).map { $0.label.isEmpty ? $0.id : "\($0.id)  \($0.label)" }
        if choices.count > 20 { lines.append("… and \(choices.count - 20) more") }
        var refusal = Refusal(
            choices.count == 1
                ? "There is no \(what) '\(typed)'. Did you mean '\(choices[0].id)'?"
                : "'\(typed)' may be any of these:")
        if choices.count > 1 { refusal.explanation = lines }
        return refusal
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        let front = drop(while: \.isWhitespace)
        guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(front[...last])
    }

    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

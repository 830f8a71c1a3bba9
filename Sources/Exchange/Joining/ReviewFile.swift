package import Diagnostics
import Records
import Reports

/// The questions that an import has about names, and a person's answers: a file beside `Content/` that both write.
package struct ReviewFile: Sendable {
    package enum Subject: String, Sendable { case actor, place }

    enum Answer: Sendable, Equatable {
        case same(String)
        /// Not that one, or a new one: the import's own record stays.
        case other
        case open(like: String)
    }

    let path: String
    private let bytes: [UInt8]
    private var answers: [String: Answer] = [:]
    /// The records that answers name, with where they do.
    private var named: [(subject: Subject, id: String, place: SourceLocation)] = []
    package private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter bytes: the file as it is; nothing where there is none.
    package init(_ bytes: [UInt8]?, path: String) {
        self.path = path
        self.bytes = bytes ?? []
        guard let bytes, !bytes.isEmpty else { return }
        let file = YAMLReader.read(bytes, path: path)
        diagnostics = file.diagnostics
        for node in file.value.first?.root.items ?? [] { read(node) }
    }

    private mutating func read(_ node: RecordNode) {
        guard let fields = Fields(node, schema: .review, diagnostics: &diagnostics),
            let like = fields.text("like", &diagnostics), let node = fields["is"],
            let word = node.readText(&diagnostics)
        else { return }
        let answer: Answer
        switch word {
        case "same": answer = .same(like)
        case "different", "new": answer = .other
        case "undecided": answer = .open(like: like)
        default:
            diagnostics.append(
                Diagnostic(
                    .unknownChoice, "'\(word)' is none of the words that may stand here", at: node.location,
                    explanation: "They are: undecided, same, different, new.",
                    suggestion: NearMiss.best(for: word, among: ["undecided", "same", "different", "new"])))
            return
        }
        for subject in [Subject.actor, .place] {
            let name = subject == .actor ? fields["actor"] : fields["place"]
            guard let name = name?.readText(&diagnostics) else { continue }
            answers["\(subject.rawValue) \(name)"] = answer
            if case .same = answer, let place = fields["like"]?.location { named.append((subject, like, place)) }
        }
    }

    func answer(_ subject: Subject, _ name: String) -> Answer? { answers["\(subject.rawValue) \(name)"] }

    /// An error for each answer that names a record which the site does not have: incidents would refer to nothing.
    ///
    /// - Parameter own: the ids of the import's own records of a type.
    func strangers(to names: SiteNames, own: (Subject) -> [String]) -> [Diagnostic] {
        named.compactMap { subject, id, place in
            let records = subject == .actor ? names.actors : names.places
            guard !records.contains(where: { $0.id == id }), !own(subject).contains(id) else { return nil }
            return Diagnostic(
                .importJoin, "'\(id)' is no \(subject.rawValue) of the site", at: place, severity: .error,
                suggestion: NearMiss.best(for: id, among: records.map(\.id)))
        }
    }

    /// A question that is not in the file yet.
    struct Question: Hashable {
        var subject: Subject
        var name: String
        var like: String
        var likeName: String
    }

    /// How many questions of the file nobody has answered.
    var openCount: Int { answers.values.count { if case .open = $0 { true } else { false } } }

    /// The file with new questions at its end; nothing where there are none.
    func adding(_ questions: [Question]) -> [UInt8]? {
        guard !questions.isEmpty else { return nil }
        var text = bytes.isEmpty ? Self.head : String(decoding: bytes, as: UTF8.self)
        if !text.hasSuffix("\n") { text += "\n" }
        for question in questions {
            let key = question.subject.rawValue
            // A name that is not on one line would end the comment.
            let name = question.likeName.split(whereSeparator: \.isNewline).joined(separator: " ")
            text += "\n- \(key): \(Self.quoted(question.name))\n  like: \(question.like)  # \(name)\n  is: undecided\n"
        }
        return Array(text.utf8)
    }

    /// Text between double quotation marks is read alike by YAML and JSON.
    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.text(text)
        return String(decoding: writer.take(), as: UTF8.self)
    }

    private static let head = """
        # Names of an import that are nearly those of records of the site. Put one of these words behind each 'is':
        #
        #   same        they are one: incidents will name the record behind 'like' (you may put another id there)
        #   different   they are two: the import makes a record of its own
        #   new         the same as different
        #   undecided   not looked at yet: until then the import's own record stands
        #
        # Then import again. New questions are added at the end; what you write here is kept.

        """
}

extension RecordSchema {
    static let review = RecordSchema(
        "a question about a name",
        [
            .optional("actor", .text, "The actor's name as the import has it"),
            .optional("place", .text, "The place's names as the import has them, the finest first"),
            .required("like", .text, "The id of the site's record"),
            .required("is", .choice(["undecided", "same", "different", "new"]), "What a person says"),
        ])
}

package import Diagnostics
package import Reports

/// Makes new records: completes and checks what is said of them, and looks for records that are there already.
package struct Maker: Sendable {
    package let manuscript: Manuscript
    package let today: Day
    private let index: IDIndex

    package init(_ manuscript: Manuscript, today: Day) {
        self.manuscript = manuscript
        self.today = today
        index = IDIndex(manuscript)
    }

    package func answers(_ type: RecordType) -> Answers { Answers(type, in: manuscript, today: today) }

    /// An id made of a title that no record has or had: with the year, then a number, where it is taken.
    package func suggestedID(_ answers: Answers) -> String? {
        guard let title = answers.first(.title) else { return nil }
        let base = RecordID.suggestion(for: title) ?? (RecordID.isValid(title.utf8) ? title : nil)
        guard let base else { return nil }
        let year = answers.first(.date).flatMap { EventDate($0)?.bucket.year }
        let candidates =
            [base] + (year.map { ["\(base)-\($0)"] } ?? []) + (2...99).map { "\(base)-\($0)" }
        return candidates.first { RecordID.isValid($0.utf8) && isFree(RecordKey(answers.type, $0)) }
    }

    func isFree(_ key: RecordKey) -> Bool { !index.has(key) && index.owner(ofFormer: key) == nil }

    /// - Throws: `Refusal`, where the id is none, taken, or a former one of another record.
    package func check(id: String, type: RecordType) throws {
        guard RecordID.isValid(id.utf8), id != "null", id != Speaker.unattributedWord else {
            let suggestion = RecordID.suggestion(for: id).map { "Did you mean '\($0)'?" }
            throw Refusal(
                "'\(id)' is no id: 1 to \(RecordID.longest) lower-case letters, digits and hyphens, no hyphen first",
                suggestion ?? "Give one with --id.")
        }
        let key = RecordKey(type, id)
        if let owner = index.owner(ofFormer: key) {
            throw Refusal(
                "'\(id)' is a former id of the \(type.rawValue) '\(owner.id)', and old links to it lead there")
        }
        guard index.has(key) else { return }
        let path = manuscript.records.lazy.flatMap { $0 }.first { $0.header.key == key }?.header.path ?? "Content"
        throw Refusal("There is \(type.named) '\(id)' already, in \(path)", "Give another id with --id.")
    }

    /// Reads the record as the site would.
    ///
    /// - Returns: What is to be said of it all the same.
    /// - Throws: `Refusal`, where the site would have an error because of it.
    package func check(_ record: NewRecord) throws -> [Diagnostic] {
        guard manuscript.bytes(path: record.path) == nil else {
            throw Refusal("'\(record.path)' is there already")
        }
        let after = manuscript.applying([record.path: Array(record.text.utf8)])
        let own = after.diagnostics.filter { $0.location?.path == record.path }
        guard !own.hasErrors else {
            throw Refusal("Such a record would have errors", diagnostics: own.filter { $0.severity == .error })
        }
        // What is still to be written is said by the comments in the file.
        return own.filter { $0.code.name != "missing-recommended-key" }
    }
}

import Diagnostics
import Reports

/// Asks a person at a terminal for what makes a record, one line a question.
///
/// Every answer can be left out with Enter. A few letters are enough where there are choices; where they are not, the
/// choices are shown with numbers.
package struct Interview {
    private let maker: Maker
    /// The next line; nil at its end (Ctrl-D), which stops the interview.
    private let read: () -> String?
    private let write: (String) -> Void

    package init(_ maker: Maker, read: @escaping () -> String?, write: @escaping (String) -> Void) {
        self.maker = maker
        self.read = read
        self.write = write
    }

    /// What ends an interview without a record.
    package struct Stopped: Error {
        package init() {}
    }

    /// Asks what has not been said yet.
    package func complete(_ answers: inout Answers) throws {
        write(
            "A new \(answers.type.rawValue). Enter leaves a question out or takes what stands in brackets; ? lists choices.\n\n"
        )
        for question in answers.questions where question.isAsked && !answers.has(question.field) {
            if question.field == .publicRole, answers.first(.kind) != Actor.Kind.person.rawValue { continue }
            if question.field == .longitude, answers[.latitude].isEmpty { continue }
            try ask(question, &answers)
        }
    }

    /// Asks for the id, proposing one.
    package func id(for answers: Answers) throws -> String {
        let proposed = maker.suggestedID(answers)
        while true {
            let typed = try line("Id, for ever\(bracketed(proposed)): ")
            let id = typed.isEmpty ? proposed ?? "" : typed
            guard !id.isEmpty else { continue }
            do {
                try maker.check(id: id, type: answers.type)
                return id
            } catch let refusal as Refusal {
                say(refusal)
            }
        }
    }

    /// Shows records that may be the same, and asks whether to go on.
    package func confirm(despite similar: [SimilarRecord]) throws -> Bool {
        guard !similar.isEmpty else { return true }
        write("\nThis may be there already:\n")
        for record in similar {
            write(DisplayText.safe("  \(record.path)  \(record.title) (\(record.likeness))") + "\n")
        }
        let answer = try line("Write it all the same? [y/N]: ").lowercased()
        return answer == "y" || answer == "yes"
    }

    // MARK: Questions

    private func ask(_ question: Question, _ answers: inout Answers) throws {
        var count = 0
        while true {
            let prompt = count == 0 ? question.prompt : "  and"
            let typed = try line("\(prompt)\(bracketed(count == 0 ? question.usual : nil)): ")
            if typed == "?" {
                list(question, answers)
                continue
            }
            if typed.isEmpty {
                if count > 0 { return }
                guard question.usual != nil || !question.isRequired else { continue }
                if let usual = question.usual { try answers.add(usual, to: question.field) }
                answers.leaveOut(question.field)
                return
            }
            guard let answer = try completed(typed, question, &answers) else { continue }
            if !answer.isEmpty, answer != typed { write("    \(DisplayText.safe(answer))\n") }
            count += 1
            if !question.isList { return }
        }
    }

    /// Takes an answer, and says what became of it; nil where it was none.
    private func completed(_ typed: String, _ question: Question, _ answers: inout Answers) throws -> String? {
        var typed = typed
        while true {
            do {
                var trial = answers
                try trial.add(typed, to: question.field)
                if case .part = question.form, !typed.contains(":") {
                    let actor = trial[question.field].last!
                    try answers.add(try part(of: actor, answers), to: question.field)
                } else {
                    answers = trial
                }
                return answers[question.field].last
            } catch let refusal as Refusal {
                say(refusal)
                return nil
            } catch let several as AmbiguousAnswer {
                guard let choice = try choose(several.choices) else { return nil }
                // Of `actor:role` only the part that was unclear is replaced.
                typed = typed.split(separator: ":", omittingEmptySubsequences: false)
                    .map { $0 == several.typed[...] ? choice.id : String($0) }.joined(separator: ":")
                if case .part = question.form {} else { typed = choice.id }
            }
        }
    }

    /// Asks what part an actor had.
    private func part(of actor: String, _ answers: Answers) throws -> String {
        guard let role = try choice("    Role of \(actor)", Answers.roles) else { return actor }
        let isExclusive = Participant.Role(rawValue: role)?.isExclusive == true
        guard isExclusive else { return "\(actor):\(role)" }
        while true {
            if let basis = try choice("    How it is known (claimed, alleged, …)", Answers.bases) {
                return "\(actor):\(role):\(basis)"
            }
            guard answers.isPerson(actor) else { return "\(actor):\(role)" }
            write("    \(actor) is a person, and nobody may be called a \(role) without a basis.\n")
        }
    }

    private func choice(_ prompt: String, _ choices: [Choice]) throws -> String? {
        while true {
            let typed = try line(prompt + ": ")
            if typed.isEmpty { return nil }
            if typed == "?" {
                show(choices)
                continue
            }
            switch Completion(choices: choices).find(typed) {
            case .one(let choice):
                if choice.id != typed { write("    \(choice.id)\n") }
                return choice.id
            case .several(let several): if let choice = try choose(several) { return choice.id }
            case .none: say(Refusal("'\(typed)' is none of them", "? lists them."))
            }
        }
    }

    /// Shows choices with numbers and asks for one.
    private func choose(_ choices: [Choice]) throws -> Choice? {
        let shown = Array(choices.prefix(9))
        for (number, choice) in shown.enumerated() {
            write(
                DisplayText.safe("    \(number + 1)  \(choice.id)\(choice.label.isEmpty ? "" : "  \(choice.label)")")
                    + "\n")
        }
        if choices.count > 9 { write("    … and \(choices.count - 9) more; type more letters\n") }
        let typed = try line(
            shown.count == 1 ? "    That one? (1, or Enter for no): " : "    Which? (number, or Enter for none): ")
        guard let number = Int(typed), shown.indices.contains(number - 1) else { return nil }
        return shown[number - 1]
    }

    private func list(_ question: Question, _ answers: Answers) {
        switch question.form {
        case .choice(let choices): show(choices)
        case .record(let type, _): show(answers.choices(of: type))
        case .part: show(answers.choices(of: .actor))
        case .date:
            write("    2024-05-03, 2024-05, 2024, 2024-05-03/2024-05-05, 2024-05? (uncertain), 2024-05~ (about)\n")
        case .quantity: write("    4, at least 4, more than 80, up to 15, 10 to 15, about 50, several, none, unknown\n")
        case .text, .number, .address: write("    Any text on one line.\n")
        }
    }

    private func show(_ choices: [Choice]) {
        if choices.isEmpty { write("    There is none yet.\n") }
        for choice in choices.prefix(60) {
            write(DisplayText.safe("    \(choice.id)\(choice.label.isEmpty ? "" : "  \(choice.label)")") + "\n")
        }
        if choices.count > 60 { write("    … and \(choices.count - 60) more; type a few letters\n") }
    }

    private func say(_ refusal: Refusal) {
        for line in [refusal.summary] + refusal.explanation where !line.isEmpty {
            write("    \(DisplayText.safe(line))\n")
        }
    }

    private func bracketed(_ usual: String?) -> String { usual.map { " [\($0)]" } ?? "" }

    private func line(_ prompt: String) throws -> String {
        write(prompt)
        guard let line = read() else {
            write("\n")
            throw Stopped()
        }
        return line.trimmed
    }
}

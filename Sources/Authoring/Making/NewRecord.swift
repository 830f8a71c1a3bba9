package import Reports

/// The text of a new record: valid as it stands, short, with the usual further keys as comments.
package struct NewRecord: Sendable {
    package var key: RecordKey
    package var isDraft: Bool
    private let answers: Answers

    package init(id: String, _ answers: Answers, isDraft: Bool = false) {
        key = RecordKey(answers.type, id)
        self.answers = answers
        self.isDraft = isDraft
    }

    package var title: String { answers.first(.title) ?? "" }

    /// The file's path from the site's folder; incidents stand in a folder for their year.
    package var path: String {
        switch key.type {
        case .incident:
            let year = answers.first(.date).flatMap { EventDate($0)?.bucket.year }
            return "Content/incidents/\(year.map { "\($0)/" } ?? "")\(key.id).yaml"
        case .brief, .page: return "Content/\(key.type.folder)/\(key.id).md"
        default: return "Content/\(key.type.folder)/\(key.id).yaml"
        }
    }

    /// What is compared with incidents that are there already.
    var sketch: IncidentSketch {
        IncidentSketch(
            title: title, kind: answers.first(.kind), date: answers.first(.date).flatMap { EventDate($0) },
            place: answers.first(.place),
            actors: answers[.actor].map { String($0.prefix { $0 != ":" }) }, sources: answers[.source],
            killed: answers.first(.killed).flatMap { Quantity($0) })
    }

    var address: String? { answers.first(.url) }

    package var text: String {
        switch key.type {
        case .incident: incident
        case .actor: actor
        case .place: place
        case .source: source
        case .campaign: campaign
        case .brief: brief
        case .page: "---\ntitle: \(YAMLScalar.text(title))\n\(draft)---\n\nWrite here.\n"
        }
    }

    private var draft: String { isDraft ? "draft: yes\n" : "" }

    private var incident: String {
        """
        title: \(YAMLScalar.text(title))
        kind: \(answers.first(.kind) ?? "other")
        date: \(YAMLScalar.date(answers.first(.date) ?? ""))
        \(draft)\(value(.place, "place", else: "place-id"))\(text(.summary, "summary"))\(participants)\
        \(value(.killed, "killed", else: "at least 4"))\(value(.injured, "injured", else: "10 to 15"))\
        \(sources)\(references(.campaign, "campaigns"))\(tags)\
        # claims:
        #   - {says: …, by: actor-id, sources: [source-id]}

        """
    }

    private var actor: String {
        let isPerson = answers.first(.kind) == Actor.Kind.person.rawValue
        let relation = answers.first(.partOf).map {
            "relations:\n  - {relation: \(isPerson ? "member-of" : "part-of"), actor: \($0)}\n"
        }
        return """
            name: \(YAMLScalar.text(title))
            kind: \(answers.first(.kind) ?? "unknown")
            \(draft)\(isPerson ? value(.publicRole, "public_role", else: "official") : "")\
            \(text(.summary, "summary"))\
            # names:
            #   - {text: …, kind: acronym}
            \(relation ?? "# relations:\n#   - {relation: \(isPerson ? "member-of" : "part-of"), actor: …, from: 2020}\n")\
            \(sources)\(tags)
            """
    }

    private var place: String {
        """
        name: \(YAMLScalar.text(title))
        kind: \(answers.first(.kind) ?? "city")
        \(draft)\(value(.within, "within", else: "district-id"))\(value(.latitude, "latitude", else: "24.86"))\
        \(value(.longitude, "longitude", else: "67.01"))\(value(.precision, "precision", else: "city"))\(tags)
        """
    }

    private var source: String {
        let date = answers.first(.date).map(YAMLScalar.date)
        return """
            title: \(YAMLScalar.text(title))
            kind: \(answers.first(.kind) ?? "news-report")
            \(draft)\(value(.publisher, "publisher", else: "outlet-id, or its name"))\
            \(date.map { "published: \($0)\n" } ?? "# published: 2024-05-03\n")\(value(.url, "url", else: "https://…"))\
            \(answers[.author].isEmpty ? "" : "authors: \(YAMLScalar.list(answers[.author]))\n")\(tags)\
            # origin: what it repeats
            # archived:
            #   - {url: https://…, date: 2024-05-03}

            """
    }

    private var campaign: String {
        let date = answers.first(.date).map(YAMLScalar.date)
        return """
            title: \(YAMLScalar.text(title))
            kind: \(answers.first(.kind) ?? "campaign")
            \(draft)\(date.map { "date: \($0)\n" } ?? "# date: 2024/..\n")\(text(.summary, "summary"))\
            \(references(.actor, "actors"))\(answers[.actor].isEmpty ? "# actors: [actor-id]\n" : "")\(tags)
            """
    }

    private var brief: String {
        """
        ---
        title: \(YAMLScalar.text(title))
        date: \(YAMLScalar.date(answers.first(.date) ?? ""))
        authors: \(YAMLScalar.list(answers[.author]))
        kind: \(answers.first(.kind) ?? "flash")
        \(draft)\(text(.summary, "summary"))\(tags)\
        # key_points:
        #   - What a reader in a hurry should take away.
        # judgements:
        #   - {text: …, likelihood: likely, confidence: moderate, would_change_if: …}
        ---

        Write here. `[[incident-id]]` links to a record, `[[incident-id.killed]]` shows its figure,
        `[@source-id]` cites a source.

        """
    }

    // MARK: Lines

    /// A line, or how it would look as a comment.
    private func value(_ field: Question.Field, _ key: String, else example: String) -> String {
        answers.first(field).map { "\(key): \(YAMLScalar.text($0))\n" } ?? "# \(key): \(example)\n"
    }

    private func text(_ field: Question.Field, _ key: String) -> String {
        answers.first(field).map { "\(key): \(YAMLScalar.text($0))\n" } ?? ""
    }

    private func references(_ field: Question.Field, _ key: String) -> String {
        answers[field].isEmpty ? "" : "\(key): \(YAMLScalar.list(answers[field]))\n"
    }

    private var tags: String { references(.tag, "tags") }

    private var participants: String {
        guard !answers[.actor].isEmpty else {
            return "# participants:\n#   - {actor: actor-id, role: perpetrator, basis: claimed}\n"
        }
        let rows = answers[.actor].map { part in
            let values = part.split(separator: ":")
            let pairs = zip(["actor", "role", "basis"], values).map { "\($0): \($1)" }
            return "  - {\(pairs.joined(separator: ", "))}\n"
        }
        return "participants:\n" + rows.joined()
    }

    private var sources: String {
        guard !answers[.source].isEmpty else {
            return "# sources:\n#   - source-id, or on one line: The News, 14 March 2023, https://…\n"
        }
        return "sources:\n" + answers[.source].map { "  - \(YAMLScalar.text($0))\n" }.joined()
    }
}

package import Reports

/// What can be said of a new record without an editor: each is a question on a terminal and an option in scripts.
package struct Question: Sendable {
    /// The option's name.
    package enum Field: String, Sendable, CaseIterable {
        case title, date, kind, place, actor, killed, injured, source, campaign, within, latitude, longitude, precision
        case publicRole = "public-role"
        case partOf = "part-of"
        case publisher, url, author, summary, tag
    }

    /// What an answer is.
    package enum Form: Sendable {
        case text
        /// EDTF.
        case date
        case quantity
        case number(ClosedRange<Double>)
        case address
        /// One of these words, each with what it means.
        case choice([Choice])
        /// The id of a record of this type; where a text will do as well, anything that is no id is one.
        case record(RecordType, orText: Bool)
        /// `actor`, `actor:role` or `actor:role:basis`.
        case part
    }

    package var field: Field
    /// As a person is asked.
    package var prompt: String
    package var form: Form
    package var isList = false
    package var isRequired = false
    /// What an empty answer means; nil: nothing is said.
    package var usual: String?
    /// Whether a person at a terminal is asked; the others are options only.
    package var isAsked = true

    /// The questions of a type of record, in the order in which they are asked.
    package static func all(
        for type: RecordType, site: SiteConfiguration, today: Day
    ) -> [Question] {
        let day = EventDate(today).text
        let summary = Question(field: .summary, prompt: "Summary", form: .text, isAsked: false)
        let tags = Question(field: .tag, prompt: "Tag", form: .text, isList: true, isAsked: false)
        let sources = Question(
            field: .source, prompt: "Source (id, or: publisher, date, address)", form: .record(.source, orText: true),
            isList: true)
        func title(_ prompt: String) -> Question {
            Question(field: .title, prompt: prompt, form: .text, isRequired: true)
        }
        func kind<Kind: RawRepresentable<String> & CaseIterable>(_ kinds: Kind.Type, _ usual: Kind) -> Question {
            Question(
                field: .kind, prompt: "Kind", form: .choice(kinds.allCases.map { Choice($0.rawValue) }),
                usual: usual.rawValue)
        }
        switch type {
        case .incident:
            let terms = site.vocabularies.kind.terms
            return [
                title("What happened, in a line"),
                Question(field: .date, prompt: "Date", form: .date, isRequired: true, usual: day),
                Question(
                    field: .kind, prompt: "Kind", form: .choice(terms.map { Choice($0.id, $0.label) }),
                    usual: terms.contains { $0.id == "other" } ? "other" : terms.first?.id),
                Question(field: .place, prompt: "Place", form: .record(.place, orText: false)),
                Question(field: .actor, prompt: "Who took part", form: .part, isList: true),
                Question(field: .killed, prompt: "Killed (4, at least 4, none, unknown)", form: .quantity),
                Question(field: .injured, prompt: "Injured", form: .quantity),
                sources,
                Question(
                    field: .campaign, prompt: "Campaign", form: .record(.campaign, orText: false), isList: true,
                    isAsked: false),
                summary, tags,
            ]
        case .actor:
            return [
                title("Name"), kind(Actor.Kind.self, .unknown),
                Question(
                    field: .publicRole, prompt: "Public role (a person without one has no page)",
                    form: .choice(Actor.PublicRole.allCases.map { Choice($0.rawValue) })),
                Question(field: .partOf, prompt: "Part of, or member of", form: .record(.actor, orText: false)),
                sources, summary, tags,
            ]
        case .place:
            return [
                title("Name"), kind(PlaceDetails.Kind.self, .city),
                Question(field: .within, prompt: "Within", form: .record(.place, orText: false)),
                Question(field: .latitude, prompt: "Latitude, degrees north", form: .number(-90...90)),
                Question(field: .longitude, prompt: "Longitude, degrees east", form: .number(-180...180)),
                Question(
                    field: .precision, prompt: "How finely the point is known",
                    form: .choice(Precision.allCases.map { Choice($0.rawValue) }), isAsked: false),
                tags,
            ]
        case .source:
            return [
                title("Title"), kind(SourceDetails.Kind.self, .newsReport),
                Question(
                    field: .publisher, prompt: "Publisher (id of an actor, or a name)",
                    form: .record(.actor, orText: true)),
                Question(field: .date, prompt: "Published", form: .date),
                Question(field: .url, prompt: "Address", form: .address),
                Question(field: .author, prompt: "Author", form: .text, isList: true, isAsked: false),
                tags,
            ]
        case .campaign:
            return [
                title("Title"), kind(Campaign.Kind.self, .campaign),
                Question(field: .date, prompt: "Date (2024/.. goes on)", form: .date),
                Question(field: .actor, prompt: "Whose it is", form: .record(.actor, orText: false), isList: true),
                summary, tags,
            ]
        case .brief:
            return [
                title("Title"),
                Question(field: .date, prompt: "As of", form: .date, isRequired: true, usual: day),
                kind(Brief.Kind.self, .flash),
                Question(
                    field: .author, prompt: "Author", form: .text, isList: true,
                    usual: site.authors.first ?? "The editors"),
                summary, tags,
            ]
        case .page: return [title("Title")]
        }
    }
}

/// One of several answers, with words for people.
package struct Choice: Sendable, Hashable {
    package var id: String
    package var label: String

    package init(_ id: String, _ label: String = "") {
        self.id = id
        self.label = label
    }
}

import Markdown

extension ReferenceCollector {
    /// What a text names: records, sources, pictures. Views are collected with the record's header.
    mutating func prose(_ prose: Prose) {
        for reference in prose.allReferences {
            let type = reference.type.flatMap(RecordType.init(rawValue:))
            if type == nil, let word = reference.type {
                add(reference.id, reference.range, .unknownType(word), .other)
            } else {
                add(reference.id, reference.range, .prose(type: type, field: reference.field), .mention)
            }
        }
        for citation in prose.allCitations { add(citation.source, citation.range, .record([.source]), .source) }
        for image in prose.allImages { add(image.path, image.range, .media, .other) }
    }

    /// Its text is one of the record's (``Record/forEachText(_:)``).
    mutating func judgement(_ judgement: Judgement) {
        claims(judgement.restsOn)
        row(judgement.row)
    }

    mutating func views(_ views: [ReportView]) {
        for view in views {
            for actor in view.filter.actors { record(actor, .actor) }
            for place in view.filter.places { record(place, .place) }
            for campaign in view.filter.campaigns { record(campaign, .campaign) }
            record(view.incident, .incident)
            if let judgement = view.judgement { self.judgement(judgement) }
            if let item = view.media { media([item]) }
        }
    }
}

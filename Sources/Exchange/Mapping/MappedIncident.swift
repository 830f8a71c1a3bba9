import Records

/// What a row says of an incident, ready to be written as a line.
struct MappedIncident {
    struct Person {
        var actorID: String?
        var label: [UInt8] = []
        var side: [UInt8] = []
        var role: [UInt8] = []
        var basis: [UInt8] = []
        var outcome: [UInt8] = []
        var note: [UInt8] = []
    }

    struct CasualtyRow {
        var side: [UInt8] = []
        var role: [UInt8] = []
        var group: [UInt8] = []
        var occupation: [UInt8] = []
        var actorID: String?
        var note: [UInt8] = []
        var counts: [(key: StaticString, count: MappedCount)] = []
    }

    struct Claim {
        var says: [UInt8]
        var by: String?
        var made: String
        var note: [UInt8]
    }

    var id: String
    var title: [UInt8]
    var kind: [UInt8]
    var date: DateAssembly.Result
    var time: [UInt8] = []
    var placeID: String?
    var placeNote: [UInt8] = []
    var placePrecision: [UInt8] = []
    /// As Markdown.
    var summary: [UInt8] = []
    var participants: [Person] = []
    var casualties: [CasualtyRow] = []
    var figuresAsOf = ""
    var figuresNote: [UInt8] = []
    var claims: [Claim] = []
    var campaigns: [String] = []
    var lists: [(key: StaticString, texts: [[UInt8]])] = []
    var sources: [String] = []
    var externalIDs: [(scheme: String, value: [UInt8])] = []
    /// The dataset as a source, where the mapping names one: its figures are its own account.
    var datasetID: String?

    /// The keys that an import writes anew, for ``OwnedRecords``.
    static let owned = [
        "id", "date", "time", "place", "place_precision", "summary", "participants", "casualties", "tolls", "claims",
        "campaigns", "weapons", "targets", "outcomes", "tags", "defaults", "sources", "external_ids",
    ]
    /// The keys that are a person's from the first import on: the table has no better words for them.
    static let suggested = ["title", "kind"]

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.text("id", id)
            writer.text("title", title)
            writer.text("kind", kind)
            writeDate(to: &writer)
            writer.text("time", ifAny: time)
            writePlace(to: &writer)
            writer.text("summary", ifAny: summary)
            writeParticipants(to: &writer)
            writeCasualties(to: &writer)
            writeClaims(to: &writer)
            if !campaigns.isEmpty { writer.texts("campaigns", campaigns) }
            for list in lists {
                writer.array(list.key) { writer in for text in list.texts { writer.text(nil, text) } }
            }
            if let datasetID {
                writer.object("defaults") { writer in
                    writer.text("by", datasetID)
                    writer.texts("sources", [datasetID])
                }
            }
            let all = (datasetID.map { [$0] } ?? []) + sources
            if !all.isEmpty { writer.texts("sources", all) }
            writer.object("external_ids") { writer in
                for id in externalIDs {
                    writer.key(id.scheme)
                    writer.text(nil, id.value)
                }
            }
        }
    }

    private func writeDate(to writer: inout JSONWriter) {
        guard let note = date.note else { return writer.text("date", date.text) }
        writer.array("date") { writer in
            writer.object { writer in
                writer.text("value", date.text)
                writer.text("note", CellText.oneLine(note))
            }
        }
    }

    private func writePlace(to writer: inout JSONWriter) {
        guard let placeID else { return }
        if placeNote.isEmpty {
            writer.text("place", placeID)
        } else {
            writer.array("place") { writer in
                writer.object { writer in
                    writer.text("value", placeID)
                    writer.text("note", placeNote)
                }
            }
        }
        writer.text("place_precision", ifAny: placePrecision)
    }

    private func writeParticipants(to writer: inout JSONWriter) {
        guard !participants.isEmpty else { return }
        writer.array("participants") { writer in
            for person in participants {
                writer.object { writer in
                    writer.text("actor", ifAny: person.actorID)
                    writer.text("label", ifAny: person.label)
                    writer.text("side", ifAny: person.side)
                    writer.text("role", ifAny: person.role)
                    writer.text("basis", ifAny: person.basis)
                    writer.text("outcome", ifAny: person.outcome)
                    writer.text("note", ifAny: person.note)
                }
            }
        }
    }

    private func writeCasualties(to writer: inout JSONWriter) {
        guard !casualties.isEmpty else { return }
        func writeRows(_ key: StaticString, to writer: inout JSONWriter) {
            writer.array(key) { writer in for row in casualties { row.write(to: &writer) } }
        }
        guard let datasetID else { return writeRows("casualties", to: &writer) }
        writer.array("tolls") { writer in
            writer.object { writer in
                writer.text("by", datasetID)
                if !figuresAsOf.isEmpty { writer.text("as_of", figuresAsOf) }
                writer.text("note", ifAny: figuresNote)
                writeRows("rows", to: &writer)
            }
        }
    }

    private func writeClaims(to writer: inout JSONWriter) {
        guard !claims.isEmpty else { return }
        writer.array("claims") { writer in
            for claim in claims {
                writer.object { writer in
                    writer.text("says", claim.says)
                    writer.text("by", ifAny: claim.by)
                    if !claim.made.isEmpty { writer.text("made", claim.made) }
                    writer.text("note", ifAny: claim.note)
                }
            }
        }
    }
}

extension MappedIncident.CasualtyRow {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.text("side", ifAny: side)
            writer.text("as", ifAny: role)
            writer.text("group", ifAny: group)
            writer.text("occupation", ifAny: occupation)
            writer.text("actor", ifAny: actorID)
            for (key, count) in counts { count.write(key, to: &writer) }
            writer.text("note", ifAny: note)
        }
    }
}

extension JSONWriter {
    /// Nothing of an empty text, as nothing was said.
    mutating func text(_ key: StaticString, ifAny text: [UInt8]) { if !text.isEmpty { self.text(key, text) } }
}

import Records

/// Writes one row of UCDP GED as an incident.
///
/// What is decided here, and why:
/// - **The title** names the two sides and the finest district or place, nothing else: GED has no title, and a headline
///   is its publisher's wording. "Against" is used for one-sided violence alone, which GED defines as deliberate.
/// - **The figures are one toll account by the dataset.** UCDP's estimates are its own assessment of all the sources it
///   read, so the account's `by` is the dataset. `source_original`, who told those sources, is no teller of these figures;
///   it goes into the account's note, since GED does not say what exactly they told.
/// - **The total** `{low, best, high}` is kept verbatim, in order or not. The rows by side are "of which" rows inside it
///   (they name more), best estimates only. A zero by side makes no row: GED's 0 also stands for "not known by side" (and
///   is 0 by definition for the sides in one-sided violence), and `none` would assert that a source says so. A best
///   estimate of 0 comes with a note that it does not say that nobody died.
/// - **Injured, missing and captured** are absent: GED counts deaths only.
struct UCDPIncident {
    let row: UCDPRow
    let place: (id: String, kind: UCDPPlaceKind)?
    let units: [UCDPLocation.Unit]
    let sourceIDs: [String]

    /// The keys an import writes, for ``OwnedRecords``.
    static let keys = [
        "id", "title", "kind", "date", "place", "place_precision", "participants", "tolls", "campaigns", "defaults",
        "sources", "external_ids",
    ]

    var id: String { "ucdp-ged-\(row.id)" }
    /// By the earliest possible year, so that a corrected end does not move the record.
    var path: String { "Content/incidents/ucdp-ged/\(row.start.yearText).jsonl" }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.text("id", id)
            writer.text("title", title)
            writer.text("kind", row.violence.kind)
            writer.text("date", row.date)
            writePlace(to: &writer)
            writer.array("participants") { writer in
                writeParticipant(row.sideA, isTarget: false, to: &writer)
                writeParticipant(row.sideB, isTarget: row.violence == .oneSided, to: &writer)
            }
            writeToll(to: &writer)
            if let campaign = row.conflictID { writer.array("campaigns") { $0.text(nil, "ucdp-conflict-\(campaign)") } }
            writer.object("defaults") { writer in
                writer.text("by", UCDPImport.datasetID)
                writer.array("sources") { $0.text(nil, UCDPImport.datasetID) }
            }
            writer.array("sources") { writer in
                writer.text(nil, UCDPImport.datasetID)
                for id in sourceIDs { writer.text(nil, id) }
            }
            writer.object("external_ids") { writer in
                writer.text("ucdp", row.id)
                if !row.relid.isEmpty { writer.text("ucdp_relid", row.relid) }
                if let dyad = row.dyadID { writer.text("ucdp_dyad", dyad) }
            }
        }
    }

    private var title: [UInt8] {
        let isOneSided = row.violence == .oneSided
        let other = isOneSided && row.sideB.isCivilians ? Array("civilians".utf8) : row.sideB.name
        let sides = row.sideA.name + Array((isOneSided ? " against " : " – ").utf8) + other
        let location = row.location
        let place =
            !location.admin2.isEmpty ? location.admin2 : !location.name.isEmpty ? location.name : units.last?.name ?? []
        return place.isEmpty ? sides : sides + Array(", ".utf8) + place
    }

    /// The place, as an account with the coder's wording where that says more than the name.
    private func writePlace(to writer: inout JSONWriter) {
        guard let place else { return }
        let location = row.location
        if location.wording.isEmpty || location.wording == location.name {
            writer.text("place", place.id)
        } else {
            writer.array("place") { writer in
                writer.object { writer in
                    writer.text("value", place.id)
                    writer.text("note", Array("UCDP's wording: ".utf8) + location.wording)
                }
            }
        }
        writer.text("place_precision", location.precisionWord(of: place.kind, units: units))
    }

    private func writeParticipant(_ side: UCDPRow.Side, isTarget: Bool, to writer: inout JSONWriter) {
        writer.object { writer in
            if side.isCivilians { writer.text("label", side.name) } else { writer.text("actor", side.actorID) }
            writer.text("side", side.side)
            switch (row.violence, isTarget) {
            case (.oneSided, true): writer.text("role", "target")
            case (.oneSided, false): writer.text("role", "perpetrator")
            default: writer.text("role", "party")
            }
            writer.text("basis", "stated")
        }
    }

    private func writeToll(to writer: inout JSONWriter) {
        let estimates = row.estimates
        let stated = [("low", estimates.low), ("best", estimates.best), ("high", estimates.high)]
        let hasTotal = stated.contains { $0.1 != nil }
        let sides = sideRows
        guard hasTotal || !sides.isEmpty else { return }
        writer.array("tolls") { writer in
            writer.object { writer in
                writer.text("by", UCDPImport.datasetID)
                if !note.isEmpty { writer.text("note", note) }
                writer.array("rows") { writer in
                    if let low = estimates.low, let best = estimates.best, let high = estimates.high {
                        writer.object { writer in
                            writer.object("killed") { writer in
                                writer.number("low", low)
                                writer.number("best", best)
                                writer.number("high", high)
                            }
                        }
                    } else if let best = estimates.best {
                        writer.object { $0.number("killed", best) }
                    }
                    for side in sides { side.write(to: &writer) }
                }
            }
        }
    }

    private struct SideRow {
        var side: StaticString
        var actorID: String?
        var killed: Int

        func write(to writer: inout JSONWriter) {
            writer.object { writer in
                writer.text("side", side)
                if let actorID { writer.text("actor", actorID) }
                writer.number("killed", killed)
            }
        }
    }

    /// Deaths by side that are more than 0. Deaths counted under a side that is "Civilians" are civilians' deaths: two
    /// rows of civilians would contain each other and hide one figure, so they are added.
    private var sideRows: [SideRow] {
        var rows: [SideRow] = []
        var civilians = row.deaths.civilians ?? 0
        for (side, killed) in [(row.sideA, row.deaths.sideA ?? 0), (row.sideB, row.deaths.sideB ?? 0)] {
            if side.isCivilians {
                civilians += killed
            } else if killed > 0 {
                rows.append(SideRow(side: side.side, actorID: side.actorID, killed: killed))
            }
        }
        if civilians > 0 { rows.append(SideRow(side: "civilians", actorID: nil, killed: civilians)) }
        if let unknown = row.deaths.unknown, unknown > 0 {
            rows.append(SideRow(side: "unknown", actorID: nil, killed: unknown))
        }
        return rows
    }

    /// What a reader of the figures must know, as sentences.
    private var note: [UInt8] {
        var sentences: [[UInt8]] = []
        let estimates = row.estimates
        if !estimates.isOrdered {
            sentences.append(Array("The estimates are not in order; they are given as UCDP has them.".utf8))
        }
        if estimates.best == 0 {
            sentences.append(Array("A best estimate of 0 does not say that nobody died.".utf8))
        }
        if estimates.best == nil || estimates.low == nil || estimates.high == nil {
            let given = [("low", estimates.low), ("best", estimates.best), ("high", estimates.high)]
                .compactMap { name, value in value.map { "\(name) \($0)" } }
            let text = given.isEmpty ? "none" : given.joined(separator: ", ")
            sentences.append(Array("UCDP gives not all estimates of the total: \(text).".utf8))
        }
        if let sum = row.deaths.sum, let best = estimates.best, sum != best {
            sentences.append(Array("The deaths by side add up to \(sum), not to the best estimate.".utf8))
        }
        if row.clarity == 2 {
            sentences.append(Array("UCDP's source gave only a total over several actions (event clarity 2).".utf8))
        }
        if !row.codeStatus.isEmpty, !row.codeStatus.elementsEqual("Clear".utf8) {
            sentences.append(Array("UCDP's code status: ".utf8) + row.codeStatus + Array(".".utf8))
        }
        if !row.original.isEmpty {
            sentences.append(Array("Original source, as UCDP names it: ".utf8) + row.original)
        }
        return Array(sentences.joined(separator: [0x20]))
    }
}

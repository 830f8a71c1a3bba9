import Publishing
import Records
import Reports

/// What is said, and how far the site goes along with it: a note with what is said, and an opinion on the note.
///
/// STIX has no object for a claim. A relationship would assert it, so that an allegation would come out as a fact at the
/// other end; a note asserts that something was said, and no more.
extension STIXBundle {
    struct Statement {
        var text: String
        /// The row that says it, and the record that the row is of.
        var row: RowHeader
        var header: RecordHeader
        var basis: Basis?
        /// 1 to 6 of the Admiralty code.
        var credibility: Int?
        /// The marks of its standing, in words.
        var standing: [String] = []
    }

    func writeNote(
        _ statement: Statement, named name: [String], on objects: [String], _ stamp: STIXStamp,
        into writer: inout JSONWriter, own: (inout JSONWriter) -> Void
    ) {
        let id = names.id("note", name)
        let label = max(statement.header.tlp, statement.row.tlp)
        object("note", id, stamp, label, into: &writer) { writer in
            // 6, "truth cannot be judged", is no number of confidence.
            if let credibility = statement.credibility, (1...5).contains(credibility) {
                writer.number("confidence", 110 - 20 * credibility)
            }
            writeReferences(of: statement.row, in: statement.header, into: &writer)
            var text = statement.text
            if let basis = statement.basis, basis != .stated {
                text += " (\(edition.word("basis", basis.rawValue)))"
            }
            if let note = statement.row.note { text += ". " + note }
            writer.text("content", text)
            writer.array("object_refs") { writer in for object in objects { writer.text(object) } }
            writer.object("extensions") { writer in
                writer.own { writer in
                    writer.text("basis", ifAny: statement.basis?.rawValue)
                    own(&writer)
                    writeSourceIDs(of: statement.row, in: statement.header, into: &writer)
                }
            }
        }
        object("opinion", names.id("opinion", name), stamp, label, into: &writer) { writer in
            writer.text("explanation", explanation(statement))
            writer.text("opinion", Self.opinion(on: statement))
            writer.array("object_refs") { $0.text(id) }
        }
    }

    private func explanation(_ statement: Statement) -> String {
        var parts = statement.standing
        if let basis = statement.basis { parts.insert(edition.word("basis", basis.rawValue), at: 0) }
        return parts.isEmpty ? edition.word("standing", "none") : parts.joined(separator: "; ")
    }

    /// The site's opinion of what was said: by the credibility that its editors gave it, else its own where it is its own.
    private static func opinion(on statement: Statement) -> StaticString {
        switch statement.credibility {
        case 1: return "strongly-agree"
        case 2: return "agree"
        case 3: return "neutral"
        case 4: return "disagree"
        case 5: return "strongly-disagree"
        default:
            return switch statement.basis {
            case .stated, .assessed, .convicted: "agree"
            default: "neutral"
            }
        }
    }

    // MARK: Claims

    func write(
        _ claim: Claim, _ index: Int, of header: RecordHeader, on objects: [String], standing: ClaimStanding?,
        _ stamp: STIXStamp, into writer: inout JSONWriter
    ) {
        let marks = standing?.marks ?? []
        let statement = Statement(
            text: "\(edition.name(of: claim.by)): \(claim.says.value)", row: claim.row, header: header,
            credibility: report.site.showsGrading ? claim.credibility?.value : nil,
            standing: marks.map { $0.word(in: edition) })
        writeNote(
            statement, named: claimName(claim, index, of: header), on: objects, stamp, into: &writer
        ) { writer in
            writer.text("claim_id", ifAny: claim.id?.id)
            writer.text("said_by", edition.name(of: claim.by))
            if case .named(let speaker) = claim.by { writer.text("said_by_ref", ifAny: objectID(ofActor: speaker)) }
            writer.texts("via", ifAny: claim.via.map { edition.name(of: $0) })
            writer.text("made", ifAny: claim.made?.text)
            writer.text("stance", claim.stance.rawValue)
            writer.text("stake", ifAny: claim.stake?.rawValue)
            if claim.isHearsay { writer.flag("hearsay", true) }
            if let quote = claim.quote {
                writer.object("quote") { writer in
                    writer.text("text", quote.text)
                    writer.text("language", ifAny: quote.language)
                    writer.text("translation", ifAny: quote.translation)
                }
            }
            if report.site.showsGrading { writer.number("credibility", ifAny: claim.credibility?.value) }
            writer.text("about", ifAny: claim.about?.id)
            if let standing {
                writer.texts("standing", ifAny: standing.marks.map(\.rawValue))
                writer.number("origins", standing.origins.count)
                let against = standing.contradictedBy.map {
                    names.id("note", claimName(header.claims[$0], $0, of: header))
                }
                writer.texts("contradicted_by_refs", ifAny: against)
                let newer = standing.supersededBy.map { names.id("note", claimName(header.claims[$0], $0, of: header)) }
                writer.texts("superseded_by_refs", ifAny: newer)
            }
        }
    }

    private func claimName(_ claim: Claim, _ index: Int, of header: RecordHeader) -> [String] {
        [header.key.type.rawValue, header.permanentID, "claim", claim.id?.id ?? String(index + 1)]
    }
}

extension ClaimStanding.Mark {
    fileprivate func word(in edition: Edition) -> String {
        switch self {
        case .couldNotBeVerified: edition.word("standing", "could-not-verify")
        case .retracted: edition.word("revision", "retraction")
        default: edition.word("standing", rawValue)
        }
    }
}

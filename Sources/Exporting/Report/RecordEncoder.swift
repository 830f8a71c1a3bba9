import Markdown
import Publishing
import Records
import Reports

/// Writes released records back in the keys of the content model, so that each could be a line of a `.jsonl` file.
///
/// What a record inherited (from its `defaults`, from a row to a cell) is written out, short forms are written long, and
/// what pages do not show is left out: waivers, embargoes that are over, grades where the site shows none, the address of a
/// source that is cited and not linked, and all that a person without a page would have on it.
struct RecordEncoder {
    let edition: Edition
    let report: ReleasedReport
    let withheldWord: String
    let showsGrading: Bool
    /// Ids that lead to each record besides its own.
    private let formerIDs: [RecordKey: [String]]

    init(_ edition: Edition) {
        self.edition = edition
        report = edition.report
        withheldWord = edition.withheldWord
        showsGrading = edition.report.site.showsGrading
        var former: [RecordKey: [String]] = [:]
        for redirect in edition.report.redirects where redirect.from.type == redirect.to.type {
            former[redirect.to, default: []].append(redirect.from.id)
        }
        formerIDs = former
    }

    /// The members that every record begins with.
    func begin(_ header: RecordHeader, into writer: inout JSONWriter) { writer.text("id", header.id) }

    /// The members that records of every type may have, the text last.
    func common(_ header: RecordHeader, body: Prose?, into writer: inout JSONWriter) {
        writer.texts("formerly", ifAny: former(header))
        label(header.tlp, into: &writer)
        if header.isDraft { writer.flag("draft", true) }
        if header.key.type != .source {
            writer.text("published", ifAny: header.published?.description)
            writer.text("language", ifAny: header.language)
        }
        writer.texts("tags", ifAny: header.tags)
        sources(header.sources, into: &writer)
        rows("claims", header.claims, into: &writer) { claim($0, into: &$1) }
        rows("media", header.media, into: &writer) { media($0, into: &$1) }
        rows("revisions", header.revisions, into: &writer) { revision, writer in
            writer.text("date", revision.date.description)
            writer.text("kind", revision.kind.rawValue)
            writer.text("text", revision.text)
            row(revision.row, into: &writer)
        }
        rows("reply", header.replies, into: &writer) { reply, writer in
            speaker("by", reply.by, into: &writer)
            date("date", reply.date, into: &writer)
            writer.text("text", reply.text)
            claims("answers", reply.answers, into: &writer)
            row(reply.row, into: &writer)
        }
        writer.texts("inferred", ifAny: header.inferred.map(\.id))
        if !header.externalIDs.isEmpty {
            writer.object("external_ids") { writer in
                for id in header.externalIDs {
                    writer.key(id.scheme)
                    writer.text(nil, id.value)
                }
            }
        }
        prose("body", body, in: header, into: &writer)
    }

    /// Those that the author typed, then the ids of what was found to be the same.
    private func former(_ header: RecordHeader) -> [String] {
        let typed = header.formerly.map(\.id)
        guard let leading = formerIDs[header.key] else { return typed }
        return typed + leading.filter { !typed.contains($0) }
    }

    func claim(_ claim: Claim, into writer: inout JSONWriter) {
        writer.text("id", ifAny: claim.id?.id)
        writer.text("says", claim.says.value)
        speaker("by", claim.by, into: &writer)
        speakers("via", claim.via, into: &writer)
        date("made", claim.made, into: &writer)
        writer.text("after", ifAny: claim.after?.text)
        if claim.stance != .asserts { writer.text("stance", claim.stance.rawValue) }
        writer.text("stake", ifAny: claim.stake?.rawValue)
        if claim.isHearsay { writer.flag("hearsay", true) }
        if let quote = claim.quote {
            if quote.language == nil, quote.translation == nil {
                writer.text("quote", quote.text)
            } else {
                writer.object("quote") { writer in
                    writer.text("text", quote.text)
                    writer.text("language", ifAny: quote.language)
                    writer.text("translation", ifAny: quote.translation)
                }
            }
        }
        writer.texts("scare_quotes", ifAny: claim.scareQuotes)
        writer.text("origin", ifAny: claim.origin?.id)
        if showsGrading { writer.number("credibility", ifAny: claim.credibility?.value) }
        writer.text("about", ifAny: claim.about?.id)
        writer.text("place", ifAny: claim.place?.id)
        claims("contradicts", claim.contradicts, into: &writer)
        claims("supersedes", claim.supersedes, into: &writer)
        row(claim.row, into: &writer)
    }

    func media(_ media: Media, into writer: inout JSONWriter) {
        writer.text("file", media.file.id)
        writer.text("alt", media.alt)
        writer.text("credit", ifAny: media.credit)
        if media.isGraphic { writer.flag("graphic", true) }
        row(media.row, into: &writer)
    }
}

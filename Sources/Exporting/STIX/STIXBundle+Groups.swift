import Markdown
import Publishing
import Records
import Reports

/// What ties objects together: cases and campaigns as groupings, briefs as reports.
extension STIXBundle {
    /// A grouping, which says that objects belong together; STIX's campaign is somebody's set of attacks, and a surge or a
    /// conflict is nobody's.
    func write(campaign position: Int, into writer: inout JSONWriter) {
        let campaign = report.campaigns[position]
        let stamp = STIXStamp(campaign.header)
        var members = report.campaignFacts[position].incidents.filter { scope.hasIncident[$0] }.map { incidentIDs[$0] }
        for actor in campaign.actors.compactMap({ objectID(ofActor: $0) }) where !members.contains(actor) {
            members.append(actor)
        }
        if members.isEmpty { members = [siteID] }
        object(
            "grouping", campaignIDs[position], stamp, campaign.header.tlp, isRevoked: campaign.header.isRetracted,
            into: &writer
        ) { writer in
            writeCommon(campaign.header, into: &writer)
            writer.text("name", campaign.title.value)
            writer.text("description", ifAny: edition.plainText(campaign.summary))
            writer.text("context", "unspecified" as StaticString)
            writer.array("object_refs") { writer in for member in members { writer.text(member) } }
            writer.object("extensions") { writer in
                writer.own { writer in
                    writer.text("record_id", campaign.id)
                    writer.text("kind", campaign.kind.rawValue)
                    writer.text("date", ifAny: campaign.date?.chosen?.value.text)
                }
            }
        }
        for (index, claim) in campaign.header.claims.enumerated() {
            write(
                claim, index, of: campaign.header, on: [campaignIDs[position]],
                standing: report.campaignFacts[position].standings[index], stamp, into: &writer)
        }
    }

    func write(brief position: Int, into writer: inout JSONWriter) {
        let brief = report.briefs[position]
        let stamp = STIXStamp(brief.header)
        let id = briefID(position)
        let published = brief.header.published ?? brief.date.value.latest
        object("report", id, stamp, brief.header.tlp, isRevoked: brief.header.isRetracted, into: &writer) { writer in
            writeCommon(brief.header, into: &writer)
            writer.text("name", brief.title.value)
            writer.text("description", ifAny: edition.plainText(brief.summary ?? brief.body))
            writer.text("published", published.flatMap(STIXTime.timestamp) ?? stamp.created)
            writer.array("object_refs") { writer in for object in objects(of: brief) { writer.text(object) } }
            writer.object("extensions") { writer in
                writer.own { writer in
                    writer.text("record_id", brief.id)
                    writer.text("kind", ifAny: brief.kind?.rawValue)
                    writer.text("date", brief.date.value.text)
                    writer.texts("authors", ifAny: brief.authors)
                    writer.texts("key_points", ifAny: brief.keyPoints.compactMap { edition.plainText($0) })
                    writeJudgements(of: brief, into: &writer)
                }
            }
        }
        let standings = report.otherStandings[brief.key]
        for (index, claim) in brief.header.claims.enumerated() {
            write(claim, index, of: brief.header, on: [id], standing: standings?[index], stamp, into: &writer)
        }
    }

    private func writeJudgements(of brief: Brief, into writer: inout JSONWriter) {
        guard !brief.judgements.isEmpty else { return }
        writer.array("judgements") { writer in
            for judgement in brief.judgements {
                writer.object { writer in
                    writer.text("text", ifAny: edition.plainText(judgement.text))
                    writer.text("likelihood", ifAny: judgement.likelihood?.id)
                    writer.text("confidence", ifAny: judgement.confidence?.rawValue)
                    writer.text("would_change_if", ifAny: judgement.wouldChangeIf)
                }
            }
        }
    }

    /// What a brief covers and what its text names, each once; the site where that is nothing, as a report is about
    /// something (section 4.16).
    private func objects(of brief: Brief) -> [String] {
        var keys = brief.covers.actors.map { RecordKey(.actor, $0.id) }
        keys += brief.covers.places.map { RecordKey(.place, $0.id) }
        brief.forEachText { text in
            for reference in text.allReferences {
                let type = reference.type.flatMap(RecordType.init(rawValue:))
                if let key = report.key(named: reference.id, type: type) { keys.append(key) }
            }
        }
        var objects: [String] = []
        for key in keys {
            guard key != brief.key, let object = objectID(of: key), !objects.contains(object) else { continue }
            objects.append(object)
        }
        return objects.isEmpty ? [siteID] : objects
    }
}

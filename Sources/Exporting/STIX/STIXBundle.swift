import Publishing
import Records
import Reports

/// What a site has released as one bundle of STIX 2.1, one object a line: what it is about first (places, actors), then
/// incidents in the order of the timeline with what belongs to each, then what ties them together.
///
/// What a file of this format says, and what it leaves unsaid, is in `Documentation/stix.md`.
struct STIXBundle {
    let edition: Edition
    let scope: STIXScope
    let names: STIXNames
    /// The identity that made every object: the site.
    let siteID: String
    let incidentIDs: [String]
    let actorIDs: [String]
    let placeIDs: [String]
    let campaignIDs: [String]
    private let bundleID: String
    /// Whether the site says where it stands; without that its pages have no addresses that lead there from elsewhere.
    let hasAddress: Bool

    var report: ReleasedReport { edition.report }

    init(_ edition: Edition, _ selection: DataFile.Selection, sha1: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        let names = STIXNames(site: edition.permanentName, sha1: sha1)
        let report = edition.report
        self.edition = edition
        self.names = names
        scope = STIXScope(edition, selection)
        siteID = names.id("identity", "site")
        incidentIDs = report.incidents.map { names.id("incident", $0.header.permanentID) }
        actorIDs = report.actors.map { names.id($0.stixType, "actor", $0.header.permanentID) }
        placeIDs = report.places.map { names.id("location", $0.header.permanentID) }
        campaignIDs = report.campaigns.map { names.id("grouping", $0.header.permanentID) }
        bundleID = names.id(
            "bundle", selection == .all ? ["all"] : scope.incidents.map { report.incidents[$0].id })
        hasAddress = report.site.baseURL != nil
    }

    func json(into output: inout [UInt8]) {
        JSONWriter.append(to: &output, about: 6_000 * scope.incidents.count) { writer in
            writer.object { writer in
                writer.text("type", "bundle" as StaticString)
                writer.text("id", bundleID)
                writer.array("objects") { writeObjects(into: &$0) }
            }
        }
        output.append(UInt8(ascii: "\n"))
    }

    private func writeObjects(into writer: inout JSONWriter) {
        for label in TrafficLight.allCases where label <= report.release.audience {
            writer.line()
            label.writeSTIXMarking(into: &writer)
        }
        STIXExtension.write(into: &writer)
        writeSite(into: &writer)
        for place in report.places.indices where scope.hasPlace[place] { write(place: place, into: &writer) }
        for actor in report.actors.indices where scope.hasActor[actor] { write(actor: actor, into: &writer) }
        for actor in report.actors.indices where scope.hasActor[actor] {
            writeRelations(ofActor: actor, into: &writer)
        }
        for incident in scope.incidents { write(incident: incident, into: &writer) }
        for campaign in report.campaigns.indices where scope.hasCampaign[campaign] {
            write(campaign: campaign, into: &writer)
        }
        for brief in report.briefs.indices where scope.hasBrief[brief] { write(brief: brief, into: &writer) }
    }

    private func writeSite(into writer: inout JSONWriter) {
        object("identity", siteID, .unknown, .clear, isSite: true, into: &writer) { writer in
            writer.text("name", report.site.title)
            writer.text("description", ifAny: report.site.description)
            writer.text("identity_class", "organization" as StaticString)
            writer.text("contact_information", ifAny: report.site.contact)
            if let url = report.site.baseURL {
                writer.array("external_references") { writer in
                    writer.object { writer in
                        writer.text("source_name", report.site.title)
                        writer.text("url", Self.uri(url.text))
                    }
                }
            }
        }
    }

    // MARK: Objects

    /// Writes an object: what all have in common, then what `members` writes.
    func object(
        _ type: StaticString, _ id: String, _ stamp: STIXStamp, _ label: TrafficLight, isSite: Bool = false,
        isRevoked: Bool = false, into writer: inout JSONWriter, members: (inout JSONWriter) -> Void
    ) {
        writer.line()
        writer.object { writer in
            writer.text("type", type)
            writer.text("spec_version", "2.1" as StaticString)
            writer.text("id", id)
            if !isSite { writer.text("created_by_ref", siteID) }
            writer.text("created", stamp.created)
            writer.text("modified", stamp.modified)
            if isRevoked { writer.flag("revoked", true) }
            writer.array("object_marking_refs") { $0.text(nil, label.stixMarking) }
            members(&writer)
        }
    }

    /// What a record's object has beside: its language, tags and references.
    func writeCommon(_ header: RecordHeader, into writer: inout JSONWriter) {
        // Without a language STIX takes English for granted.
        let language = header.language ?? report.site.contentLanguage
        if language != "en" { writer.text("lang", language) }
        writer.texts("labels", ifAny: header.tags)
        writeReferences(of: header, into: &writer)
    }

    /// A relationship between two objects of the bundle.
    func relationship(
        _ type: StaticString, named name: [String], from source: String, to target: String, _ stamp: STIXStamp,
        _ label: TrafficLight, into writer: inout JSONWriter, members: (inout JSONWriter) -> Void = { _ in },
        own: (inout JSONWriter) -> Void
    ) {
        object("relationship", names.id("relationship", name), stamp, label, into: &writer) { writer in
            writer.text("relationship_type", type)
            writer.text("source_ref", source)
            writer.text("target_ref", target)
            members(&writer)
            writer.object("extensions") { $0.own(own) }
        }
    }

    /// The id of the object that stands for a record; nil for records that have none, or that the bundle does not have.
    func objectID(of key: RecordKey) -> String? {
        guard let position = report.position(of: key) else { return nil }
        return switch key.type {
        case .incident: scope.hasIncident[position] ? incidentIDs[position] : nil
        case .actor: scope.hasActor[position] ? actorIDs[position] : nil
        case .place: scope.hasPlace[position] ? placeIDs[position] : nil
        case .campaign: scope.hasCampaign[position] ? campaignIDs[position] : nil
        case .brief: scope.hasBrief[position] ? briefID(position) : nil
        case .source, .page: nil
        }
    }

    func objectID(ofActor reference: Reference?) -> String? {
        guard let reference, let position = report.position(reference.id, .actor), scope.hasActor[position] else {
            return nil
        }
        return actorIDs[position]
    }

    func briefID(_ position: Int) -> String { names.id("report", report.briefs[position].header.permanentID) }
}

extension RecordHeader {
    /// The id that the record had first: it is never another's, so what is made of it never changes.
    var permanentID: String { formerly.first?.id ?? id }
}

extension JSONWriter {
    mutating func text(_ key: StaticString? = nil, _ text: StaticString) {
        text.withUTF8Buffer { self.text(key, $0) }
    }

    /// What our own extension says of an object.
    mutating func own(_ members: (inout JSONWriter) -> Void) {
        object(STIXExtension.own) { writer in
            writer.text("extension_type", "property-extension" as StaticString)
            members(&writer)
        }
    }
}

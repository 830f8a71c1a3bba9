import Markdown
import Reports
import TestSupport
import Testing

/// Every text in Markdown of every type of record, told apart by one word.
struct RecordTextTests {
    private static let judgement = "``` judgement\ntext: InBlock.\n```\n"
    private static let site = SmallSite(
        "-- Content/incidents/a.md --\n---\n" + .minimalIncident + "summary: IncidentSummary.\n---\n\nIncidentBody.\n"
            + "-- Content/actors/a.md --\n---\nname: A\nkind: faction\nsummary: ActorSummary.\n---\n\nActorBody.\n"
            + "-- Content/places/here.md --\n---\nname: Here\n---\n\nPlaceBody.\n"
            + "-- Content/sources/s.md --\n---\ntitle: S\n---\n\nSourceBody.\n"
            + "-- Content/campaigns/c.md --\n---\ntitle: C\nsummary: CampaignSummary.\n---\n\nCampaignBody.\n"
            + "-- Content/briefs/b.md --\n---\n" + .briefHead
            + "summary: BriefSummary.\nkey_points: [KeyOne., KeyTwo.]\n"
            + "judgements: [{text: JudgementOne.}]\n---\n\nBriefBody.\n\n" + judgement
            + "-- Content/pages/p.md --\n---\ntitle: P\n---\n\nPageBody.\n")

    private static let records: [any Record] =
        site.incidents + site.actors + site.places + site.sources + site.campaigns + site.briefs + site.pages

    @Test func `Every text of every type of record is called`() {
        var found: [String] = []
        for record in Self.records { record.forEachText { found.append($0.plainText()) } }
        #expect(
            found == [
                "IncidentSummary.", "IncidentBody.", "ActorSummary.", "ActorBody.", "PlaceBody.", "SourceBody.",
                "CampaignSummary.", "CampaignBody.", "InBlock.", "KeyOne.", "KeyTwo.", "JudgementOne.", "BriefSummary.",
                "BriefBody.", "PageBody.",
            ])
    }

    /// Looks through the stored fields themselves, so that a field that is added and forgotten fails here.
    @Test func `No text of a record is forgotten`() {
        #expect(Set(Self.records.map { type(of: $0).type }) == Set(RecordType.allCases))
        for record in Self.records {
            var stored = StoredTexts()
            stored.look(at: record)
            #expect(stored.missing == [], "\(record.key): a field without a text in this test")
            var called: [String] = []
            record.forEachText { called.append($0.plainText()) }
            #expect(stored.texts.sorted() == called.sorted(), "\(record.key)")
        }
    }

    @Test func `The texts within a text are called, however deep`() {
        let site = SmallSite(
            "-- Content/pages/p.md --\n---\ntitle: P\n---\n\nOne.[^1]\n\n```` tlp amber\nTwo.\n\n"
                + "``` tlp red\nThree.\n```\n````\n\n[^1]: Four.\n")
        var found: [String] = []
        site.pages[0].body!.forEachText { found.append($0.plainText()) }
        #expect(found == ["One.", "Two.", "Three.", "Four."])
    }

    @Test func `Sources written on the spot are found wherever they stand, each once`() {
        let site = SmallSite.incident(
            """
            title: A
            kind: bombing
            date: [{value: 2023, sources: [{title: OfDate}]}]
            place: {name: Bazaar, sources: [{title: OfPlace}]}
            defaults: {sources: [{title: OfDefaults}]}
            claims: [{says: A, by: unattributed}, {says: B, by: unattributed, sources: [{title: OfClaim}]}]
            casualties: [{killed: 1}]
            sources: [{title: OfRecord}]

            """)
        #expect(
            Set(site.incidents[0].inlineSources.map { $0.title ?? "" })
                == ["OfDate", "OfPlace", "OfDefaults", "OfClaim", "OfRecord"])
        #expect(site.incidents[0].inlineSources.count == 5)
    }
}

/// The texts that lie in a value, wherever, and the fields for a text that hold none.
private struct StoredTexts {
    private(set) var texts: [String] = []
    private(set) var missing: [String] = []

    mutating func look(at value: Any, name: String = "") {
        if let text = value as? Prose {
            texts.append(text.plainText())
        } else if type(of: value) == Optional<Prose>.self, Mirror(reflecting: value).children.isEmpty {
            missing.append(name)
        } else {
            for child in Mirror(reflecting: value).children { look(at: child.value, name: child.label ?? name) }
        }
    }
}

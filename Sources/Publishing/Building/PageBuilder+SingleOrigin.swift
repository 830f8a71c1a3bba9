import Reports
import Templating

/// What rests on one origin, by origin.
extension PageBuilder {
    func singleOriginPage(part: Int) -> SingleOriginPage {
        let index = edition.originIndex
        let count = words.counted("singleOriginCount", edition.singleOrigins.count)
        var page = SingleOriginPage(
            frame: frame(
                kind: "single-origin", heading: title(words["navSingleOrigin"], part: part),
                description: words.filled("singleOriginDescription", ("count", count), ("site", report.site.title)),
                section: .singleOrigin))
        page.intro =
            edition.singleOrigins.isEmpty
            ? words["nothingSingleOrigin"] : count + words["fullStop"] + " " + words["singleOriginIntro"]
        if part == 1, index.groups.count > 1 {
            page.origins = index.groups.prefix(OriginIndex.linksShown).map { group in
                OriginLinkView(label: group.name, href: link(toOrigin: group), count: group.entries.count)
            }
            let left = index.groups.count - page.origins.count
            if left > 0 { page.note = words.counted("originsLeftOut", left) }
        }
        page.groups = index.parts[part - 1].map { slice in
            let group = index.groups[slice.group]
            return OriginGroupView(
                code: group.code, origin: ref(group.origin),
                count: words.counted("singleOriginEntryCount", group.entries.count),
                rows: group.entries[slice.rows].map(row(singleOrigin:)))
        }
        page.parts = numberedParts(index.parts.count, current: part) {
            .numbered(.singleOrigin, folder: "single-origin", $0)
        }
        return page
    }

    func link(toOrigin group: OriginIndex.Group) -> TemplateURL {
        link(.numbered(.singleOrigin, folder: "single-origin", group.part), fragment: "origin." + group.code)
    }

    /// What rests on an actor's word alone: the newest, and the way to all of it.
    func alone(on position: Int) -> AloneView? {
        guard let group = edition.originIndex.group(ofActor: report.actors[position].id) else { return nil }
        let shown = group.entries.prefix(Self.aloneShown)
        var note = words.counted("aloneNote", group.entries.count)
        if shown.count < group.entries.count { note += " " + words.counted("aloneNewest", shown.count) }
        return AloneView(note: note, rows: shown.map(row(singleOrigin:)), more: link(toOrigin: group))
    }

    private static let aloneShown = 8

    /// An origin as a name with a link, guarded where it must be.
    private func ref(_ origin: Origin) -> RefView {
        switch origin {
        case .actor(let id): report.position(id, .actor).map { ref(actor: $0) } ?? RefView(text: words["withheld"])
        case .source(let id):
            report.position(id, .source).map { ref(source: $0) } ?? RefView(text: words["withheld"])
        case .key(let text): RefView(text: text)
        case .withheld: RefView(text: words["withheld"])
        }
    }

    private func row(singleOrigin entry: Edition.SingleOriginEntry) -> SingleOriginRowView {
        switch entry.subject {
        case .toll(let position):
            let facts = report.incidentFacts[position]
            let incident = report.incidents[position]
            let uses = incident.tolls.flatMap(\.row.sources) + incident.casualties.flatMap(\.row.sources)
            return SingleOriginRowView(
                date: listDate(of: position), record: ref(incident: position),
                what: words.counted("tollCount", facts.accounts.count), sources: Self.distinct(uses))
        case .claim(let address):
            let header = report.record(address.record)!.header
            let claim = header.claims[address.position]
            var record = ref(address.record)
            record.href = link(address)
            let date =
                claim.made.map { self.date($0, style: .short) }
                ?? report.position(of: address.record).flatMap {
                    address.record.type == .incident ? listDate(of: $0) : nil
                }
                ?? DateTextView(phrase: words["figureNotStated"], shape: "uncertain")
            return SingleOriginRowView(
                date: date, record: record,
                what: words.filled("claimWithSpeaker", ("name", name(claim.by)), ("text", claim.says.value)),
                sources: Self.distinct(claim.row.sources))
        }
    }

    /// How many sources there are among these uses.
    private static func distinct(_ uses: [SourceUse]) -> Int {
        var list = CitationList()
        for use in uses { _ = list.number(of: use) }
        return list.uses.count
    }
}

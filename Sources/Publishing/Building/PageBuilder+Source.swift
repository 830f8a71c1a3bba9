import Reports
import Templating

/// Pages of sources and their list.
extension PageBuilder {
    mutating func sourcesPage(part: Int) -> SourcesPage {
        let total = edition.sourceOrder.count
        let rows = edition.slice(edition.sourceOrder, part: part)
        let parts = edition.parts(total)
        let count = words.counted("sourceCount", total)
        var page = SourcesPage(
            frame: frame(
                kind: "sources", heading: title(words["sources"], part: part),
                description: words.filled("sourcesDescription", ("count", count), ("site", report.site.title)),
                section: .list(.source)),
            caption: rangeOfPart(part, of: total).map { words["sources"] + " " + $0 } ?? count)
        page.intro = part == 1 ? words["sourcesIntro"] : nil
        page.rows = rows.map(row(source:))
        page.parts = numberedParts(parts, current: part) { .list(.source, part: $0) }
        return page
    }

    private func row(source position: Int) -> SourceRowView {
        let source = report.sources[position]
        let details = source.details
        var row = SourceRowView(
            source: ref(source.key), kind: kind(of: details) ?? TermView(code: "source", label: ""),
            uses: report.sourceFacts[position].records.count)
        row.publisher = publisher(of: details)
        row.letter = letter(of: details)
        row.date = details.published.map { date($0, style: .short) }
        row.origin = details.origin.map { name(origin: $0) }
        return row
    }

    func kind(of details: SourceDetails) -> TermView? {
        details.kind.map { term("sourceKind", $0.rawValue) }
    }

    func publisher(of details: SourceDetails) -> RefView? {
        switch details.publisher {
        case .actor(let reference): ref(reference, .actor)
        case .text(let text, _): RefView(text: text)
        case nil: nil
        }
    }

    // MARK: The page

    mutating func sourcePage(_ position: Int) -> SourcePage {
        let source = report.sources[position]
        let details = source.details
        let heading = edition.sourceTitles[position]
        var page = SourcePage(
            frame: frame(
                kind: "source", heading: heading, title: uniqueTitle(heading, source.key),
                headingLang: details.title == nil ? nil : language(of: source.header),
                description: description(of: source, position), section: .list(.source),
                trail: [(words["sources"], .list(.source))], record: source.header),
            kind: kind(of: details) ?? TermView(code: "source", label: words["source"]))
        page.lang = language(of: source.header)
        if let publisher = publisher(of: details) { page.kickers.append(publisher) }
        if let published = details.published {
            page.kickers.append(RefView(text: published.phrase(in: edition.dates)))
        }
        page.notice = notice(of: source)
        page.facts = facts(of: source, position)
        page.body = html(source.description, of: source.key, level: 2)
        if !details.archived.isEmpty {
            page.archived = ArchivedCopiesView(rows: details.archived.map(archivedCopy))
        }
        page.rests = rests(on: position, part: 1)
        page.claims = claims(citing: position)
        _ = cites(source.header.sources)
        page.sources = sourceList()
        page.revisions = revisions(of: source.header)
        page.citeAs = citation(of: source.header, title: heading)
        return page
    }

    mutating func sourcePartPage(_ position: Int, part: Int) -> SourcePartPage {
        let source = report.sources[position]
        let title = edition.sourceTitles[position]
        let heading = self.title(words.filled("restsTitle", ("title", title)), part: part)
        return SourcePartPage(
            frame: frame(
                kind: "source", heading: heading,
                title: self.title(
                    words.filled("restsTitle", ("title", uniqueTitle(title, source.key))), part: part),
                description: [
                    title, restsPhrase(position),
                    rangeOfPart(part, of: edition.restCount(ofSource: position)),
                ].compactMap { $0 }.joined(separator: ". "), section: .list(.source),
                trail: [(words["sources"], .list(.source)), (title, .record(source.key))]),
            record: ref(source.key), rests: rests(on: position, part: part)!)
    }

    private func description(of source: Source, _ position: Int) -> String {
        // Of a long title the end would be cut off, and with it what tells two sources apart.
        let title = edition.sourceTitles[position]
        let name = title.count > 120 ? "\(Self.clipped(title, to: 100)) (\(source.id))" : title
        var parts = [(kind(of: source.details)?.label ?? words["source"]) + ": " + name]
        if source.details.title != nil, let publisher = publisher(of: source.details) {
            var text = publisher.text + (publisher.guard.map { " (\($0))" } ?? "")
            if let published = source.details.published { text += words["comma"] + published.phrase(in: edition.dates) }
            parts.append(text)
        }
        if let rests = restsPhrase(position) { parts.append(rests) }
        if let note = source.details.note { parts.append(note) }
        return parts.joined(separator: ". ")
    }

    private func notice(of source: Source) -> NoticeView? {
        if let retraction = source.header.revisions.first(where: { $0.kind == .retraction }) {
            return NoticeView(code: "retracted", label: words["revisionRetraction"], text: retraction.text)
        }
        guard !source.details.isLinked else { return nil }
        return NoticeView(code: "unlinked", label: words["notLinkedLabel"], text: words["notLinkedText"])
    }

    private func facts(of source: Source, _ position: Int) -> [FactView] {
        let details = source.details
        var rows: [FactView] = []
        func add(_ key: String, _ text: String?) {
            if let text, !text.isEmpty { rows.append(FactView(label: words[key], text: text)) }
        }
        if let publisher = publisher(of: details) {
            rows.append(FactView(label: words["publisher"], refs: [publisher]))
        }
        if !details.via.isEmpty { rows.append(FactView(label: words["factVia"], refs: details.via.map { ref($0) })) }
        add("factAuthors", details.authors.joined(separator: words["comma"]))
        rows.append(
            FactView(
                label: words["factDatePublished"], text: details.published == nil ? words["figureNotStated"] : nil,
                date: details.published.map { date($0) }))
        if let accessed = details.accessed {
            rows.append(FactView(label: words["factAccessed"], date: date(accessed)))
        }
        add("language", details.language)
        if let url = details.url {
            var fact = FactView(label: words["openOriginal"])
            fact.outward = outward(details)
            if fact.outward == nil { fact.text = details.isLinked ? url.text : words["citedNotLinked"] }
            rows.append(fact)
        }
        if let chain = originFact(of: source, position) { rows.append(chain) }
        if let reliability = reliabilityFact(of: details) { rows.append(reliability) }
        add("factLicence", details.licence)
        add("factAttribution", details.attribution)
        add("factNote", details.note)
        add("factTags", source.header.tags.joined(separator: words["comma"]))
        for external in source.header.externalIDs {
            rows.append(FactView(label: external.scheme.uppercased(), text: external.value))
        }
        if source.header.tlp > .clear { add("factTLP", source.header.tlp.label) }
        add("factID", source.id)
        return rows
    }

    /// What the source repeats, and what that repeats, down to where the chain ends.
    private func originFact(of source: Source, _ position: Int) -> FactView? {
        guard source.details.origin != nil else { return nil }
        var refs: [RefView] = []
        var current = source.details
        var seen: Set<Int> = [position]
        while let origin = current.origin {
            guard let next = report.position(origin.id, .source) else {
                let actor = report.position(origin.id, .actor)
                refs.append(actor.map { ref(actor: $0) } ?? RefView(text: name(origin: origin)))
                break
            }
            // A circle is an error that stopped the build before.
            guard seen.insert(next).inserted else { break }
            refs.append(ref(report.sources[next].key))
            current = report.sources[next].details
        }
        var fact = FactView(label: words["factOrigin"], refs: refs)
        fact.note = report.sourceFacts[position].origin.map { words.filled("originRoot", ("name", name($0))) }
        return fact
    }

    private func reliabilityFact(of details: SourceDetails) -> FactView? {
        guard report.site.showsGrading else { return nil }
        var reliability = details.reliability
        var isOwn = true
        if reliability == nil, case .actor(let reference) = details.publisher {
            reliability = report.actor(reference.id)?.reliability
            isOwn = false
        }
        guard let reliability else { return nil }
        let letter = reliability.letter.rawValue
        var notes: [String] = [words[isOwn ? "letterOfSource" : "letterOfPublisher"]]
        if let since = reliability.since {
            notes.append(words.filled("since", ("date", since.phrase(in: edition.dates))))
        }
        var note = notes.joined(separator: words["comma"])
        if let why = reliability.why { note += ": " + why }
        return FactView(label: words["reliability"], text: "\(letter) – \(words["letter", letter])", note: note)
    }

    private func archivedCopy(_ capture: SourceDetails.Capture) -> ArchivedCopyView {
        let kind = capture.kind ?? words["archivedCopy"]
        let label = capture.date.map { "\(kind), \($0.phrase(in: edition.dates))" } ?? kind
        var view = ArchivedCopyView(label: label)
        view.outward = TemplateURL(checking: capture.url.text).map { OutwardView(href: $0, label: label) }
        view.tool = capture.tool
        view.custodian = capture.custodian.map { words.filled("keptBy", ("name", $0)) }
        view.sha256 = capture.sha256
        return view
    }
}

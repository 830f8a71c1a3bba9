import Reports
import Templating

/// Citations and the list of a page's sources.
extension PageBuilder {
    mutating func cite(_ use: SourceUse) -> CiteView {
        let number = citations.number(of: use)
        return CiteView(number: number, href: Self.url("#source.\(number)"), title: title(of: use))
    }

    mutating func cites(_ uses: [SourceUse]) -> [CiteView] {
        var cites: [CiteView] = []
        for use in uses {
            let cite = cite(use)
            if !cites.contains(where: { $0.number == cite.number }) { cites.append(cite) }
        }
        return cites
    }

    func title(of use: SourceUse) -> String {
        switch use {
        case .named(let reference):
            report.position(reference.id, .source).map { edition.sourceTitles[$0] } ?? words["withheld"]
        case .inline(let details):
            Edition.title(
                of: details, id: nil, report: report, guards: edition.guards, dates: edition.dates,
                comma: words["comma"])
        case .protected: words["protectedSource"]
        }
    }

    /// The numbered list at the page's end; nil where nothing was cited.
    func sourceList() -> SourcesView? {
        guard !citations.uses.isEmpty else { return nil }
        return SourcesView(
            rows: citations.uses.enumerated().map { index, use in
                switch use {
                case .named(let reference):
                    guard let position = report.position(reference.id, .source) else {
                        return SourceItemView(number: index + 1, title: RefView(text: words["withheld"]), line: "")
                    }
                    let source = report.sources[position]
                    return item(index + 1, source.details, title: ref(source: position))
                case .inline(let details):
                    let language = details.language == report.site.language ? nil : details.language
                    return item(index + 1, details, title: named(title(of: use), lang: language))
                case .protected:
                    return SourceItemView(
                        number: index + 1, title: RefView(text: words["protectedSource"]), line: "")
                }
            })
    }

    private func item(_ number: Int, _ details: SourceDetails, title: RefView) -> SourceItemView {
        var parts: [String] = []
        if details.title != nil {
            switch details.publisher {
            case .actor(let reference): parts.append(words.isolated(ref(reference, .actor).plain))
            case .text(let text, _): parts.append(words.isolated(text))
            case nil: break
            }
        }
        if let kind = details.kind { parts.append(words["sourceKind", kind.rawValue].lowercased()) }
        if details.title != nil, let published = details.published { parts.append(published.phrase(in: edition.dates)) }
        if let language = details.language, language != report.site.language { parts.append(languageName(language)) }
        var via: [String] = []
        if let origin = details.origin { via.append(words.filled("repeats", ("name", name(origin: origin)))) }
        if let chain = self.via(details.via) { via.append(chain) }
        var item = SourceItemView(number: number, title: title, line: parts.joined(separator: words["comma"]))
        item.via = via.isEmpty ? nil : via.joined(separator: words["comma"])
        item.letter = letter(of: details)
        item.outward = outward(details)
        if details.url != nil, !details.isLinked { item.unlinked = words["citedNotLinked"] }
        item.archived = details.archived.compactMap { archived($0) }
        // Whoever asks to be credited is credited on every page that shows what is theirs.
        let credited = [details.note, details.attribution].compactMap { $0 }
        item.note = credited.isEmpty ? nil : credited.joined(separator: " ")
        return item
    }

    /// The address of a source, where it may be linked.
    func outward(_ details: SourceDetails) -> OutwardView? {
        guard details.isLinked, let url = details.url, let href = TemplateURL(checking: url.text) else { return nil }
        let host = url.host
        return OutwardView(href: href, label: host.isEmpty ? words["openOriginal"] : host)
    }

    func archived(_ capture: SourceDetails.Capture) -> OutwardView? {
        guard let href = TemplateURL(checking: capture.url.text) else { return nil }
        let label =
            capture.date.map { words.filled("archivedOn", ("date", $0.phrase(in: edition.dates))) }
            ?? words["archivedCopy"]
        return OutwardView(href: href, label: label)
    }

    /// The Admiralty letter of a source: its own, else its publisher's; nil with grading off.
    func letter(of details: SourceDetails) -> TermView? {
        guard report.site.showsGrading else { return nil }
        if let own = details.reliability { return TermView(code: "grade", label: own.letter.rawValue) }
        guard case .actor(let reference) = details.publisher,
            let letter = report.actor(reference.id)?.reliability?.letter
        else { return nil }
        return TermView(code: "grade", label: letter.rawValue)
    }

    func name(origin: Reference) -> String {
        if let position = report.position(origin.id, .source) { return edition.sourceTitles[position] }
        if let position = report.position(origin.id, .actor) { return shortName(ofActor: position) }
        // A key of the author's own is shown as typed; one that names a withheld record is not told apart from it, so
        // that it says nothing either.
        return RecordID.isValid(origin.id.utf8) ? words["withheld"] : origin.id
    }

    func revisions(of header: RecordHeader) -> RevisionsView? {
        guard !header.revisions.isEmpty else { return nil }
        let sorted = header.revisions.sorted { $0.date > $1.date }
        return RevisionsView(
            rows: sorted.map {
                RevisionView(
                    id: "revision.\(Edition.name(of: $0, in: header))", date: date($0.date),
                    kind: term("revision", $0.kind.rawValue), text: $0.text)
            })
    }

    mutating func replies(of header: RecordHeader) -> RepliesView? {
        guard !header.replies.isEmpty else { return nil }
        return RepliesView(
            rows: header.replies.map { reply in
                var view = self.reply(reply)
                // The link names whoever is answered; where there are several, each claim has the reply beside it.
                let answered = reply.answers.compactMap { report.claimAddress($0, in: header.key) }
                if let answered = answered.first {
                    view.answers = ref(answered, from: header.key)
                }
                return view
            })
    }

    mutating func reply(_ reply: Reply) -> ReplyView {
        ReplyView(
            by: ref(reply.by), date: reply.date.map { date($0) }, text: reply.text, cites: cites(reply.row.sources))
    }

    mutating func media(of header: RecordHeader) -> MediaView? {
        guard !header.media.isEmpty else { return nil }
        return MediaView(rows: header.media.map { self.media($0, caption: nil) })
    }

    mutating func media(_ item: Media, caption: String?) -> MediaItemView {
        let ending = item.file.id.split(separator: ".").last?.lowercased() ?? ""
        var view = MediaItemView(
            src: Self.url(route.toRoot + Route.media(PercentEncoding.path(item.file.id)).path), alt: item.alt)
        view.image = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"].contains(ending)
        view.size = edition.pictureSizes[item.file.id].map { SizeView(width: $0.width, height: $0.height) }
        view.caption = caption ?? item.row.note
        view.credit = item.credit
        view.cover = item.isGraphic || edition.graphicFiles.contains(item.file.id) ? words["graphicCover"] : nil
        view.cites = cites(item.row.sources)
        if edition.goneMedia.contains(item.file.id) {
            view.gone = words["mediaGone"]
            view.cover = nil
        }
        return view
    }

    /// "The editors, “Title”, Site, 1 March 2023 (version 2), https://…".
    func citation(of header: RecordHeader, title: String) -> String {
        let site = report.site
        let brief = header.key.type == .brief ? report.position(of: header.key).map { report.briefs[$0] } : nil
        let authors = brief.map(\.authors).flatMap { $0.isEmpty ? nil : $0 } ?? site.authors
        var parts: [String] = []
        if !authors.isEmpty { parts.append(authors.joined(separator: words["comma"])) }
        parts.append("“\(title)”")
        parts.append(site.title)
        var date = (header.updated.map { EventDate($0) } ?? brief?.date.value)?.phrase(in: edition.dates)
        let number = version(of: header)
        if number > 1 {
            let version = words.filled("versionNumber", ("n", String(number)))
            date = date.map { "\($0) (\(version))" } ?? version
        }
        if let date { parts.append(date) }
        if header.revisions.contains(where: { $0.kind == .retraction }) { parts.append(words["citedRetracted"]) }
        if let base = site.baseURL { parts.append(base.text + "/" + route.path) }
        return parts.joined(separator: words["comma"]) + words["fullStop"]
    }
}

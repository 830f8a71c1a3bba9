import Reports
import Templating

/// What pages say to machines (schema.org, as JSON-LD).
///
/// A search engine takes such a statement for a fact of this site and shows it alone. So nothing is said there that the
/// site does not itself state: no alleged role, relation or name, nothing that tellers differ on, nothing more precise
/// than its source, and of a guarded or private person nothing at all. A claim is a claim, with whoever makes it.
extension PageBuilder {
    /// Where machines find a file: its address on the web, else the way from this page.
    func reference(to route: Route, fragment: String = "") -> String {
        (edition.address(of: route) ?? (toRoot ?? "") + route.path) + fragment
    }

    /// A page that shows no record of its own.
    func linkedData(_ frame: PageFrame) -> HTML {
        switch frame.head.kind {
        case "home": linkedHome(frame)
        case "methodology", "page", "style": linkedData(frame, as: "WebPage")
        case "search": linkedData(frame, as: "SearchResultsPage")
        default: linkedData(frame, as: "CollectionPage")
        }
    }

    /// The page of a record.
    func linkedData(_ frame: PageFrame, of header: RecordHeader) -> HTML {
        guard let position = report.position(of: header.key) else { return linkedData(frame, as: "WebPage") }
        switch header.key.type {
        case .incident: return linkedIncident(position, frame)
        case .actor: return linkedActor(position, frame)
        case .place:
            return linkedData(frame, as: "WebPage", header) { page in
                page.prepared("about", edition.linkedData.spots[position] ?? edition.linkedData.places[position])
            }
        case .source: return linkedSource(position, frame)
        case .campaign, .brief, .page: return linkedData(frame, as: "WebPage", header)
        }
    }

    // MARK: Parts of every page

    /// A page and the way to it.
    func linkedData(
        _ frame: PageFrame, as type: StaticString, _ header: RecordHeader? = nil,
        _ body: (inout LinkedDataWriter) -> Void = { _ in }
    ) -> HTML {
        var data = LinkedDataWriter()
        data.node(type) { page in
            page.text("url", reference(to: route))
            page.text("name", frame.publicTitle)
            writeCommon(frame, header, into: &page)
            body(&page)
        }
        writeTrail(of: frame, into: &data)
        return data.finished()
    }

    /// Language, site and dates of a page or an article.
    func writeCommon(_ frame: PageFrame, _ header: RecordHeader?, into page: inout LinkedDataWriter) {
        page.text("inLanguage", header.map { $0.language ?? edition.contentLanguage } ?? edition.language)
        page.prepared("isPartOf", edition.linkedData.site(of: route))
        guard let header else { return }
        let updated = header.updated
        page.text("datePublished", header.published.flatMap(Self.machineDay))
        if updated != header.published { page.text("dateModified", updated.flatMap(Self.machineDay)) }
        writeCorrections(of: header, into: &page)
    }

    /// The newest corrections; a retraction is told in the page's status as well.
    private func writeCorrections(of header: RecordHeader, into page: inout LinkedDataWriter) {
        guard !header.revisions.isEmpty else { return }
        let found = header.revisions.filter { revision in
            (revision.kind == .correction || revision.kind == .retraction)
                && !edition.guardedNames.areNamed(in: revision.text)
        }.sorted { $0.date > $1.date }.prefix(3)
        if !found.isEmpty {
            page.list("correction") { list in
                for revision in found {
                    list.node("CorrectionComment") { comment in
                        comment.text("text", revision.text)
                        comment.text("datePublished", Self.machineDay(revision.date))
                    }
                }
            }
        }
        if header.revisions.contains(where: { $0.kind == .retraction }) {
            page.text("creativeWorkStatus", words["revisionRetraction"])
        }
    }

    /// The way from the start page. A page that search engines are to leave out says no more of it than its section.
    func writeTrail(of frame: PageFrame, into data: inout LinkedDataWriter) {
        guard !frame.trail.isEmpty else { return }
        let trail = frame.head.noindex ? frame.trail.prefix(2) : frame.trail[...]
        data.node("BreadcrumbList") { list in
            list.list("itemListElement") { items in
                for (index, step) in trail.enumerated() {
                    let isNamed = index > 0 && edition.guardedNames.areNamed(in: step.title)
                    items.node("ListItem") { item in
                        item.number("position", String(index + 1))
                        item.text("name", isNamed ? words["metaRecord"] : step.title)
                        item.text("item", reference(to: step.route))
                    }
                }
                guard !frame.head.noindex else { return }
                items.node("ListItem") { item in
                    item.number("position", String(trail.count + 1))
                    item.text("name", frame.publicTitle)
                }
            }
        }
    }

    /// Years of four digits are the only ones that all readers of ISO 8601 know.
    static func machineDay(_ day: Day) -> String? { (0...9999).contains(day.year) ? day.description : nil }

    // MARK: The start page

    private func linkedHome(_ frame: PageFrame) -> HTML {
        let site = report.site
        var data = LinkedDataWriter()
        data.node("WebSite") { home in
            home.text("url", reference(to: .home))
            home.text("name", site.title)
            home.text("description", frame.publicDescription)
            home.text("inLanguage", site.language)
            writeAuthors(site.authors, into: &home)
            if let address = edition.searchAddress(placeholder: "search_term_string") {
                home.node("potentialAction", "SearchAction") { action in
                    action.node("target", "EntryPoint") { $0.text("urlTemplate", address) }
                    action.text("query-input", "required name=search_term_string")
                }
            }
        }
        return data.finished()
    }

    /// As they are written: whether "The editors" are a person or a body, nobody has said.
    func writeAuthors(_ authors: [String], into node: inout LinkedDataWriter) {
        guard !authors.isEmpty else { return }
        node.list("author") { list in
            for author in authors { list.text(author) }
        }
    }
}

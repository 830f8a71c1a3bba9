import Reports
import Templating

/// What a page says of itself to other sites and to machines.
extension PageBuilder {
    /// Adds the canonical address, what is shown where the page is shared, and the data for machines.
    func addMetadata(to frame: inout PageFrame, isArticle: Bool, _ record: RecordHeader?) {
        frame.publicTitle = publicTitle(frame.head.heading, record)
        frame.publicDescription = frame.head.description.flatMap { text in
            frame.head.noindex || edition.guardedNames.areNamed(in: text) ? nil : text
        }
        if let record { frame.head.changed = changed(record) }
        if let base = report.site.baseURL {
            frame.head.canonical = TemplateURL(checking: base.text + "/" + (route == .home ? "" : route.path))
            if !frame.head.noindex {
                frame.head.social = SocialView(
                    title: frame.publicTitle, type: isArticle ? "article" : "website",
                    description: frame.publicDescription ?? frame.publicTitle, url: frame.head.canonical,
                    image: edition.shareImage, imageAlt: edition.shareImage == nil ? nil : words["shareImageAlt"])
            }
        }
        frame.head.jsonLd =
            frame.head.noindex ? linkedRestricted(frame) : record.map { linkedData(frame, of: $0) } ?? linkedData(frame)
    }

    /// The heading as it may stand outside the page: one that names a guarded person gives way to what kind of record
    /// it is, and of which date.
    private func publicTitle(_ heading: String, _ record: RecordHeader?) -> String {
        guard edition.guardedNames.areNamed(in: heading) else { return heading }
        return record.map { FeedTitles(edition).title(of: $0.key) } ?? words["metaRecord"]
    }

    /// A page that search engines are to leave out: where it belongs, and not a word of what it says.
    private func linkedRestricted(_ frame: PageFrame) -> HTML {
        var data = LinkedDataWriter()
        data.node("WebPage") { page in
            page.text("name", words["metaRecord"])
            page.text("inLanguage", report.site.language)
            page.prepared("isPartOf", edition.linkedData.site(of: route))
        }
        writeTrail(of: frame, into: &data)
        return data.finished()
    }

    /// When a record was published and last changed, for the head of its page.
    private func changed(_ header: RecordHeader) -> ChangedView? {
        let last = header.revisions.max { $0.date < $1.date }
        guard header.published != nil || last != nil else { return nil }
        return ChangedView(
            published: header.published.map { date($0) }, changed: last.map { date($0.date) },
            kind: last.map { term("revision", $0.kind.rawValue) }, href: Self.url("#sec.revisions"))
    }
}

import Reports
import Templating

/// Lists that are divided into parts.
extension PageBuilder {
    /// The links to the parts of a list; nil where it is whole. Of very many parts the first and the last three and
    /// those around this one are linked, so that a page does not grow with the site.
    func numberedParts(_ count: Int, current: Int, route: (Int) -> Route) -> PartsView? {
        guard count > 1 else { return nil }
        var view = PartsView()
        for part in 1...count where count <= 30 || part <= 3 || part > count - 3 || abs(part - current) <= 4 {
            view.rows.append(PartLinkView(label: String(part), href: link(route(part)), current: part == current))
        }
        view.previous = current > 1 ? link(route(current - 1)) : nil
        view.next = current < count ? link(route(current + 1)) : nil
        return view
    }

    /// A title of a part, unlike that of every other part.
    func title(_ title: String, part: Int, of count: Int) -> String {
        count > 1 && part > 1
            ? words.filled("partTitle", ("title", title), ("part", String(part)), ("count", String(count))) : title
    }

    /// "1 to 80 of 1,072", of a list that is divided.
    func rangeOfPart(_ part: Int, count: Int, of total: Int) -> String {
        let first = (part - 1) * report.site.pageSize + 1
        return words.filled(
            "partOfList", ("first", Words.grouped(first)), ("last", Words.grouped(first + count - 1)),
            ("n", Words.grouped(total)))
    }
}

extension PageBuilder {
    /// The `<title>` of a record's page: where two pages have one title, the id tells them apart.
    func uniqueTitle(_ title: String, _ key: RecordKey) -> String {
        edition.sharedTitles.contains(title) ? "\(title) (\(key.id))" : title
    }
}

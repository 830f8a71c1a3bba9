import Reports
import Templating

/// Lists that are divided into parts.
extension PageBuilder {
    /// The links to the parts of a list; nil where it is whole. Of very many parts the first and the last three and
    /// those around this one are linked, so that a page does not grow with the site.
    func numberedParts(_ count: Int, current: Int, route: (Int) -> Route) -> PartsView? {
        guard count > 1 else { return nil }
        var view = PartsView()
        for part in 1...count where count <= 150 || part <= 3 || part > count - 3 || abs(part - current) <= 4 {
            view.rows.append(PartLinkView(label: String(part), href: link(route(part)), current: part == current))
        }
        view.previous = current > 1 ? link(route(current - 1)) : nil
        view.next = current < count ? link(route(current + 1)) : nil
        return view
    }

    /// Of very many years those that the page of one of them leads to: those around it, the first and the last, so that a page
    /// does not grow with the site. The page that all of them belong to leads to each.
    ///
    /// - Parameter current: where the one in hand stands; nil for the page that they all belong to.
    func near<Year>(_ years: [Year], current: Int?) -> [Year] {
        guard years.count > 150, let current else { return years }
        return years.indices.filter { abs($0 - current) <= 60 || $0 == 0 || $0 == years.count - 1 }.map { years[$0] }
    }

    /// "Actors, part 2": a title of a part, unlike that of every other part.
    func title(_ title: String, part: Int) -> String {
        part == 1 ? title : words.filled("partTitle", ("title", title), ("n", String(part)))
    }

    /// The description of a further part of a list, unlike that of every other part: the number stands first, since what
    /// is too long is cut at its end.
    func ofPart(_ description: String) -> String {
        route.part.map { words.filled("partDescription", ("n", String($0)), ("text", description)) } ?? description
    }

    /// "1 to 80 of 1,072", of a list that is divided; nil where it is whole.
    func rangeOfPart(_ part: Int, of total: Int) -> String? {
        guard edition.parts(total) > 1 else { return nil }
        let first = (part - 1) * report.site.pageSize + 1
        return words.filled(
            "partOfList", ("first", Words.grouped(first)),
            ("last", Words.grouped(min(total, first + report.site.pageSize - 1))), ("n", Words.grouped(total)))
    }
}

extension PageBuilder {
    /// The `<title>` of a record's page: where several pages have one title, it ends with the id, and where several
    /// types have that id too, with the type.
    func uniqueTitle(_ title: String, _ key: RecordKey) -> String {
        let own = report.record(key)?.displayTitle ?? title
        guard edition.sharedTitles.contains(own) || edition.sharedTitles.contains(title) else { return title }
        let namesakes = RecordType.allCases.count { type in
            report.position(key.id, type).map { report.record(report.key(type, $0))?.displayTitle } == own
        }
        return namesakes > 1 ? "\(title) (\(key.type.rawValue) \(key.id))" : "\(title) (\(key.id))"
    }
}

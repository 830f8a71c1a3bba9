import Reports
import Templating

/// Redirects and the page for addresses that lead nowhere.
extension PageBuilder {
    /// The page at an old address. Its heading names nobody: the link does, with what guards the name.
    mutating func redirectPage(_ position: Int) -> RedirectPage {
        let redirect = report.redirects[position]
        let target = ref(redirect.to)
        let isFormer = report.record(redirect.to)?.header.formerly.contains { $0.id == redirect.from.id } ?? false
        let old = Route.record(redirect.from).path.dropLast(".html".count)
        var frame = frame(
            kind: "redirect", heading: words[isFormer ? "movedHeading" : "duplicateHeading"],
            title: words.filled("movedTitle", ("old", String(old))), noindex: true)
        if let base = report.site.baseURL {
            frame.head.canonical = TemplateURL(checking: base.text + "/" + Route.record(redirect.to).path)
        }
        frame.head.jsonLd = nil
        return RedirectPage(
            frame: frame, href: link(redirect.to), text: target.text + (target.guard.map { " (\($0))" } ?? ""),
            sentence: words[isFormer ? "movedTo" : "duplicateOf"])
    }

    /// The page that a host shows for any address it does not know. With a base address its links begin with that
    /// address's path, so that they hold at any depth; without one it has none (see ``PageBuilder/toRoot``).
    mutating func notFoundPage() -> NotFoundPage {
        var frame = frame(kind: "not-found", heading: words["notFound"], noindex: true)
        frame.head.canonical = nil
        frame.head.jsonLd = nil
        return NotFoundPage(frame: frame)
    }
}

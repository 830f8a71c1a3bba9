import Reports
import Templating

/// Redirects and the page for addresses that lead nowhere.
extension PageBuilder {
    mutating func redirectPage(_ position: Int) -> RedirectPage {
        let redirect = report.redirects[position]
        return RedirectPage(
            frame: frame(kind: "redirect", heading: ref(redirect.to).guardedText, noindex: true), href: link(redirect.to),
            text: ref(redirect.to).guardedText, sentence: words["movedTo"])
    }

    mutating func notFoundPage() -> NotFoundPage {
        NotFoundPage(frame: frame(kind: "not-found", heading: words["notFound"], noindex: true))
    }
}

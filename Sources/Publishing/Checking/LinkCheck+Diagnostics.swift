package import Diagnostics

extension LinkCheck {
    /// The links that lead nowhere and the ids that stand twice, as diagnostics: one for each target, however many pages
    /// link to it, because the cause is mostly one line of a template or of a record.
    ///
    /// - Parameters:
    ///   - html: The bytes of a page; it is asked for one page of each target.
    ///   - location: The record that a page shows, where it shows one.
    ///   - base: The path of the site on its host, for the page that links by it, as in ``PageLinks/scan(_:route:base:)``.
    package static func diagnostics(
        _ broken: [Broken], pages: [(route: Route, links: PageLinks)], html: (Route) -> [UInt8]?,
        location: (Route) -> SourceLocation? = { _ in nil }, base: (Route) -> String? = { _ in nil }
    ) -> [Diagnostic] {
        var groups: [Key: [Broken]] = [:]
        for link in broken {
            let text = link.link == nil ? link.text : nil
            groups[Key(kind: link.kind, link: link.link, text: text), default: []].append(link)
        }
        // The first page of each target by route; of the targets of one page all texts are read at once.
        let first = groups.values.map { group in
            (link: group.min { $0.page < $1.page }!, pages: Set(group.map(\.page)).count)
        }
        var found: [Diagnostic] = []
        for (route, links) in Dictionary(grouping: first, by: \.link.page) {
            let wanted = Set(links.compactMap(\.link.link))
            let bytes = wanted.isEmpty ? nil : html(route)
            let texts = bytes.map { PageLinks.texts(in: $0, route: route, matching: wanted, base: base(route)) } ?? [:]
            for (link, count) in links {
                let text = link.text ?? link.link.flatMap { texts[$0] } ?? "?"
                found.append(diagnostic(link, text, pages: count, at: location(route)))
            }
        }
        for (route, links) in pages {
            for id in links.repeatedAnchors {
                found.append(
                    Diagnostic(
                        .repeatedAnchor, "The id '\(id)' stands twice on page '\(route.path)'", at: location(route),
                        explanation: "A link to it leads to the first of them."))
            }
        }
        return found.sorted(by: Diagnostic.reportingOrder)
    }

    private struct Key: Hashable {
        var kind: Kind
        var link: PageLinks.Link?
        var text: String?
    }

    private static func diagnostic(
        _ link: Broken, _ text: String, pages: Int, at location: SourceLocation?
    ) -> Diagnostic {
        let page = "page '\(link.page.path)'"
        let summary: String
        var explanation: String?
        switch link.kind {
        case .missingFile:
            summary = "The link '\(text)' on \(page) leads to no file of the site"
            if text.prefix(while: { $0 != "#" && $0 != "?" }).hasSuffix("/") {
                explanation = "A link names a file, such as 'timeline.html': a folder does not open from disk."
            }
        case .missingAnchor: summary = "The link '\(text)' on \(page) leads to a page that has no such anchor"
        case .leavesSite: summary = "The link '\(text)' on \(page) climbs out of the site"
        case .absolutePath:
            summary = "The link '\(text)' on \(page) is not relative"
            explanation =
                "A path that begins with a slash breaks when the site is put below a path or opened from disk."
        case .scheme: summary = "The link '\(text)' on \(page) has a scheme that no link may have"
        case .empty: summary = "A link on \(page) is empty"
        }
        let others = pages - 1
        return Diagnostic(
            link.kind == .missingAnchor ? .brokenAnchor : .brokenLink, summary, at: location, explanation: explanation,
            notes: others == 0
                ? [] : [.init(others == 1 ? "So it is on another page" : "So it is on \(others) other pages")])
    }
}

extension DiagnosticCode {
    static let brokenLink = DiagnosticCode("broken-link", .error, "Every link within the site leads to a file of it")
    static let brokenAnchor = DiagnosticCode(
        "broken-anchor", .error, "Every link to a place on a page leads to one that is there")
    static let repeatedAnchor = DiagnosticCode("repeated-anchor", .warning, "An id stands once on a page")

    /// The codes of the check of links.
    package static let checkingCodes: [DiagnosticCode] = [.brokenLink, .brokenAnchor, .repeatedAnchor]
}

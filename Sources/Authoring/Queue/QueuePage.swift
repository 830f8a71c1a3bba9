package import Building
import Diagnostics
package import Reports
import Templating

/// A queue as a page for the author's own preview. It shows what no reader may see, so it is never part of a site.
package struct QueuePage {
    /// How many items of a kind are shown.
    package var limit: Int

    package init(limit: Int = 100) { self.limit = limit }

    /// The page of what a build found, with links to the pages of a preview at the root of its host.
    package static func html(of build: BuildReport, now: Instant) -> String {
        let faceless = build.report.actorsWithoutPage
        return QueuePage().html(
            Queue(build.report, now: now), siteTitle: build.report.site.title,
            source: { build.sources.bytes(path: $0) },
            address: { key in
                if faceless.contains(key) { return nil }
                return key.type == .page ? "/\(key.id).html" : "/\(key.type.folder)/\(key.id).html"
            })
    }

    /// The whole page.
    ///
    /// - Parameter address: the address of a record's page in the preview; nil where it has none.
    package func html(
        _ queue: Queue, siteTitle: String, source: @escaping (_ path: String) -> [UInt8]?,
        address: (RecordKey) -> String?
    ) -> String {
        let title = "Queue · \(Escaping.escaped(siteTitle))"
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>\(title)</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            \(body(queue, source: source, address: address))
            </body>
            </html>

            """
    }

    /// The content of the page's `body`.
    package func body(
        _ queue: Queue, source: @escaping (_ path: String) -> [UInt8]?, address: (RecordKey) -> String?
    ) -> String {
        let places = ItemPlaces(source: source)
        var html = "<main>\n<p><a href=\"/index.html\">Back to the site</a></p>\n<h1>Queue</h1>\n"
        html += "<p>What waits for your hand, drafts and withheld records included. Only this preview shows it.</p>\n"
        let filled = queue.sections.filter { !$0.items.isEmpty || $0.note != nil }
        if queue.count == 0 { html += "<p>Nothing waits.</p>\n" }
        html += "<nav aria-label=\"Kinds\"><ul>\n"
        for section in filled {
            let count = QueueTable.grouped(section.items.count)
            html += "<li><a href=\"#\(section.kind.rawValue)\">\(section.kind.heading)</a> \(count)</li>\n"
        }
        html += "</ul></nav>\n"
        for section in filled { html += self.section(section, places, address) }
        return html + "</main>"
    }

    private func section(
        _ section: Queue.Section, _ places: ItemPlaces, _ address: (RecordKey) -> String?
    ) -> String {
        let id = section.kind.rawValue
        var html = "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(section.kind.heading)</h2>\n"
        html += "<p>\(section.kind.hint)</p>\n"
        if !section.items.isEmpty {
            html += "<table>\n<thead><tr><th scope=\"col\">Record</th><th scope=\"col\">What</th>"
            html += "<th scope=\"col\">Where</th></tr></thead>\n<tbody>\n"
            for item in section.items.prefix(limit) {
                let name = Escaping.escaped(item.title)
                // What is held back may have no page, even in a preview.
                let link =
                    (item.isHeldBack ? nil : address(item.record)).map {
                        "<a href=\"\(Escaping.escaped($0))\">\(name)</a>"
                    }
                    ?? name
                let mark = item.isHeldBack ? " <small>not released to everyone</small>" : ""
                html += "<tr><th scope=\"row\" dir=\"auto\">\(link)\(mark)</th>"
                html += "<td dir=\"auto\">\(Escaping.escaped(item.detail))</td>"
                html += "<td><code>\(Escaping.escaped(places.text(of: item.location)))</code></td></tr>\n"
            }
            html += "</tbody>\n</table>\n"
        }
        let more = section.items.count - limit
        if more > 0 {
            html += "<p>… and \(QueueTable.grouped(more)) more: <code>sitrep queue --kind \(id) --limit 0</code></p>\n"
        }
        if let note = section.note { html += "<p>\(Escaping.escaped(note))</p>\n" }
        return html + "</section>\n"
    }

    private static let style = """
        :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
        body{margin:0}main{max-width:75rem;margin:0 auto;padding:1.5rem}
        nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;padding:0}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:start;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #8886;
        overflow-wrap:anywhere}
        thead th{font-weight:600}tbody th{font-weight:400;width:28%}td:last-child{width:30%}code{font-size:.85em}
        small{opacity:.75}
        @media(max-width:45rem){thead{position:absolute;clip-path:inset(50%)}tr{display:block;padding:.5rem 0;
        border-bottom:1px solid #8886}tbody th,td,td:last-child{display:block;width:auto;border:0;padding:.1rem 0}}
        """
}

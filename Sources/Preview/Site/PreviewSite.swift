package import Building
import Synchronization

/// What a preview shows at the moment, and the answers to those who ask for it.
///
/// Only this joins the server, which knows nothing of sites, with the builds, which know nothing of servers. A class, since
/// both hold the same one.
package final class PreviewSite: Sendable {
    private struct Shown {
        /// Of the last build without errors; nil where there was none yet.
        var pages: LivePages?
        /// Names what pages are made of, in letters, digits and hyphens. It differs from every other, of other runs too.
        var build: String
        var problems = Problems.none
        /// Whether a newer build than that of the pages failed.
        var isStale = false
        /// Of the last look at the files that could read them; nil where there was none yet.
        var report: BuildReport?
        var count = 0

        mutating func take(_ found: Problems) {
            problems = found
            if let read = found.report { report = read }
        }
    }

    private let rule: HostRule
    /// What tells the builds of this run from those of others.
    private let run: String
    private let shown: Mutex<Shown>
    private let ownPages: [String: OwnPage]

    /// Makes a page of what the last look at the files found.
    package typealias OwnPage = @Sendable (BuildReport) -> [UInt8]

    /// - Parameters:
    ///   - rule: Who may ask.
    ///   - ownPages: Pages that only a preview has, by their names: what makes `queue` makes `/.sitrep/queue.html`. They are
    ///     made whenever they are asked for, on the server's thread.
    ///   - run: A number that no other run has: when it began, say.
    package init(rule: HostRule, run: UInt64, ownPages: [String: OwnPage] = [:]) {
        self.rule = rule
        self.run = String(run, radix: 36)
        self.ownPages = ownPages
        shown = Mutex(Shown(build: "\(self.run)-0"))
    }

    /// A preview of one build that nothing follows.
    package convenience init(showing pages: LivePages, rule: HostRule, run: UInt64) {
        self.init(rule: rule, run: run)
        _ = show(pages, changesOnlyStyles: false, .none)
    }

    /// The name of the build in view.
    package var build: String { shown.withLock { $0.build } }

    // MARK: What is shown

    /// Shows the pages of a build, and what it found.
    ///
    /// - Parameter changesOnlyStyles: Whether they differ from those shown in nothing but the style sheet.
    /// - Returns: The events that tell the pages in view.
    func show(_ pages: LivePages, changesOnlyStyles: Bool, _ problems: Problems) -> [UInt8] {
        shown.withLock { shown in
            let old = shown.pages?.styleSheet
            advance(&shown)
            shown.pages = pages
            shown.take(problems)
            shown.isStale = false
            var events: [UInt8] = []
            if changesOnlyStyles, let old {
                events += PreviewEvent.styles(build: shown.build, old: old, new: pages.styleSheet).bytes
            } else {
                events += PreviewEvent.reload(build: shown.build).bytes
            }
            return events + PreviewEvent.problems(problems, isStale: false).bytes
        }
    }

    /// Keeps the pages that are shown, and says what is wrong.
    ///
    /// - Parameter isStale: Whether it is wrong with files that are newer than the pages.
    /// - Returns: The events that tell the pages in view.
    func show(_ problems: Problems, isStale: Bool) -> [UInt8] {
        shown.withLock { shown in
            shown.take(problems)
            shown.isStale = isStale
            guard shown.pages == nil else { return PreviewEvent.problems(problems, isStale: isStale).bytes }
            advance(&shown)
            return PreviewEvent.reload(build: shown.build).bytes
        }
    }

    private func advance(_ shown: inout Shown) {
        shown.count += 1
        shown.build = "\(run)-\(shown.count)"
    }

    // MARK: Answers

    package func respond(to request: HTTPRequest) -> HTTPResponse {
        do throws(HTTPRefusal) {
            try rule.check(request)
            let path = request.target.path
            if path.hasPrefix(PreviewScript.folder) {
                return try respond(toOwn: path.dropFirst(PreviewScript.folder.count), request)
            }
            let (pages, build, problems) = shown.withLock { ($0.pages, $0.build, $0.problems) }
            guard let pages else {
                let page = PreviewScript.inserted(into: PreviewPages.problems(problems.text), build: build)
                return .page(page, status: .unavailable)
            }
            let route = path.isEmpty ? "index.html" : path
            guard let file = pages.file(at: route) else { return notFound(request, pages, build) }
            return try respond(with: file, at: route, request, build)
        } catch {
            return HTTPResponse(error)
        }
    }

    private func respond(
        with file: LiveFile, at route: String, _ request: HTTPRequest, _ build: String
    ) throws(HTTPRefusal) -> HTTPResponse {
        let type = ContentType.of(route: route)
        switch file.content {
        case .bytes(let bytes) where file.isPage:
            return .file(
                PreviewScript.inserted(into: bytes, build: build), type, EntityTag("\(file.digest).\(build)"), request)
        case .bytes(let bytes): return .file(bytes, type, EntityTag(file.digest), request)
        case .media(let path):
            guard let reader = MediaReader(path: path) else {
                throw HTTPRefusal(.notFound, "This media file is not there any more.")
            }
            return .file(reader, type, EntityTag(file.digest), request)
        }
    }

    private func notFound(_ request: HTTPRequest, _ pages: LivePages, _ build: String) -> HTTPResponse {
        // A picture or a script that is missing is no page that anybody looks at.
        if let destination = request["sec-fetch-dest"], destination != "document", destination != "iframe" {
            return HTTPResponse(HTTPRefusal(.notFound, "The site has no file at this address."))
        }
        let page = PreviewPages.notFound(request.target.path, in: pages)
        return .page(PreviewScript.inserted(into: page, build: build), status: .notFound)
    }

    /// The preview's own files.
    private func respond(toOwn name: Substring, _ request: HTTPRequest) throws(HTTPRefusal) -> HTTPResponse {
        switch name {
        case "preview.js": return own(PreviewScript.script, name, request)
        case "preview.css": return own(PreviewScript.style, name, request)
        case "events":
            try rule.checkStream(request)
            let known = request.target.plainValue(of: "build")
            let (build, problems, isStale) = shown.withLock { ($0.build, $0.problems, $0.isStale) }
            var events = Array("retry: 1000\n\n".utf8)
            if known != build { events += PreviewEvent.reload(build: build).bytes }
            events += PreviewEvent.problems(problems, isStale: isStale).bytes
            return HTTPResponse(
                .ok, fields: [("Content-Type", "text/event-stream; charset=utf-8"), ("Cache-Control", "no-store")],
                body: .events(events))
        default:
            guard name.hasSuffix(".html"), let make = ownPages[String(name.dropLast(".html".count))] else {
                throw HTTPRefusal(.notFound, "The preview has no file of this name.")
            }
            let (report, problems, build) = shown.withLock { ($0.report, $0.problems, $0.build) }
            let page = report.map(make) ?? PreviewPages.problems(problems.text)
            return .page(
                PreviewScript.inserted(into: page, build: build), status: report == nil ? .unavailable : .ok)
        }
    }

    /// A file of the program's own, which is another one only in another run.
    private func own(_ bytes: [UInt8], _ name: Substring, _ request: HTTPRequest) -> HTTPResponse {
        .file(bytes, ContentType.of(route: String(name)), EntityTag(run), request)
    }
}

package import Diagnostics
import Reports
package import Templating

/// Every file of a site, sorted by route. The plan stage: what is to be published is settled here, and rendering a file
/// needs nothing but the plan.
package struct SitePlan: Sendable {
    /// All files but those of ``files`` whose very names depend on what is in them (the search index, and the incidents as
    /// data for the filter) and the tables of single lists. A preview needs those only when a reader asks.
    package let mainFiles: [SiteFile]
    let templates: CompiledTemplates
    package let edition: Edition
    /// The same in the order in which search has them.
    private let searched: [SiteFile]
    private let everything = Once<Checked<[SiteFile]>>()

    package static func make(_ edition: Edition, templates: CompiledTemplates) -> Checked<SitePlan> {
        var planner = SitePlanner(edition)
        planner.plan()
        for asset in edition.assets.files {
            planner.add(asset.route == .ownApacheSettings ? .apacheSettings : asset.route, .bytes(asset.bytes))
        }
        let plan = SitePlan(edition: edition, files: planner.files, templates: templates)
        return Checked(
            plan,
            planner.diagnostics((planner.reserved + plan.mainFiles).sorted { $0.route < $1.route })
                + edition.securityContactDiagnostics)
    }

    private init(edition: Edition, files: [SiteFile], templates: CompiledTemplates) {
        self.edition = edition
        searched = files
        mainFiles = files.sorted { $0.route < $1.route }
        self.templates = templates
    }

    package var files: [SiteFile] { planned.value }

    /// What is wrong with the files that ``mainFiles`` leaves out; to be asked where nothing is wrong with those.
    package var lateDiagnostics: [Diagnostic] { planned.diagnostics }

    private var planned: Checked<[SiteFile]> {
        everything.value {
            var planner = SitePlanner(edition)
            planner.planDownloads(of: searched)
            for file in edition.incidentTable?.files ?? [] { planner.add(file.route, .bytes(file.bytes)) }
            for file in edition.searchFiles(over: searched) { planner.add(file.route, .bytes(file.bytes)) }
            let files = (mainFiles + planner.files).sorted { $0.route < $1.route }
            return Checked(files, planner.diagnostics(files))
        }
    }

    /// Makes what pages share before the first page asks for it, each by a call of its own: for threads to divide.
    package var preparations: [@Sendable () -> Void] {
        let (edition, searched) = (edition, searched)
        return [
            { _ = edition.searchFiles(over: searched) }, { _ = edition.casualtyDivision },
            { _ = edition.locators }, { _ = edition.sharedTitles }, { _ = edition.sourceOrder },
            { _ = edition.linkedData }, { _ = edition.restCounts }, { _ = edition.placeTree },
            { _ = edition.timelineItems }, { _ = edition.actorIndex }, { _ = edition.standingRanges },
            { _ = edition.originIndex },
            { _ = edition.incidentTable },
        ]
    }

    /// The templates that a site needs, with the contexts they are compiled against.
    package static func pages(words: Words) -> [PageDeclaration] { SitePlanner.pages(words: words) }

    /// Where the style sheet stands.
    package var styleSheet: Route { edition.assets.style }

    /// The record that a file shows, where it shows one.
    package func location(of file: SiteFile) -> SourceLocation? {
        edition.record(of: file).map { $0.header.location }
    }

    /// The path of the site on its host, for the one page that links by it: the page for addresses that lead nowhere is
    /// served at any depth.
    package func basePath(of route: Route) -> String? {
        guard route == .notFound, let base = edition.report.site.baseURL else { return nil }
        let rest = base.text.drop { $0 != ":" }.dropFirst(3)
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
    }

    /// Appends the bytes of a file; media files are copied and never rendered.
    package func render(_ file: SiteFile, into output: inout [UInt8]) {
        switch file.content {
        case .page(let page):
            let builder = PageBuilder(edition, route: file.route, templates: templates)
            builder.render(page, with: templates, into: &output)
        case .feed(let feed): edition.write(feed, into: &output)
        case .sitemap: edition.writeSitemap(of: files, into: &output)
        case .sitemapPart(let part): edition.writeSitemap(part: part, of: files, into: &output)
        case .robots: edition.writeRobots(into: &output)
        case .webManifest: edition.writeWebManifest(into: &output)
        case .openSearch: edition.writeOpenSearch(into: &output)
        case .headers: edition.writeHeaders(of: files, into: &output)
        case .apacheSettings: edition.writeApacheSettings(of: files, into: &output)
        case .securityContact(let contact): edition.writeSecurityContact(contact, into: &output)
        case .bytes(let bytes): output += bytes
        case .data(let file): edition.write(file, into: &output)
        case .media: break
        }
    }
}

extension DiagnosticCode {
    static let duplicateRoute = DiagnosticCode("duplicate-route", .error, "Two pages never have one address")

    package static let planningCodes: [DiagnosticCode] = [
        .duplicateRoute, .unknownWord, .wordForm, .missingWords, .securityContactExpired,
    ]
}

import Diagnostics
import History
import Reports
import Templating

/// Lists the files of a site.
struct SitePlanner {
    let edition: Edition
    private(set) var files: [SiteFile] = []

    init(_ edition: Edition) { self.edition = edition }

    mutating func add(_ route: Route, _ content: SiteFile.Content) { files.append(SiteFile(route, content)) }

    mutating func add(_ route: Route, _ page: PageID) { files.append(SiteFile(route, .page(page))) }

    mutating func plan() {
        let report = edition.report
        add(.home, .home)
        add(.notFound, .notFound)
        if report.has(.methodology) { add(.methodology, .methodology) }
        if report.site.hasStylePage { add(.style, .style) }
        add(.search, .search)
        if report.has(.timeline) { add(.timeline, .timeline) }
        if report.has(.list(.incident)) { add(.list(.incident), .incidents) }
        for part in edition.timeline.parts { add(part.route, .timelineYear(part)) }
        planMaps()
        planRecords(report)
        planLists(report)
        for (index, redirect) in report.redirects.enumerated() where report.hasPage(redirect.to) {
            add(.record(redirect.from), .redirect(index))
        }
        for (index, stone) in report.tombstones.enumerated() {
            for address in stone.addresses where !Page.isHead(address) { add(.record(address), .takenDown(index)) }
        }
        for feed in edition.feeds { add(edition.route(of: feed), .feed(feed)) }
        if report.site.baseURL != nil, edition.asOf == nil { planSitemap() }
        if !edition.dataFiles.isEmpty { add(.data, .data) }
        for file in edition.dataFiles { add(file.route, .data(file)) }
        add(.robots, .robots)
        planHostFiles(report)
        for file in edition.mediaInUse { add(.media(file), .media(file)) }
    }

    /// A theme that has a file of such a name in its folder `root/` puts its own in the place of the generated one.
    private mutating func planHostFiles(_ report: ReleasedReport) {
        func add(_ route: Route, _ content: SiteFile.Content) {
            if !edition.assets.has([route]) { self.add(route, content) }
        }
        if edition.assets.has(SiteIcon.all) { add(.manifest, .webManifest) }
        if edition.searchAddress(placeholder: "q") != nil { add(.openSearch, .openSearch) }
        add(.headers, .headers)
        if !edition.assets.has([.ownApacheSettings]) { add(.apacheSettings, .apacheSettings) }
        add(.noJekyll, .bytes([]))
        if let contact = report.site.security { add(.securityContact, .securityContact(contact)) }
    }

    /// The table of each of these pages that lists incidents.
    mutating func planDownloads(of pages: [SiteFile]) {
        for file in pages {
            guard case .page(let page) = file.content, let download = edition.download(on: page),
                download.file.selection != .all
            else { continue }
            add(download.route, .data(download.file))
        }
    }

    private mutating func planMaps() {
        guard !edition.maps.isEmpty else { return }
        add(.map, .map)
        for ground in edition.maps.grounds {
            if let route = ground.route { add(route, .bytes(ground.bytes)) }
        }
    }

    private mutating func planSitemap() {
        add(.sitemap, .sitemap)
        let parts = Edition.sitemapParts(files.count { edition.isIndexable($0) })
        guard parts > 1 else { return }
        for part in 1...parts { add(.sitemap(part: part), .sitemapPart(part)) }
    }

    private mutating func planRecords(_ report: ReleasedReport) {
        for (index, incident) in report.incidents.enumerated() { add(.record(incident.key), .incident(index)) }
        for (index, actor) in report.actors.enumerated() where actor.hasPage {
            add(.record(actor.key), .actor(index))
            addParts(of: actor.key, edition.involvements(of: index))
        }
        for (index, place) in report.places.enumerated() {
            add(.record(place.key), .place(index))
            addParts(of: place.key, report.placeFacts[index].incidentsWithin)
        }
        for (index, campaign) in report.campaigns.enumerated() {
            add(.record(campaign.key), .campaign(index))
            addParts(of: campaign.key, report.campaignFacts[index].incidents)
        }
        for (index, source) in report.sources.enumerated() {
            for part in 1...edition.parts(edition.restCount(ofSource: index)) {
                add(
                    .numbered(.record(source.key), folder: "sources/\(source.id)", part),
                    part == 1 ? .source(index) : .sourcePart(index, part: part))
            }
        }
        for (index, brief) in report.briefs.enumerated() { add(.record(brief.key), .brief(index)) }
        for (index, page) in report.pages.enumerated() where !page.isHead {
            add(.record(page.key), .page(index))
        }
    }

    private mutating func addParts(of key: RecordKey, _ incidents: [Int]) {
        let division = edition.division(of: key, incidents)
        guard !division.isWhole else { return }
        for part in division.all {
            add(.part(part, of: key), .recordPart(key, part))
        }
    }

    private mutating func planLists(_ report: ReleasedReport) {
        let counts: [(RecordType, Int)] = [
            (.actor, edition.listedActors.count), (.place, report.places.count),
            (.campaign, report.campaigns.count),
            (.source, report.sources.count), (.brief, report.briefs.count),
        ]
        for (type, count) in counts where count > 0 {
            for part in 1...edition.parts(count) { add(.list(type, part: part), .list(type, part: part)) }
        }
        if report.has(.disputed) { planDoubts() }
        guard report.has(.changes) else { return }
        for part in 1...edition.parts(edition.changeLog.count) {
            add(.numbered(.changes, folder: "changes", part), .changes(part: part))
        }
        planHistory()
    }

    /// What was recorded: a page for each month, and one for each version of the records that have several.
    private mutating func planHistory() {
        guard !edition.ledger.isEmpty else { return }
        for (index, month) in edition.recordedMonths.months.enumerated() {
            for part in 1...edition.parts(month.rows.count) {
                add(.recorded(month.code, part: part), .recorded(month: index, part: part))
            }
        }
        let history = edition.history
        edition.report.forEachRecord { record in
            for (position, version) in (history[record.key]?.withPages ?? []).enumerated() {
                guard case .record(let key) = version.subject else { continue }
                files.append(SiteFile(.version(version.number, of: key), .page(.version(record.key, position))))
            }
        }
    }

    private mutating func planDoubts() {
        for part in 1...edition.disputeParts.count {
            add(.numbered(.disputed, folder: "disputed", part), .disputed(part: part))
        }
        for part in 1...edition.originIndex.parts.count {
            add(.numbered(.singleOrigin, folder: "single-origin", part), .singleOrigin(part: part))
        }
        for part in 1...edition.parts(edition.unknowns.count) {
            add(.numbered(.notKnown, folder: "not-known", part), .notKnown(part: part))
        }
    }

    /// Addresses of pages that the site has not, and may have when there is more in it: no record may take them.
    var reserved: [SiteFile] {
        let own: [Route] = [.timeline, .list(.incident), .disputed, .singleOrigin, .notKnown, .changes]
        let missing = own.filter { !edition.report.has($0) } + (edition.dataFiles.isEmpty ? [.data] : [])
        return missing.map { SiteFile($0, .bytes([])) }
    }

    /// Two files with one address, or with two that a file system without case would take for one.
    ///
    /// - Parameter files: sorted by route.
    func diagnostics(_ files: [SiteFile]) -> [Diagnostic] {
        // Nearly always all routes are in lower case, and then equal ones stand side by side.
        let isPlain = files.allSatisfy { file in
            file.route.path.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        }
        if isPlain, zip(files, files.dropFirst()).allSatisfy({ $0.route != $1.route }) { return [] }
        var seen: [String: SiteFile] = [:]
        var found: [Diagnostic] = []
        for file in files {
            let folded = file.route.path.lowercased()
            if let first = seen[folded] {
                found.append(
                    Diagnostic(
                        .duplicateRoute, "Two pages would stand at '\(file.route.path)'", at: location(of: file),
                        explanation: "Give one of the two records another id, and keep the old one under 'formerly'.",
                        notes: [.init("The other is \(name(of: first))", at: location(of: first))]))
            } else {
                seen[folded] = file
            }
        }
        return found
    }

    private func location(of file: SiteFile) -> SourceLocation? { edition.record(of: file)?.header.location }

    private func name(of file: SiteFile) -> String {
        edition.record(of: file).map { "\($0.key.type.named) '\($0.id)'" } ?? "a page of the site's own"
    }
}

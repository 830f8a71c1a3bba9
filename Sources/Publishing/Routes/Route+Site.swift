package import Reports

/// Every route of a site, for ever.
extension Route {
    static let home = Route("index.html")
    static let timeline = Route("timeline.html")
    static let map = Route("map.html")
    static let disputed = Route("disputed.html")
    static let singleOrigin = Route("single-origin.html")
    static let notKnown = Route("not-known.html")
    static let changes = Route("changes.html")
    static let methodology = Route("methodology.html")
    static let data = Route("data.html")
    static let style = Route("style.html")
    static let notFound = Route("404.html")
    static let atomFeed = Route("feed.xml")
    static let sitemap = Route("sitemap.xml")
    static let robots = Route("robots.txt")
    static let manifest = Route("site.webmanifest")
    static let openSearch = Route("opensearch.xml")
    static let headers = Route("_headers")
    /// Tells one host not to leave out files that begin with an underscore.
    static let noJekyll = Route(".nojekyll")
    static let apacheSettings = Route(".htaccess")
    /// How a theme names a file of its own in that place: hidden files are nobody's content.
    static let ownApacheSettings = Route("_htaccess")
    static let securityContact = Route(".well-known/security.txt")
    static let search = Route("search.html")
    /// What the script of the search box asks for first.
    static let searchIndex = Route("search/index.js")

    /// A record's own page: pages of the site stand at its root, all others in the folder of their type. The page
    /// `home` is the head of the start page.
    package static func record(_ key: RecordKey) -> Route {
        guard key.type == .page else { return Route("\(key.type.folder)/\(key.id).html") }
        return key.id == "home" ? .home : Route("\(key.id).html")
    }

    /// The list of all records of a type, or a further part of it: `sources.html`, `sources/part-2.html`.
    static func list(_ type: RecordType, part: Int = 1) -> Route {
        numbered(Route("\(type.folder).html"), folder: type.folder, part)
    }

    /// A year of a list of incidents, or a part of one: `timeline/2010.html`, `timeline/2010-2.html`.
    ///
    /// A year without a number is the one of incidents that no year holds.
    static func year(_ year: Int?, part: Int, in folder: String) -> Route {
        let name = year.map(String.init) ?? "undated"
        return Route("\(folder)/\(name)\(part == 1 ? "" : "-\(part)").html")
    }

    /// A further part of a record's list of incidents: `actors/ID/2009-2.html`.
    static func part(_ part: YearPart, of key: RecordKey) -> Route {
        year(part.year, part: part.part, in: "\(key.type.folder)/\(key.id)")
    }

    /// A recorded version of a record, by the id that the record had: `incidents/kpo-attack/v2.html`. A page's versions have
    /// a folder as well, since its own address is at the root, where the lists of other types have theirs.
    static func version(_ number: Int, of key: RecordKey) -> Route {
        Route("\(key.type.folder)/\(key.id)/v\(number).html")
    }

    /// What was recorded in a month, or a further part of it: `changes/2026-11.html`.
    static func recorded(_ month: String, part: Int = 1) -> Route {
        Route("changes/\(month)\(part == 1 ? "" : "-\(part)").html")
    }

    /// A part of a page that is a list: `disputed.html`, `disputed/part-2.html`.
    static func numbered(_ first: Route, folder: String, _ part: Int) -> Route {
        part == 1 ? first : Route("\(folder)/part-\(part).html")
    }

    /// Which further part of a list stands there, from 2: `sources/part-2.html`, `actors/ID/2009-2.html`,
    /// `timeline/2010-01-2.html`, `changes/2026-11-2.html`. Nil for a whole or a first part.
    var part: Int? {
        guard depth > 0, path.hasSuffix(".html") else { return nil }
        let name = path.split(separator: "/").last!.dropLast(".html".count)
        let pieces = name.split(separator: "-")
        let isPart =
            name.hasPrefix("part-")
            || (depth == 2
                ? pieces.count == 2
                : (path.hasPrefix("timeline/") || path.hasPrefix("changes/")) && pieces.count == 3)
        return isPart ? pieces.last.flatMap { Int($0) } : nil
    }

    /// One of several site maps, from 1.
    static func sitemap(part: Int) -> Route { Route("sitemap-\(part).xml") }

    /// Whether it is a drawing of an author's, which a browser opens as a page.
    var isDrawing: Bool { path.hasPrefix("media/") && path.lowercased().hasSuffix(".svg") }

    static func media(_ file: String) -> Route { Route("media/\(file)") }
    static func asset(_ name: String) -> Route { Route("assets/\(name)") }
}

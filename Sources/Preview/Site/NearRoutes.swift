import Diagnostics

/// The routes that somebody probably meant who asked for one that is not there.
enum NearRoutes {
    /// The most that are offered.
    private static let limit = 5

    /// Pages first that differ in nothing but their ending, their folder or upper and lower case; then the one that is
    /// spelt nearest, and the one whose name without its folder is.
    static func of(_ path: String, among routes: [String]) -> [String] {
        // What is longer than any address of a site was not misspelt.
        guard path.utf8.count <= 200 else { return [] }
        let pages = routes.filter { $0.hasSuffix(".html") && $0 != "404.html" }
        var wanted = path
        while wanted.hasSuffix("/") { wanted.removeLast() }
        if !wanted.lowercased().hasSuffix(".html") { wanted += ".html" }
        let name = Self.name(of: wanted)
        var found: [String] = []
        func offer(_ route: String?) {
            if let route, route != path, !found.contains(route), found.count < limit { found.append(route) }
        }
        let folded = wanted.lowercased()
        let foldedName = name.lowercased()
        for page in pages where page.lowercased() == folded { offer(page) }
        for page in pages where Self.name(of: page).lowercased() == foldedName { offer(page) }
        offer(NearMiss.best(for: wanted, among: pages))
        if found.isEmpty, let near = NearMiss.best(for: name, among: Set(pages.map(Self.name(of:))).sorted()) {
            for page in pages where Self.name(of: page) == near { offer(page) }
        }
        return found
    }

    private static func name(of route: String) -> String {
        route.split(separator: "/").last.map(String.init) ?? route
    }
}

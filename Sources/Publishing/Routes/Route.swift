/// Where a file stands in the site: a path of folders and a name, without a slash at its beginning.
///
/// Every route is a file with its ending, and every link is relative, so that the same site works on any host, below any
/// path and straight from the disk.
package struct Route: Sendable, Hashable, Comparable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// How many folders the route lies below the site's root.
    package var depth: Int { path.utf8.count { $0 == 0x2F } }

    /// The way from a page at this route to the site's root: empty at the root itself.
    package var toRoot: String { String(repeating: "../", count: depth) }

    package static func < (left: Route, right: Route) -> Bool { left.path < right.path }
}

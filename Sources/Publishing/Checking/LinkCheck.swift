/// The check of all links between the files of a rendered site.
package enum LinkCheck {
    /// What is wrong with a link.
    package enum Kind: String, Sendable, Hashable {
        /// No file of the site stands there.
        case missingFile
        /// The page is there and has no such anchor.
        case missingAnchor
        /// It climbs above the site's root.
        case leavesSite
        /// It begins with a slash, and so breaks below a path and from disk.
        case absolutePath
        /// It has a scheme that no link may have: `javascript:`, `file:`.
        case scheme
        /// There is nothing in it.
        case empty
    }

    /// A link that leads nowhere.
    package struct Broken: Sendable {
        /// The page that it stands on.
        package let page: Route
        package let kind: Kind
        /// What to look for in the page's bytes (``PageLinks/texts(in:route:matching:base:)``), if `text` is nil.
        package let link: PageLinks.Link?
        /// The address as it stands in the page, where the scan kept it.
        package let text: String?
    }

    /// Finds every link that leads nowhere, in the order of the pages given and of the links on them.
    ///
    /// - Parameters:
    ///   - pages: What each HTML page of the site contributes.
    ///   - files: The routes of all files, pages among them. An anchor in a file that is no page is not checked.
    package static func check(
        pages: [(route: Route, links: PageLinks)], files: some Sequence<Route>
    ) -> [Broken] {
        var there = SeenHashes()
        for file in files { _ = there.insert(NameHash.of(file.path.utf8)) }
        var positions: [UInt64: Int] = [:]
        positions.reserveCapacity(pages.count)
        for (index, page) in pages.enumerated() { positions[NameHash.of(page.route.path.utf8)] = index }

        var broken: [Broken] = []
        // Many pages link to one anchor: it is looked for once.
        var found = SeenHashes()
        for page in pages {
            for fault in page.links.faults {
                broken.append(Broken(page: page.route, kind: fault.kind, link: nil, text: fault.text))
            }
            for link in page.links.links {
                if !there.contains(link.target) {
                    broken.append(Broken(page: page.route, kind: .missingFile, link: link, text: nil))
                } else if link.fragment != 0, let target = positions[link.target] {
                    let pair = NameHash.of(link.target, link.fragment)
                    if found.contains(pair) { continue }
                    if pages[target].links.anchors.contains(link.fragment) {
                        _ = found.insert(pair)
                    } else {
                        broken.append(Broken(page: page.route, kind: .missingAnchor, link: link, text: nil))
                    }
                }
            }
        }
        return broken
    }
}

/// A message to the pages in view (the HTML standard, "server-sent events").
enum PreviewEvent {
    /// The page is of an older build and is to be asked for again.
    case reload(build: String)
    /// Nothing but the style sheet has changed.
    case styles(build: String, old: String, new: String)
    /// What is wrong now, which may be nothing.
    case problems(Problems, isStale: Bool)

    var bytes: [UInt8] {
        switch self {
        case .reload(let build): Self.message("reload", build)
        case .styles(let build, let old, let new):
            // Addresses of style sheets are letters, digits, slashes, dots and hyphens.
            Self.message("styles", "{\"build\":\"\(build)\",\"old\":\"/\(old)\",\"new\":\"/\(new)\"}")
        case .problems(let problems, let isStale):
            Self.message("problems", "{\"isStale\":\(isStale),\"report\":\(problems.json)}")
        }
    }

    /// - Parameter data: on one line.
    private static func message(_ name: String, _ data: String) -> [UInt8] {
        Array("event: \(name)\ndata: \(data)\n\n".utf8)
    }
}

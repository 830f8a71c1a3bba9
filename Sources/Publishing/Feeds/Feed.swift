/// A feed of the site: whose news it has, and in which format.
package struct Feed: Sendable, Hashable {
    package enum Subject: Sendable, Hashable {
        /// The newest records.
        case site
        /// Corrections and updates of records of every type.
        case changes
        /// The newest incidents of one actor, place, campaign, by their positions in the report, or of one kind.
        case actor(Int), place(Int), campaign(Int)
        case kind(String)
    }

    package enum Format: String, Sendable, CaseIterable {
        case atom, rss, json

        /// How the names of its files end.
        var ending: String {
            switch self {
            case .atom: "xml"
            case .rss: "rss"
            case .json: "json"
            }
        }

        var mediaType: String {
            switch self {
            case .atom: "application/atom+xml"
            case .rss: "application/rss+xml"
            case .json: "application/feed+json"
            }
        }

        /// What it is called, in every language.
        var name: String {
            switch self {
            case .atom: "Atom"
            case .rss: "RSS"
            case .json: "JSON Feed"
            }
        }
    }

    package var subject: Subject
    package var format: Format

    package init(_ subject: Subject, _ format: Format) {
        self.subject = subject
        self.format = format
    }
}

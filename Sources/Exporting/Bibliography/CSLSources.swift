import Publishing
import Records
import Reports

/// Sources as items of CSL-JSON (Citation Style Language, input data schema 1.0).
extension Bibliography {
    func csl(into output: inout [UInt8]) {
        JSONWriter.append(to: &output) { writer in
            writer.array { writer in
                for position in sources {
                    writer.line()
                    write(edition.report.sources[position], title: edition.sourceTitles[position], into: &writer)
                }
            }
        }
        output.append(UInt8(ascii: "\n"))
    }

    private func write(_ source: Source, title: String, into writer: inout JSONWriter) {
        let details = source.details
        writer.object { writer in
            writer.text("id", source.id)
            writer.text("type", Self.cslType(of: details))
            writer.text("title", title)
            if let publisher = edition.publisher(of: details) {
                // What a newspaper or a network prints is within it; anything else is only brought out by its publisher.
                if details.kind == .newsReport || details.kind == .socialPost || details.kind == nil {
                    writer.text("container-title", publisher)
                } else {
                    writer.text("publisher", publisher)
                }
            }
            if !details.authors.isEmpty {
                writer.array("author") { writer in
                    for author in details.authors { writer.object { $0.text("literal", author) } }
                }
            }
            if let published = details.published {
                writer.object("issued") { write(published, into: &$0) }
            }
            if let accessed = details.accessed {
                writer.object("accessed") { writer in
                    writer.array("date-parts") { Self.write(accessed, parts: 3, into: &$0) }
                }
            }
            if details.isLinked, let url = details.url { writer.text("URL", url.text) }
            writer.text("language", ifAny: details.language)
            if details.kind == .statement { writer.text("genre", "statement") }
            writer.text("note", ifAny: note(of: details))
            if !source.header.tags.isEmpty { writer.text("keyword", source.header.tags.joined(separator: ", ")) }
        }
    }

    private static func cslType(of details: SourceDetails) -> StaticString {
        switch details.kind {
        case .newsReport: "article-newspaper"
        case .statement: "document"
        case .document: "report"
        case .socialPost: "post"
        case .interview: "interview"
        case .courtRecord: "legal_case"
        case .dataset: "dataset"
        case .image: "graphic"
        case .video: "motion_picture"
        case nil: details.url == nil ? "document" : "webpage"
        }
    }

    // MARK: Dates

    /// One date or a range of two, `circa` where anything of it is not sure; in words what is neither.
    private func write(_ date: EventDate, into writer: inout JSONWriter) {
        switch date.form {
        case .single(let only) where only.year.isExact:
            writer.array("date-parts") { Self.write(only, into: &$0) }
            if let season = only.subYear?.code, (21...24).contains(season) { writer.number("season", Int(season) - 20) }
        case .interval(.date(let first), .date(let last)) where first.year.isExact && last.year.isExact:
            writer.array("date-parts") { writer in
                Self.write(first, into: &writer)
                Self.write(last, into: &writer)
            }
        case .oneOf where date.earliest != nil && date.latest != nil:
            writer.array("date-parts") { writer in
                Self.write(date.earliest!, parts: 3, into: &writer)
                Self.write(date.latest!, parts: 3, into: &writer)
            }
            writer.flag("circa", true)
            return
        default:
            writer.text("literal", date.phrase(in: edition.dates))
        }
        if date.isUncertain || date.isApproximate { writer.flag("circa", true) }
    }

    /// As many parts as were given.
    private static func write(_ date: CalendarDate, into writer: inout JSONWriter) {
        let month = date.month?.value
        let parts = month == nil ? 1 : date.day?.value == nil ? 2 : 3
        write(date.earliest, parts: parts, into: &writer)
    }

    private static func write(_ day: Day, parts: Int, into writer: inout JSONWriter) {
        writer.array { writer in
            for part in [day.year, day.month, day.day].prefix(parts) { writer.number(nil, part) }
        }
    }
}

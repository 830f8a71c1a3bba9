import Reports

/// RSS 2.0 (RSS Advisory Board, 2.0.11), for readers and services that know nothing newer. Only where the site says where
/// it stands: RSS has no relative addresses.
extension Edition {
    func writeRSS(_ feed: Feed, into output: inout [UInt8]) {
        let site = report.site
        let entries = entries(of: feed.subject)
        output.write(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n"
                + "<channel>\n")
        output.writeElement("title", title(of: feed.subject))
        output.writeElement("link", reference(to: home(of: feed.subject)))
        // A channel must have a description; its title is one.
        output.writeElement(
            "description", (feed.subject == .site ? site.description : nil) ?? title(of: feed.subject))
        output.writeElement("language", site.language)
        output.write("<atom:link rel=\"self\" type=\"\(feed.format.mediaType)\" href=\"")
        output.writeXML(reference(to: route(of: feed)))
        output.write("\"/>\n")
        if let updated = entries.map(\.updated).max() {
            output.writeElement("lastBuildDate", Self.rfc822(updated))
        }
        output.writeElement("copyright", report.release.audience.label)
        output.write("<generator>Sitrep</generator>\n")
        for entry in entries { writeRSS(entry, into: &output) }
        output.write("</channel>\n</rss>\n")
    }

    private func writeRSS(_ entry: FeedEntry, into output: inout [UInt8]) {
        output.write("<item>\n")
        output.writeElement("title", entry.title, indent: "  ")
        output.writeElement("link", reference(to: entry.route), indent: "  ")
        output.writeElement("guid", entry.id, attributes: " isPermaLink=\"false\"", indent: "  ")
        output.writeElement("pubDate", Self.rfc822(entry.published), indent: "  ")
        output.writeElement("category", entry.term.label, indent: "  ")
        output.writeElement("category", entry.label.label, indent: "  ")
        // Markup in a description would be read as HTML: the text is escaped twice, once for XML and once for HTML.
        if let summary = entry.summary {
            var html: [UInt8] = []
            html.writeXML(summary)
            output.writeElement("description", String(decoding: html, as: UTF8.self), indent: "  ")
        }
        output.write("</item>\n")
    }

    /// `Wed, 15 Mar 2023 00:00:00 GMT` (RFC 822 with a year of four digits, as RSS has it).
    static func rfc822(_ day: Day) -> String {
        let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        // The first day of 1970 was a Thursday.
        let weekday = weekdays[((day.number % 7) + 7) % 7]
        return "\(weekday), \(Day.padded(day.day, 2)) \(months[day.month - 1]) \(Day.padded(day.year, 4)) 00:00:00 GMT"
    }
}

import Reports

/// JSON Feed 1.1 (jsonfeed.org/version/1.1).
extension Edition {
    /// Without a base address the feed has no addresses: JSON Feed knows no relative ones.
    func writeJSON(_ feed: Feed, into output: inout [UInt8]) {
        let site = report.site
        output.write("{\"version\":\"https://jsonfeed.org/version/1.1\",\n\"title\":")
        output.writeJSON(title(of: feed.subject))
        if feed.subject == .site { writeMember("description", site.description, into: &output) }
        writeMember("home_page_url", address(of: home(of: feed.subject)), into: &output)
        writeMember("feed_url", address(of: route(of: feed)), into: &output)
        writeMember("language", site.language, into: &output)
        writeAuthors(site.authors.isEmpty ? [site.title] : site.authors, into: &output)
        output.write(",\n\"_sitrep\":{\"tlp\":")
        output.writeJSON(report.release.audience.label)
        output.write("},\n\"items\":[")
        for (index, entry) in entries(of: feed.subject).enumerated() {
            output.write(index == 0 ? "\n" : ",\n")
            write(entry, into: &output)
        }
        output.write("\n]}\n")
    }

    private func write(_ entry: FeedEntry, into output: inout [UInt8]) {
        output.write("{\"id\":")
        output.writeJSON(entry.id)
        writeMember("url", address(of: entry.route), into: &output)
        writeMember("title", entry.title, into: &output)
        // An item must have content; of a record without a summary that is its title.
        writeMember("content_text", entry.summary ?? entry.title, into: &output)
        writeMember("date_published", FeedEntry.instant(entry.published), into: &output)
        writeMember("date_modified", FeedEntry.instant(entry.updated), into: &output)
        writeMember("language", entry.language, into: &output)
        if !entry.authors.isEmpty { writeAuthors(entry.authors, into: &output) }
        output.write(",\n\"tags\":[")
        output.writeJSON(entry.term.label)
        output.write("],\n\"_sitrep\":{\"kind\":")
        output.writeJSON(entry.term.code)
        output.write(",\"tlp\":")
        output.writeJSON(entry.label.label)
        output.write("}}")
    }

    private func writeMember(_ key: String, _ value: String?, into output: inout [UInt8]) {
        guard let value else { return }
        output.write(",\n\"\(key)\":")
        output.writeJSON(value)
    }

    private func writeAuthors(_ names: [String], into output: inout [UInt8]) {
        output.write(",\n\"authors\":[")
        for (index, name) in names.enumerated() {
            output.write(index == 0 ? "{\"name\":" : ",{\"name\":")
            output.writeJSON(name)
            output.write("}")
        }
        output.write("]")
    }
}

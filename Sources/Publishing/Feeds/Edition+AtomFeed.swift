import Reports

/// Atom 1.0 (RFC 4287).
extension Edition {
    func writeAtom(_ feed: Feed, into output: inout [UInt8]) {
        let site = report.site
        let route = route(of: feed)
        let entries = entries(of: feed.subject)
        let deleted = feed.subject == .site ? deletedEntries : []
        output.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
        if !deleted.isEmpty { output.write(" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"") }
        output.write(" xml:lang=\"")
        output.writeXML(site.language)
        output.write("\">\n")
        output.writeElement("id", permanentID(of: route))
        output.writeElement("title", title(of: feed.subject))
        if let description = site.description, feed.subject == .site { output.writeElement("subtitle", description) }
        // A feed must have a date, and no clock is asked for one: an empty feed has not changed since time began.
        let updated = (entries.map(\.updated) + deleted.map(\.date)).max() ?? Day(1970, 1, 1)
        output.writeElement("updated", FeedEntry.instant(updated))
        for author in site.authors.isEmpty ? [site.title] : site.authors { writeAuthor(author, "", into: &output) }
        writeLink("self", "application/atom+xml", reference(to: route), "", into: &output)
        writeLink("alternate", "text/html", reference(to: home(of: feed.subject)), "", into: &output)
        output.writeElement("rights", report.release.audience.label)
        output.write("<generator>Sitrep</generator>\n")
        for entry in entries { writeAtom(entry, into: &output) }
        for stone in deleted { writeDeleted(stone, into: &output) }
        output.write("</feed>\n")
    }

    /// Tells feed readers to let go of what they have kept (RFC 6721).
    private func writeDeleted(_ stone: Tombstone, into output: inout [UInt8]) {
        output.write("<at:deleted-entry ref=\"")
        output.writeXML(permanentID(of: .record(RecordKey(stone.key.type, stone.firstID))))
        output.write("\" when=\"\(FeedEntry.instant(stone.date))\">\n")
        if let reason = stone.reason { output.writeElement("at:comment", reason, indent: "  ") }
        output.write("</at:deleted-entry>\n")
    }

    private func writeAtom(_ entry: FeedEntry, into output: inout [UInt8]) {
        output.write("<entry>\n")
        output.writeElement("id", entry.id, indent: "  ")
        var language: [UInt8] = []
        if let code = entry.language {
            language.write(" xml:lang=\"")
            language.writeXML(code)
            language.write("\"")
        }
        let attributes = String(decoding: language, as: UTF8.self)
        output.writeElement("title", entry.title, attributes: attributes, indent: "  ")
        writeLink("alternate", "text/html", reference(to: entry.route), "  ", into: &output)
        output.writeElement("published", FeedEntry.instant(entry.published), indent: "  ")
        output.writeElement("updated", FeedEntry.instant(entry.updated), indent: "  ")
        for author in entry.authors { writeAuthor(author, "  ", into: &output) }
        output.write("  <category term=\"")
        output.writeXML(entry.term.code)
        output.write("\" label=\"")
        output.writeXML(entry.term.label)
        output.write("\"/>\n  <category scheme=\"https://www.first.org/tlp/\" term=\"\(entry.label.label)\"/>\n")
        if let summary = entry.summary { output.writeElement("summary", summary, attributes: attributes, indent: "  ") }
        output.write("</entry>\n")
    }

    private func writeAuthor(_ name: String, _ indent: String, into output: inout [UInt8]) {
        output.write(indent + "<author><name>")
        output.writeXML(name)
        output.write("</name></author>\n")
    }

    private func writeLink(
        _ relation: String, _ type: String, _ address: String, _ indent: String, into output: inout [UInt8]
    ) {
        output.write("\(indent)<link rel=\"\(relation)\" type=\"\(type)\" href=\"")
        output.writeXML(address)
        output.write("\"/>\n")
    }
}

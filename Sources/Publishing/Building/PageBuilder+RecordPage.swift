import Reports
import Templating

/// What the pages of actors, places and campaigns have in common.
extension PageBuilder {
    /// The record's own words where they say enough for a search result, else what the page holds.
    func description(_ own: String?, else composed: String) -> String {
        guard let own else { return composed }
        return own.count < 50 ? own + " " + composed : own
    }

    func notice(of header: RecordHeader) -> NoticeView? {
        header.revisions.first { $0.kind == .retraction }.map {
            NoticeView(code: "retracted", label: words["revisionRetraction"], text: $0.text)
        }
    }

    /// The names of an actor or a place, with who uses each and how it is known.
    mutating func names(_ names: [ActorName], in record: RecordKey) -> NamesView? {
        guard !names.isEmpty else { return nil }
        return NamesView(
            rows: names.map { name in
                var row = NameRowView(text: name.text.value, kind: term("nameKind", name.kind.rawValue))
                row.lang = name.language == report.site.language ? nil : name.language
                row.isolated = row.lang == nil && words.runsAgainst(row.text)
                row.language = name.language.map(languageName)
                row.period = period(from: name.from, until: name.until)
                row.usedBy = name.usedBy.map { ref($0) }
                row.basis = basis(name.basis)
                row.note = joined([saying(name.restsOn, in: record), name.row.note])
                row.cites = cites(name.row.sources)
                return row
            })
    }

    /// The language's name where the interface has a word for it, else its tag.
    func languageName(_ tag: String) -> String {
        let primary = tag.split(separator: "-").first.map { $0.lowercased() } ?? tag
        let key = Words.key("language", primary)
        return words.has(key) ? (primary == tag.lowercased() ? words[key] : "\(words[key]) (\(tag))") : tag
    }

    /// Notes of one line, those that are there.
    func joined(_ notes: [String?]) -> String? {
        let present = notes.compactMap { $0.map(words.isolated) }
        guard present.count > 1 else { return notes.compactMap(\.self).first }
        return present.joined(separator: words["semicolon"])
    }

    // MARK: Lines of the card

    func externalFacts(of header: RecordHeader) -> [FactView] {
        var rows: [FactView] = []
        if !header.tags.isEmpty {
            rows.append(FactView(label: words["factTags"], text: header.tags.joined(separator: words["comma"])))
        }
        for external in header.externalIDs {
            rows.append(FactView(label: external.scheme.uppercased(), text: external.value))
        }
        rows.append(FactView(label: words["factID"], text: header.id))
        return rows
    }

    /// Briefs and pages of the site whose prose names the record, the newest of a long list.
    func mentionsFact(_ mentions: [RecordKey]) -> FactView? {
        let prose = mentions.filter { $0.type == .brief || $0.type == .page }
        guard !prose.isEmpty else { return nil }
        func day(_ key: RecordKey) -> Day {
            key.type == .brief
                ? report.position(of: key).flatMap { report.briefs[$0].date.value.latest } ?? Day(0, 1, 1)
                : Day(0, 1, 1)
        }
        let sorted = prose.sorted { day($0) != day($1) ? day($0) > day($1) : $0 < $1 }
        let shown = sorted.prefix(report.site.pageSize / 4 + 1)
        var fact = FactView(label: words["factMentions"], refs: shown.map { ref($0) })
        if shown.count < sorted.count { fact.note = shownOf(shown.count, sorted.count) }
        return fact
    }

    func shownOf(_ shown: Int, _ all: Int) -> String {
        words.filled("shownOf", ("shown", Words.grouped(shown)), ("all", Words.grouped(all)))
    }
}

extension HTML {
    /// Two texts of one record, one after the other.
    static func joined(_ first: HTML?, _ second: HTML?) -> HTML? {
        guard let first, let second else { return first ?? second }
        return HTML(trusted: first.bytes + second.bytes)
    }
}

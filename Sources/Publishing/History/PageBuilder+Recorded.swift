import History
import Reports
import Templating

/// What changed since when: the recordings, by month.
extension PageBuilder {
    /// Recordings that the page of changes lists one by one, if they are of the newest months.
    private static let recordingsShown = 40

    /// The months for the page of changes, the newest with their recordings.
    func recordedMonths() -> [RecordedMonthView] {
        var left = Self.recordingsShown
        return edition.recordedMonths.months.map { month in
            left -= month.recordings.count
            return RecordedMonthView(
                label: EventDate(month.code)?.phrase(in: edition.dates) ?? month.code,
                href: link(.recorded(month.code)), count: words.counted("recordedCount", month.recordings.count),
                rows: left >= 0 ? month.recordings.map { recording($0, in: month) } : [])
        }
    }

    func recordedPage(month position: Int, part: Int) -> RecordedPage {
        let month = edition.recordedMonths.months[position]
        let label = EventDate(month.code)?.phrase(in: edition.dates) ?? month.code
        let heading = words.filled("recordedHeading", ("month", label))
        let rows = edition.slice(month.rows, part: part)
        var page = RecordedPage(
            frame: frame(
                kind: "recorded", heading: title(heading, part: part),
                description: words.filled("recordedDescription", ("month", label), ("site", report.site.title)),
                section: .changes, trail: [(words["navChanges"], .changes)], noindex: true),
            intro: rangeOfPart(part, of: month.rows.count) ?? words["recordedIntro"],
            back: link(.changes, fragment: "sec.recorded"))
        // A recording without rows stands on the first part; one that is divided, on each of its parts.
        for index in month.recordings {
            let own = rows.filter { $0.recording == index }
            guard !own.isEmpty || part == 1 && !month.rows.contains(where: { $0.recording == index }) else { continue }
            var view = recording(index, in: month)
            view.rows = own.compactMap { row in edition.history[row.record].map { self.row(of: row, $0) } }
            page.recordings.append(view)
        }
        page.parts = numberedParts(edition.parts(month.rows.count), current: part) {
            .recorded(month.code, part: $0)
        }
        return page
    }

    private func recording(_ index: Int, in month: RecordedMonths.Month) -> RecordingView {
        let recordings = edition.ledger.recordings
        let recording = recordings[index]
        let day = recording.moment.day
        let isOnlyOne = recordings.count { $0.moment.day == day } == 1
        let id = "recorded.\(day)" + (isOnlyOne ? "" : ".\(recording.number)")
        let row = month.rows.firstIndex { $0.recording == index } ?? 0
        let part = row / report.site.pageSize + 1
        return RecordingView(
            id: id, date: date(day), href: link(.recorded(month.code, part: part), fragment: id),
            count: count(of: index), note: recording.note)
    }

    private func count(of index: Int) -> String {
        let count = edition.recordedMonths.counts[index]
        if index == 0 { return words.counted("recordedFirst", count.new) }
        var parts: [String] = []
        if count.changed > 0 { parts.append(words.counted("recordedChanged", count.changed)) }
        if count.new > 0 { parts.append(words.counted("recordedNew", count.new)) }
        if count.gone > 0 { parts.append(words.counted("recordedGone", count.gone)) }
        return parts.isEmpty ? words["recordedNothingShown"] : parts.joined(separator: words["comma"])
    }

    private func row(of row: RecordedMonths.Row, _ versions: RecordVersions) -> RecordedChangeView {
        let version = versions.all[row.version]
        let difference = versions.outline(of: row.version)
        let label =
            row.version == 0
            ? words["versionFirst"] : words.filled("versionLabel", ("n", String(version.number)))
        let hasPage = !versions.withPages.isEmpty
        var view = RecordedChangeView(
            record: ref(row.record),
            version: RefView(
                text: label,
                href: hasPage ? link(route(of: version), fragment: row.version == 0 ? nil : "sec.changes") : nil))
        view.fields = difference.map { labels(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        view.mark = mark(difference)
        return view
    }
}

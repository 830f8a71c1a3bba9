import History
import Records
import Reports
import Templating

/// The recorded versions of a record: on its own page, and each on a page for ever.
extension PageBuilder {
    /// Rows of a record's own page: who wants older ones goes on from one version to the next.
    private static let versionsShown = 30

    func versionsView(_ versions: RecordVersions) -> VersionsView {
        let last = versions.all[versions.all.count - 1]
        var view = VersionsView(
            text: words.filled(
                "versionRecorded", ("n", String(last.number)),
                ("date", edition.recordingDates[last.recording].phrase)))
        if versions.isChanged { view.pending = words["versionPending"] }
        for position in versions.withPages.indices.reversed().prefix(Self.versionsShown) {
            view.rows.append(row(ofVersion: position, in: versions))
        }
        return view
    }

    private func row(ofVersion position: Int, in versions: RecordVersions) -> VersionRowView {
        let version = versions.all[position]
        let difference = versions.outline(of: position)
        var row = VersionRowView(
            label: words.filled("versionLabel", ("n", String(version.number))), href: link(route(of: version)),
            date: edition.recordingDates[version.recording])
        row.fields = difference.map { labels(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        row.note = edition.ledger.recording(of: version).note
        row.mark = mark(difference)
        return row
    }

    func route(of version: RecordedVersion) -> Route {
        guard case .record(let key) = version.subject else { return .changes }
        return .version(version.number, of: key)
    }

    func mark(_ difference: RecordDifference.Outline?) -> TermView? {
        guard let difference, difference.isUnexplained else { return nil }
        return TermView(code: "silent", label: words["versionSilent"])
    }

    // MARK: The page of a version

    func versionPage(_ key: RecordKey, _ position: Int) -> VersionPage {
        // Such a page is planned for records with versions alone.
        let versions = edition.history[key]!
        let version = versions.all[position]
        let date = edition.recordingDates[version.recording]
        let ref = ref(key)
        let isLast = position == versions.all.count - 1 && !versions.isChanged
        let number = String(version.number)
        let title = words.filled("versionTitle", ("title", uniqueTitle(ref.plain, key)), ("n", number))
        var frame = frame(
            kind: "version", heading: title, headingLang: ref.lang,
            description: words.filled(
                "versionDescription", ("n", number), ("title", ref.plain), ("date", date.phrase)),
            section: .list(key.type), trail: trail(to: key, ref), noindex: true)
        frame.head.headingGuard = ref.guard
        if let base = report.site.baseURL {
            frame.head.canonical = TemplateURL(checking: base.text + "/" + Route.record(key).path)
        }
        let notice = NoticeView(
            code: isLast ? "newest" : "old", label: words[isLast ? "versionNewest" : "versionOld"],
            text: words[isLast ? "versionNewestText" : "versionOldText"])
        var page = VersionPage(frame: frame, notice: notice, current: ref, date: date)
        page.note = edition.ledger.recording(of: version).note
        page.parts = otherVersions(versions.all, position)
        let tree = version.tree
        addChanges(to: &page, position, key, versions, tree)
        addRecord(to: &page, version, key, tree)
        return page
    }

    private func trail(to key: RecordKey, _ ref: RefView) -> [(String, Route)] {
        let own = (ref.plain, Route.record(key))
        guard key.type != .page else { return [own] }
        let isNamedSo = key.type == .incident || key.type == .source
        return [(isNamedSo ? words[key.type.folder] : words["nav", key.type.folder], .list(key.type)), own]
    }

    private func otherVersions(_ versions: [RecordedVersion], _ position: Int) -> PartsView? {
        guard versions.count > 1 else { return nil }
        var view = PartsView()
        for (index, version) in versions.enumerated()
        where versions.count <= 30 || index < 3 || index >= versions.count - 3 || abs(index - position) <= 4 {
            view.rows.append(
                PartLinkView(
                    label: String(version.number), href: link(route(of: version)), current: index == position))
        }
        view.previous = position > 0 ? link(route(of: versions[position - 1])) : nil
        view.next = position + 1 < versions.count ? link(route(of: versions[position + 1])) : nil
        return view
    }

    private func addChanges(
        to page: inout VersionPage, _ position: Int, _ key: RecordKey, _ versions: RecordVersions, _ tree: RecordTree?
    ) {
        guard position > 0 else { return }
        page.changesHeading = words.filled("versionChanges", ("n", String(versions.all[position - 1].number)))
        guard let difference = versions.difference(of: position, tree: tree) else {
            page.unchanged = words["versionNotComparable"]
            return
        }
        guard !difference.changes.isEmpty else {
            page.unchanged = words["versionUnchanged"]
            return
        }
        page.mark = mark(difference.outline)
        var writer = RecordedHTML(self, type: key.type, lang: language(ofRecord: key))
        writer.writeChanges(difference)
        page.changes = writer.finished
    }

    private func addRecord(
        to page: inout VersionPage, _ version: RecordedVersion, _ key: RecordKey, _ tree: RecordTree?
    ) {
        if tree == nil {
            page.missing = words["versionForgotten"]
        } else if !version.without.isEmpty {
            page.missing = words.filled(
                "versionForgottenParts",
                ("fields", version.without.map { label(ofField: $0) }.joined(separator: words["comma"])))
        }
        guard let tree else { return }
        var writer = RecordedHTML(self, type: key.type, lang: language(ofRecord: key))
        writer.writeRecord(tree.root)
        page.record = writer.finished
    }

    private func language(ofRecord key: RecordKey) -> String? {
        report.record(key).flatMap { language(of: $0.header) }
    }
}

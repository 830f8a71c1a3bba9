import Reports
import Templating

/// Records that were taken down: what stands at their addresses, and what the list of changes says of them.
extension PageBuilder {
    mutating func takenDownPage(_ position: Int) -> TakenDownPage {
        let stone = report.tombstones[position]
        var frame = frame(
            kind: "taken-down", heading: words["takenDownHeading"],
            title: words.filled("takenDownTitle", ("id", stone.key.id)), noindex: true)
        frame.head.jsonLd = nil
        frame.head.social = nil
        return TakenDownPage(
            frame: frame, type: type(of: stone), id: stone.key.id, date: date(stone.date), reason: stone.reason,
            contact: report.site.contact, contactHref: report.site.contact.flatMap(Self.contactLink))
    }

    private func type(of stone: Tombstone) -> String { words["type", stone.key.type.rawValue] }

    /// An address of the web, or one for mail; anything else is text.
    private static func contactLink(_ contact: String) -> TemplateURL? {
        let isMail = contact.contains("@") && !contact.contains(where: \.isWhitespace) && !contact.contains(":")
        return WebAddress(isMail ? "mailto:" + contact : contact).flatMap { TemplateURL(checking: $0.text) }
    }

    func row(_ entry: Edition.ChangeLogEntry) -> ChangeRowView {
        switch entry {
        case .revision(let change): return row(change: change)
        case .takedown(let stone):
            return ChangeRowView(
                date: date(stone.date), kind: TermView(code: "retraction", label: words["takenDownHeading"]),
                record: RefView(text: stone.key.id, href: stone.addresses.isEmpty ? nil : link(stone.key)),
                text: stone.reason ?? type(of: stone))
        }
    }

    /// What stands in the place of a name that leads to nothing: that the record was taken down, or no more than that it is
    /// withheld.
    func absent(_ id: String, _ type: RecordType? = nil) -> String {
        words[report.isTakenDown(id, type) ? "takenDown" : "withheld"]
    }
}

extension Edition {
    /// One line of the list of changes.
    enum ChangeLogEntry {
        case revision(ReleasedReport.Change)
        case takedown(Tombstone)

        var day: Day {
            switch self {
            case .revision(let change): change.revision.date
            case .takedown(let stone): stone.date
            }
        }
    }

    /// Every revision that readers are told of and every record that was taken down where it had an address, newest first.
    var changeLog: [ChangeLogEntry] {
        let changes = report.changes.map(ChangeLogEntry.revision)
        let stones = report.tombstones.filter { !$0.addresses.isEmpty }
        guard !stones.isEmpty else { return changes }
        // Of one day, what was taken down comes first; the others keep their order.
        let all = stones.map(ChangeLogEntry.takedown) + changes
        return all.enumerated().sorted { left, right in
            left.element.day != right.element.day
                ? left.element.day > right.element.day : left.offset < right.offset
        }.map(\.element)
    }
}

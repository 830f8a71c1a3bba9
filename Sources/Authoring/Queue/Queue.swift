package import Diagnostics
package import Reports

/// What waits for an author's hand: not what is wrong, which `check` says, but what could be better known.
///
/// Made of the whole report, drafts and withheld records among it, and so never for readers.
package struct Queue: Sendable {
    /// Why something waits, in the order in which a list shows it.
    package enum Kind: String, Sendable, CaseIterable {
        case duplicates
        case disputed
        case singleOrigin = "single-origin"
        case unidentified
        case undated
        case unplaced
        case unarchived
        case untouched

        /// What the items of the kind are, as a heading.
        package var heading: String {
            switch self {
            case .duplicates: "Probable duplicates"
            case .disputed: "Disputed figures"
            case .singleOrigin: "Claims of a single origin"
            case .unidentified: "Unidentified persons"
            case .undated: "Incidents without a month"
            case .unplaced: "Incidents without a place"
            case .unarchived: "Sources without an archived copy"
            case .untouched: "Records long untouched"
            }
        }

        /// What an author could do about one.
        package var hint: String {
            switch self {
            case .duplicates: "Point one to the other with duplicate_of, or relate the two."
            case .disputed: "Look for the account that settles it, and mark it with use: yes."
            case .singleOrigin: "Look for somebody independent who confirms or denies it."
            case .unidentified: "Look for a name, and on what basis it is known."
            case .undated: "Look for the day; until then the date stays as wide as it is."
            case .unplaced: "Look for the place, at least the district."
            case .unarchived: "Have the page archived, and note the copy under archived."
            case .untouched: "Look whether it still stands; note a revision if anything changed."
            }
        }
    }

    /// One thing to look at.
    package struct Item: Sendable {
        package var record: RecordKey
        /// What the record is called.
        package var title: String
        /// What of it waits.
        package var detail: String
        /// Where to put the hand.
        package var location: SourceLocation
        /// The record's own day, where it has one.
        package var day: Day?
        /// Whether the record is a draft, under embargo, or above clear.
        package var isHeldBack: Bool
        /// The record's counterpart, for duplicates.
        package var other: SourceLocation?
    }

    package struct Section: Sendable {
        package var kind: Kind
        package var items: [Item]
        /// What could not be judged, as a sentence.
        package var note: String?
    }

    /// In the order of ``Kind``; a kind with nothing in it has an empty section.
    package var sections: [Section]

    package var count: Int { sections.reduce(0) { $0 + $1.items.count } }

    /// - Parameters:
    ///   - now: the moment from which records count as untouched.
    ///   - untouchedDays: after how many days.
    package init(
        _ report: Report, now: Instant, untouchedDays: Int = 90, kinds: Set<Kind> = Set(Kind.allCases)
    ) {
        // Released to everyone at the end of time: nothing is held back, and everything is derived as for readers.
        let all = report.released(Release(audience: .red, now: Instant(seconds: .max), includesDrafts: true)).value
        var finder = QueueFinder(report: all, now: now, untouchedDays: untouchedDays)
        sections = Kind.allCases.filter(kinds.contains).map { kind in
            finder.section(kind, duplicates: kind == .duplicates ? report : nil)
        }
    }
}

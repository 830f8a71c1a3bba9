import History
import Records
import Reports

/// The recorded versions of a record that has a page.
struct RecordVersions: Sendable {
    /// Oldest first, and never none.
    let all: [RecordedVersion]
    /// Whether the record is not as it was last recorded.
    let isChanged: Bool
    /// What each version but the first changed, in the order of the versions: several pages and tables tell it.
    private let outlines: [Once<RecordDifference.Outline?>]

    init(_ all: [RecordedVersion], isChanged: Bool) {
        self.all = all
        self.isChanged = isChanged
        outlines = all.dropFirst().map { _ in Once() }
    }

    /// The number of the version that the record's page shows: of one that changed since it was recorded, the number that it
    /// is to have.
    var number: Int { all[all.count - 1].number + (isChanged ? 1 : 0) }

    /// The versions that have pages. While there is one version, the record's own page is that version: its address is
    /// kept free for it, and it gets its page when there is something else to see at the record's own.
    var withPages: [RecordedVersion] { all.count > 1 || isChanged ? all : [] }

    /// What differs between a version and the one before it; nil of the first, and where either was forgotten.
    ///
    /// - Parameter tree: The version's own, if it was read already.
    func difference(of position: Int, tree: RecordTree? = nil) -> RecordDifference? {
        guard position > 0, let older = all[position - 1].tree, let newer = tree ?? all[position].tree else {
            return nil
        }
        return RecordDifference(from: older, to: newer)
    }

    /// The same for lists.
    func outline(of position: Int) -> RecordDifference.Outline? {
        guard position > 0 else { return nil }
        return outlines[position - 1].value { difference(of: position)?.outline }
    }
}

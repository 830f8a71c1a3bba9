import Diagnostics
package import Markdown

/// What all types of record have in common.
package protocol Record: Sendable {
    static var type: RecordType { get }
    var header: RecordHeader { get set }
    /// The key in the header. Asked for everywhere, so that each type answers it where its header lies: through the
    /// header of a type that is not known, the whole header would be copied for it.
    var key: RecordKey { get }
    /// What the record is called in lists and links.
    var displayTitle: String { get }
    /// What the record names, its header included; kept where a record is read more often than changed.
    var named: ReferenceCollector { get }
    /// Adds every place in the record that names something else, but for those in its header and its texts.
    func collectReferences(into collector: inout ReferenceCollector)
    /// The texts in Markdown that the record's type has fields for, in the order of reading.
    var textFields: [Prose?] { get }
}

extension Record {
    package var id: String { key.id }

    /// Calls `body` with every text in Markdown that the record has: the judgements written within its prose, which lie
    /// in the header, and then its fields. Texts within a text (``Prose/forEachText(_:)``) are left to the caller.
    ///
    /// The one list of them: what a record refers to, the addresses that are asked for and the names that are looked for
    /// are all found by it.
    package func forEachText(_ body: (Prose) -> Void) {
        for view in header.views { if let judgement = view.judgement { body(judgement.text) } }
        for text in textFields { if let text { body(text) } }
    }
}

import Diagnostics

/// What all types of record have in common.
package protocol Record: Sendable {
    static var type: RecordType { get }
    var header: RecordHeader { get set }
    /// The key in the header. Asked for everywhere, so that each type answers it where its header lies: through the
    /// header of a type that is not known, the whole header would be copied for it.
    var key: RecordKey { get }
    /// What the record is called in lists and links.
    var displayTitle: String { get }
    /// Every place in the record that names something else, its header included, in no particular order.
    var references: [ReferenceUse] { get }
    /// Adds every place in the record that names something else, but for those in its header.
    func collectReferences(into collector: inout ReferenceCollector)
}

extension Record {
    package var id: String { key.id }
}

import Diagnostics

/// What all types of record have in common.
package protocol Record: Sendable {
    static var type: RecordType { get }
    var header: RecordHeader { get set }
    /// What the record is called in lists and links.
    var displayTitle: String { get }
    /// Adds every place in the record that names something else, but for those in its header.
    func collectReferences(into collector: inout ReferenceCollector)
}

extension Record {
    package var id: String { header.key.id }
    package var key: RecordKey { header.key }
}

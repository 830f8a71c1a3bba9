/// A place in a file where a record's id is written.
struct NamePlace: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        /// The record's own `id:`.
        case ownID
        /// The value of a key, or the first part of `record-id#claim-id`.
        case value
        /// `[[id]]`, without a type before it.
        case bare
        /// `[[type:id]]` or `[@id]`.
        case typed
        /// A part of an address that leads to the record's page.
        case address
    }

    /// The bytes of the id alone.
    var range: Range<Int>
    var form: Form
}

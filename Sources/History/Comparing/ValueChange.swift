package import Records

/// One thing that differs between two versions of a record.
package struct ValueChange: Sendable {
    package enum Step: Sendable, Hashable {
        case key(String)
        /// Which item of a list, from 1: of the newer version, or of the older where the newer has it no more.
        case item(Int)
    }

    package enum Kind: Sendable {
        case added(RecordNode)
        case removed(RecordNode)
        case changed(from: RecordNode, to: RecordNode)
        /// The items of a list stand in another order.
        case reordered
    }

    /// From the record to the value.
    package var path: [Step]
    package var kind: Kind

    /// The field of the record in which it lies.
    package var field: String {
        guard case .key(let key)? = path.first else { return "" }
        return key
    }
}

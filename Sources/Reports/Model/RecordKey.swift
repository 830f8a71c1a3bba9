/// The name of a record in a site: ids are unique within a type.
package struct RecordKey: Sendable, Hashable, Comparable {
    package var type: RecordType
    package var id: String

    package init(_ type: RecordType, _ id: String) {
        self.type = type
        self.id = id
    }

    package static func < (left: RecordKey, right: RecordKey) -> Bool {
        left.type != right.type ? left.type < right.type : left.id < right.id
    }
}

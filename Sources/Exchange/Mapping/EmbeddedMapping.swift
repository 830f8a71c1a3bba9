import CMappings

/// A mapping that comes with the program: a file of `Mappings/`, to be read, copied and changed.
package struct EmbeddedMapping: Sendable {
    /// The name of the catalogue: `acled`.
    package let name: String
    package let bytes: [UInt8]

    /// The path for messages.
    package var path: String { "Mappings/\(name).yaml" }
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    private init(_ name: String, _ file: sitrep_mapping) {
        self.name = name
        bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }

    package static let acled = EmbeddedMapping("acled", sitrep_mapping_acled())
    package static let gtd = EmbeddedMapping("gtd", sitrep_mapping_gtd())
    package static let timelineJS = EmbeddedMapping("timelinejs", sitrep_mapping_timelinejs())
    package static let all = [acled, gtd, timelineJS]
}

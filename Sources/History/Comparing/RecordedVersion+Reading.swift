import Diagnostics
package import Records

extension RecordedVersion {
    /// The record as a tree; nil where it was forgotten or is no JSON.
    package var tree: RecordTree? { content.flatMap { RecordTree.read($0) } }
}

extension RecordingDraft.Entry {
    /// The record as it is now.
    package var tree: RecordTree? { RecordTree.read(content[...]) }
}

extension RecordTree {
    /// A record as a recording keeps it; nil where it is no JSON.
    package static func read(_ content: ArraySlice<UInt8>) -> RecordTree? {
        let read = JSONReader.read(content, path: "")
        return read.hasErrors ? nil : read.value
    }
}

import Diagnostics

/// What scans of a folder remember of its files, so that the next one reads only those that changed.
///
/// A file is taken to be as it was where its status is the same to the last detail, the time of its last change of any
/// kind among them, and was settled when the file was read (``FileStatus/isSettled(at:)``).
package struct ScanMemory: Sendable {
    struct Known: Sendable {
        var status: FileStatus
        var file: SourceFile
    }

    /// By path from the site's folder; those that were found and read, and may be taken to be the same.
    var files: [String: Known] = [:]
    /// The paths that were last looked at for collisions, and what was found.
    var spellings: (paths: [String], diagnostics: [Diagnostic])?

    package init() {}

    /// What is known of a file, if it is still the same.
    func file(_ path: String, _ status: FileStatus) -> SourceFile? {
        guard let known = files[path], known.status == status else { return nil }
        return known.file
    }
}

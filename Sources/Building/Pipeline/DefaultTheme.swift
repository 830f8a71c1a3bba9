import CTheme

/// The theme that the program carries with it: every file of the repository's `Templates/` as it was when it was built.
package enum DefaultTheme {
    /// The files by their path from `Templates/`, sorted.
    package static let files: [(path: String, bytes: [UInt8])] = (0..<sitrep_theme_count()).map { index in
        let file = sitrep_theme_file_at(index)
        return (String(cString: file.path), Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file of the documentation that is made from declarations: a test compares it, and writes it where
/// `SITREP_WRITE_DOCUMENTATION` is set.
package enum WrittenDocument {
    /// The first line in which the file differs from `text`; nil where it is the same.
    ///
    /// - Parameter name: the file's name in `Documentation/`.
    package static func difference(_ name: String, from text: String) throws -> String? {
        let path = "\(Repository.path)/Documentation/\(name)"
        if getenv("SITREP_WRITE_DOCUMENTATION") != nil {
            let bytes = Array(text.utf8)
            guard let file = fopen(path, "w") else { throw ChildProcess.Failed(call: "fopen", number: errno) }
            defer { fclose(file) }
            guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
                throw ChildProcess.Failed(call: "fwrite", number: errno)
            }
            return nil
        }
        guard let bytes = TemporaryFolder.bytes(of: path) else { return "\(path) is missing" }
        let written = String(decoding: bytes, as: UTF8.self)
        guard written != text else { return nil }
        let (old, new) = (written.split(separator: "\n"), text.split(separator: "\n"))
        let pair = zip(old, new).first { $0 != $1 }
        return pair.map { "'\($0)' is to be '\($1)'" } ?? "\(old.count) lines are to be \(new.count)"
    }
}

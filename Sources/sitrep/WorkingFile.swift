import Building

/// A file beside the site that a command keeps for itself: a baseline, the answers of web servers.
struct WorkingFile {
    var path: String

    init(_ path: String) { self.path = path }

    /// The bytes; nil where there is no such file or it cannot be read.
    func read() -> [UInt8]? { try? ContentScan.read(file: path) }

    /// Writes the file whole or leaves the old one whole, and makes its folder if need be.
    func write(_ bytes: [UInt8]) throws {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        let isRoot = parts.count == 2 && folder.isEmpty
        try ContentWriter(site: isRoot ? "/" : folder.isEmpty ? "." : folder).write(bytes, to: String(parts.last!))
    }
}

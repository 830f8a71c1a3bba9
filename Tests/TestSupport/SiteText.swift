/// A whole site as one text: a line `-- Content/incidents/a.yaml --` begins a file.
package enum SiteText {
    package struct File: Sendable {
        package var path: String
        /// The offset in the whole text at which the file begins, in bytes.
        package var start: Int
        package var text: String

        package var bytes: [UInt8] { Array(text.utf8) }
    }

    /// The files in the order of the text; what stands before the first is no file's.
    package static func files(of whole: String) -> [File] {
        var files: [File] = []
        let bytes = Array(whole.utf8)
        var line = 0
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            let next = min(end + 1, bytes.count)
            if let path = path(String(decoding: bytes[line..<end], as: UTF8.self)) {
                files.append(File(path: path, start: next, text: ""))
            } else if !files.isEmpty {
                files[files.count - 1].text += String(decoding: bytes[line..<next], as: UTF8.self)
            }
            line = next
        }
        return files
    }

    /// The path that a line begins a file with; nil for a line of a file.
    private static func path(_ line: String) -> String? {
        guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 else { return nil }
        return String(line.dropFirst(3).dropLast(3))
    }
}

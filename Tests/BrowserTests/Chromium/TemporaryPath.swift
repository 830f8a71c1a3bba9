import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Folders that exist for as long as a test runs.
enum TemporaryPath {
    /// Makes a folder with a name of its own.
    static func make(_ prefix: String) throws -> String {
        var template = Array("/tmp/\(prefix)-XXXXXX".utf8CString)
        return try template.withUnsafeMutableBufferPointer { buffer in
            guard mkdtemp(buffer.baseAddress!) != nil, let real = realpath(buffer.baseAddress!, nil) else {
                throw BrowserError("No temporary folder: error \(errno)")
            }
            defer { free(real) }
            return String(cString: real)
        }
    }

    /// Every file below a folder, by its path from there, sorted.
    static func files(below folder: String) -> [String] {
        let all = FileManager.default.enumerator(atPath: folder)
        return (all?.compactMap { $0 as? String } ?? [])
            .filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
                    && !isFolder.boolValue
            }
            .sorted()
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program that was built beside the tests.
package enum BuiltProgram {
    /// Nil where it is not there.
    package static let path: String? = {
        #if canImport(Glibc)
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = readlink("/proc/self/exe", &buffer, buffer.count)
            guard count > 0 else { return nil }
            var parts = [String(decoding: buffer[..<count], as: UTF8.self)]
        #else
            var parts: [String] = []
        #endif
        // `swift test` runs the bundle's executable, or a helper that loads it: the bundle is among the arguments.
        parts += CommandLine.arguments.filter { $0.contains(".xctest") || $0.contains(".build/") }
        parts.append("\(Repository.path)/.build/debug/x")
        for part in parts {
            var folder = part.split(separator: "/", omittingEmptySubsequences: false)
            while folder.count > 2 {
                folder.removeLast()
                let candidate = folder.joined(separator: "/") + "/sitrep"
                var status = stat()
                if stat(candidate, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(candidate, X_OK) == 0 {
                    return candidate
                }
            }
        }
        return nil
    }()
}

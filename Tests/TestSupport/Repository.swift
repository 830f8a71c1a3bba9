/// The repository that the tests stand in.
package enum Repository {
    /// The folder with `Package.swift` in it.
    package static let path = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast(3).joined(separator: "/")

    /// The bytes of a file of the repository; nil where it is not there.
    package static func bytes(_ relative: String) -> [UInt8]? { TemporaryFolder.bytes(of: "\(path)/\(relative)") }

    package static func read(_ relative: String) -> String? {
        bytes(relative).map { String(decoding: $0, as: UTF8.self) }
    }
}

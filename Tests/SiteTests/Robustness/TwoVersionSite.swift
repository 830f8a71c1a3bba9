import TestSupport

/// A site in a folder of its own, which can be set to either of two contents that differ in much: titles, records that come
/// and go, pictures. What each is published as is known from clean builds.
final class TwoVersionSite: Sendable {
    enum Version: CaseIterable {
        case old, new
        var other: Version { self == .old ? .new : .old }
    }

    let folder: TemporaryFolder
    /// The bytes of each version's site, by route, the manifest among them.
    private let pages: [[String: [UInt8]]]

    /// - Parameter parent: the folder to make it in.
    init(incidents: Int = 60, in parent: String = "/tmp") throws {
        folder = try TemporaryFolder(in: parent)
        var pages: [[String: [UInt8]]] = []
        for version in Version.allCases {
            for (path, bytes) in Self.files(version, incidents: incidents) {
                try folder.write("\(version)/\(path)", bytes)
            }
            let path = "\(folder.path)/\(version)"
            let built = try Command.run("build", "--site", path, "--output", "\(folder.path)/clean-\(version)")
            guard built.status == 0 else { throw Failed(words: built.errors) }
            pages.append(TemporaryFolder.files(of: "\(folder.path)/clean-\(version)"))
        }
        self.pages = pages
    }

    struct Failed: Error { var words: String }

    static func files(_ version: Version, incidents: Int) -> [(path: String, bytes: [UInt8])] {
        let isNew = version == .new
        var lines: [String] = []
        // A fifth of the records are in one version only, a fifth are equal in both.
        for number in 0..<incidents where number % 5 != (isNew ? 0 : 1) {
            let title = number % 5 == 2 ? "Shots \(number)" : "\(isNew ? "New" : "Old") shots \(number)"
            let month = number % 12 + 1
            lines.append(
                "{\"id\":\"shots-\(number)\",\"title\":\"\(title)\",\"kind\":\"other\",\"place\":\"town\","
                    + "\"date\":\"20\(10 + number % 10)-\(month < 10 ? "0" : "")\(month)\",\"killed\":\"\(number % 7)\"}"
            )
        }
        let picture = [UInt8](repeating: isNew ? 1 : 2, count: 1 << 20)
        return [
            ("Content/site.yaml", Array("content_version: 1\ntitle: \(isNew ? "New" : "Old")\n".utf8)),
            ("Content/places/town.yaml", Array("name: Town\nkind: city\n".utf8)),
            ("Content/incidents/all.jsonl", Array(lines.joined(separator: "\n").utf8)),
            ("Content/pages/about.md", Array("---\ntitle: About\n---\n![Noise](noise.bin)\n".utf8)),
            ("Content/media/noise.bin", picture),
        ]
    }

    func site(_ version: Version) -> String { "\(folder.path)/\(version)" }

    /// The arguments of a build of a version into `public`.
    func build(_ version: Version, into output: String = "public") -> [String] {
        ["build", "--site", site(version), "--output", "\(folder.path)/\(output)"]
    }

    /// What each file of a version's site holds, by route.
    func files(_ version: Version) -> [String: [UInt8]] { pages[version == .old ? 0 : 1] }

    /// The version that `public` is, byte for byte, but for files that are not Sitrep's; nil for neither.
    func published(_ output: String = "public", foreign: Set<String> = []) -> Version? {
        let found = TemporaryFolder.files(of: "\(folder.path)/\(output)").filter { !foreign.contains($0.key) }
        return Version.allCases.first { found == files($0) }
    }

    /// What builds leave beside the output, or in it, while they run.
    var debris: [String] {
        (folder.names() + folder.names("public")).filter { $0.hasPrefix(".") && $0.contains("sitrep-") }
    }
}

import Authoring
import Building
import Diagnostics
import TestSupport

/// A site's content as one text: a line `-- Content/incidents/a.yaml --` begins a file.
enum ContentText {
    static func files(_ text: String) -> [String: String] {
        Dictionary(SiteText.files(of: text).map { ($0.path, $0.text) }) { $1 }
    }

    /// The content of a site that has a title besides.
    static func manuscript(_ text: String) async throws -> Manuscript { try await manuscript(files(text)) }

    static func manuscript(_ files: [String: String]) async throws -> Manuscript {
        var files = files
        if files["Content/site.yaml"] == nil { files["Content/site.yaml"] = "content_version: 1\ntitle: Test\n" }
        let sources = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { path, text in
            SourceFile(path: path, content: .text(Array(text.utf8)))
        }
        return try await Manuscript(sources, threads: 2)
    }

    /// The repository's own example.
    static func example() async throws -> Manuscript {
        try await Manuscript.read(site: Repository.path, threads: 2)
    }

    static func text(_ manuscript: Manuscript, _ path: String) -> String? {
        manuscript.bytes(path: path).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension Manuscript {
    var errors: [String] { diagnostics.filter { $0.severity == .error }.map { "\($0.code.name): \($0.summary)" } }
}

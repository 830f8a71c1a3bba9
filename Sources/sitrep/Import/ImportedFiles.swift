import ArgumentParser
import Authoring
import Building
import Exchange
import Reports

/// What an import makes of a site's files, beside what they are now. A folder without a site gets a small one.
struct ImportedFiles {
    private let writer: ContentWriter
    private let files: [ImportResult.File]
    /// The files of `Content/`, by path from the site's folder.
    private let content: [String: [UInt8]]

    init(_ files: [ImportResult.File], site: String, content: [String: [UInt8]]) {
        writer = ContentWriter(site: site)
        self.content = content
        let settings = SiteConfiguration.path
        let isSite = content[settings] != nil || files.contains { $0.path == settings }
        let added = isSite ? [] : [ImportResult.File(path: settings, bytes: Array(UCDPImport.siteFile.utf8))]
        self.files = (files + added).filter { content[$0.path] != $0.bytes }
    }

    /// Ends an import that must not write.
    static func refuse() -> any Error {
        Machine.writeError("Nothing was written.\n")
        return ExitCode(1)
    }

    func write() throws { try writer.write(files.map { (path: $0.path, bytes: $0.bytes) }) }

    /// Shows what would be written, as a unified diff.
    func show() {
        for file in files {
            let change = LineComparison.diff(path: file.path, before: content[file.path] ?? [], after: file.bytes)
            if let change { Machine.writeDiff(change) }
        }
    }
}

import Diagnostics
import Publishing
import Templating

/// A site's theme: the default one, with each file that the site's own `Templates/` has in its place.
struct Theme: Sendable {
    /// By path from `Templates/`.
    private let files: [String: TemplateFileSource]

    private struct TemplateFileSource: Sendable {
        var path: String
        var bytes: [UInt8]
    }

    /// - Parameter own: the files of the site's folder `Templates/`.
    init(own: [SourceFile]) {
        var files: [String: TemplateFileSource] = [:]
        for file in DefaultTheme.files {
            files[file.path] = TemplateFileSource(path: "Templates/" + file.path, bytes: file.bytes)
        }
        for file in own {
            let name = String(file.path.dropFirst("Templates/".count))
            files[name] = TemplateFileSource(path: file.path, bytes: file.bytes)
        }
        self.files = files
    }

    /// The bytes of a file of the theme as diagnostics show it.
    func bytes(path: String) -> [UInt8]? {
        files.values.first { $0.path == path }?.bytes
    }

    /// The interface's words: those of the site's language, with English where it has none.
    func words(language: String) -> Checked<Words> {
        let english = files["strings/en.yaml"]!
        var read = Words.read(english.bytes, path: english.path, fallback: nil)
        let base = language.split(separator: "-").first.map(String.init) ?? language
        guard let own = files["strings/\(language).yaml"] ?? files["strings/\(base).yaml"], own.path != english.path
        else { return read }
        let translated = Words.read(own.bytes, path: own.path, fallback: read.value)
        read.value = translated.value
        read.diagnostics += translated.diagnostics
        return read
    }

    /// The templates, compiled against the contexts of the pages.
    func templates(words: Words) -> Checked<CompiledTemplates> {
        let templates = files.filter { $0.key.hasSuffix(".mustache") }.sorted { $0.key < $1.key }
        return TemplateLibrary.compile(
            files: templates.map { TemplateFile(path: $0.value.path, bytes: $0.value.bytes) },
            pages: SitePlan.pages(words: words))
    }

    /// What is published as it is: the files of `assets/`, by their path from there.
    var assets: [(name: String, bytes: [UInt8])] {
        files.filter { $0.key.hasPrefix("assets/") }.sorted { $0.key < $1.key }.map {
            (String($0.key.dropFirst("assets/".count)), $0.value.bytes)
        }
    }
}

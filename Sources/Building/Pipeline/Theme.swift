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

    /// The interface's words: those of the site's language, with the default theme's English where it has none.
    func words(language: String) -> Checked<Words> {
        let name = "strings/en.yaml"
        let english = DefaultTheme.files.first { $0.path == name }!
        var read = Words.read(english.bytes, path: "Templates/" + name, fallback: nil)
        // A site's own English changes the words it names and no others; so does its own language.
        if let own = files[name], own.bytes != english.bytes { add(own, to: &read) }
        let base = language.split(separator: "-").first.map(String.init) ?? language
        if let own = files["strings/\(language).yaml"] ?? files["strings/\(base).yaml"], own.path != "Templates/" + name
        {
            add(own, to: &read)
        }
        return read
    }

    private func add(_ file: TemplateFileSource, to words: inout Checked<Words>) {
        let own = Words.read(file.bytes, path: file.path, fallback: words.value)
        words.value = own.value
        words.diagnostics += own.diagnostics
    }

    /// The templates, compiled against the contexts of the pages.
    func templates(words: Words) -> Checked<CompiledTemplates> {
        let templates = files.filter { $0.key.hasSuffix(".mustache") }.sorted { $0.key < $1.key }
        return TemplateLibrary.compile(
            files: templates.map { TemplateFile(path: $0.value.path, bytes: $0.value.bytes) },
            pages: SitePlan.pages(words: words))
    }

    /// What is published besides pages: the folders `styles/`, `scripts/`, `assets/` and `root/`.
    ///
    /// - Parameter runningHead: what stands at the head of every printed sheet.
    func assets(runningHead: String) -> ThemeAssets {
        ThemeAssets(
            styles: files(in: "styles/"), runningHead: runningHead, scripts: files(in: "scripts/"),
            assets: files(in: "assets/"),
            root: files(in: "root/"))
    }

    /// The files of a folder, sorted by their path from there.
    private func files(in folder: String) -> [ThemeAssets.File] {
        files.filter { $0.key.hasPrefix(folder) }.sorted { $0.key < $1.key }.map {
            ThemeAssets.File(name: String($0.key.dropFirst(folder.count)), bytes: $0.value.bytes)
        }
    }
}

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
    ///
    /// Each file changes the words it names and no others: the theme's English first, then the site's own, then the same
    /// two of the language, and of its variety (`ur`, then `ur-PK`).
    func words(language: String) -> Checked<Words> {
        let base = String(language.prefix { $0 != "-" })
        let english = "strings/en.yaml"
        let file = DefaultTheme.files.first { $0.path == english }!
        var read = Words.read(file.bytes, path: "Templates/" + english, fallback: nil)
        if let own = files[english], own.bytes != file.bytes { add(own, to: &read, language: "en") }
        let isEnglish = base.lowercased() == "en"
        var given: Set<String> = []
        for name in base == language ? [base] : [base, language] where name != "en" {
            let path = "strings/\(name).yaml"
            let shipped = DefaultTheme.files.first { $0.path == path }.map {
                TemplateFileSource(path: "Templates/" + path, bytes: $0.bytes)
            }
            if let shipped { given.formUnion(add(shipped, to: &read, language: language)) }
            // Without one of the site's own, the theme's stands in its place a second time.
            if let own = files[path], own.bytes != shipped?.bytes {
                given.formUnion(add(own, to: &read, language: language))
            }
        }
        let missing = isEnglish ? [] : read.value.keys.filter { !given.contains($0) }
        if !missing.isEmpty { read.diagnostics.append(Words.missing(missing, language: language)) }
        return read
    }

    /// Lays a file's words over those there are.
    /// - Returns: the keys that the file has.
    @discardableResult
    private func add(_ file: TemplateFileSource, to words: inout Checked<Words>, language: String) -> Set<String> {
        let own = Words.read(file.bytes, path: file.path, fallback: words.value, language: language)
        words.value = own.value
        words.diagnostics += own.diagnostics
        return own.value.given
    }

    /// The templates, compiled against the contexts of the pages.
    func templates(words: Words) -> Checked<CompiledTemplates> {
        let templates = files.filter { $0.key.hasSuffix(".mustache") }.sorted { $0.key < $1.key }
        return TemplateLibrary.compile(
            files: templates.map { TemplateFile(path: $0.value.path, bytes: $0.value.bytes) },
            pages: SitePlan.pages(words: words))
    }

    /// What is published besides pages: the folders `styles/`, `scripts/`, `assets/` and `root/`; and the base map, which
    /// is published as far as a site's maps show it.
    ///
    /// - Parameter runningHead: what stands at the head of every printed sheet.
    func assets(runningHead: String) -> ThemeAssets {
        ThemeAssets(
            styles: files(in: "styles/"), runningHead: runningHead, scripts: files(in: "scripts/"),
            assets: files(in: "assets/"), root: files(in: "root/"), baseMap: files["maps/world.map"]?.bytes ?? [])
    }

    /// The bytes of the files whose paths are wanted, in the order of the paths.
    func bytes(where isWanted: (String) -> Bool) -> [[UInt8]] {
        files.filter { isWanted($0.key) }.sorted { $0.key < $1.key }.map(\.value.bytes)
    }

    /// The files of a folder, sorted by their path from there.
    private func files(in folder: String) -> [ThemeAssets.File] {
        files.filter { $0.key.hasPrefix(folder) }.sorted { $0.key < $1.key }.map {
            ThemeAssets.File(name: String($0.key.dropFirst(folder.count)), bytes: $0.value.bytes)
        }
    }
}

import Diagnostics
import Publishing
import Templating

/// The words and templates that were last read from a theme: a function of its files and of the site's language.
struct ThemeMemory: Sendable {
    private var own: [SourceFile]?
    private var language = ""
    private var read: Read?

    struct Read: Sendable {
        var theme: Theme
        var words: Checked<Words>
        var templates: Checked<CompiledTemplates>
    }

    /// - Parameter own: the files of the site's folder `Templates/`.
    mutating func read(own: [SourceFile], language: String) -> Read {
        if let read, own == self.own, language == self.language { return read }
        let theme = Theme(own: own)
        let words = theme.words(language: language)
        let read = Read(theme: theme, words: words, templates: theme.templates(words: words.value))
        (self.own, self.language, self.read) = (own, language, read)
        return read
    }
}

/// The texts that diagnostics show excerpts of.
package struct SourceTexts: Sendable {
    private let content: [String: [UInt8]]
    private let theme: Theme

    init(content: [SourceFile], theme: Theme) {
        self.content = Dictionary(content.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        self.theme = theme
    }

    package func bytes(path: String) -> [UInt8]? { content[path] ?? theme.bytes(path: path) }
}

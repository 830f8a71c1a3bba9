import CCmark
import CShim
package import Diagnostics

/// Reads Markdown. Each worker has one of its own: it holds the memory that libcmark works in, which is used again from
/// text to text.
package struct ProseParser: ~Copyable {
    /// The most bytes that a text may have.
    package static let sizeLimit = 1_000_000
    /// The most pictures that a text may have. libcmark goes back over every open picture bracket at each link, so a
    /// flood of them would take minutes.
    package static let imageLimit = 1000

    package let profile: ProseProfile
    private let arena: OpaquePointer?
    private let memory: UnsafeMutablePointer<cmark_mem>

    package init(profile: ProseProfile = .product) {
        self.profile = profile
        arena = sitrep_arena_new()
        memory = .allocate(capacity: 1)
        memory.initialize(
            to: cmark_mem(
                calloc: sitrep_arena_calloc, realloc: sitrep_arena_realloc, free: sitrep_arena_release))
    }

    deinit {
        sitrep_arena_free(arena)
        memory.deallocate()
    }

    /// Compiles a text.
    ///
    /// - Parameters:
    ///   - bytes: The text. What is no UTF-8 is replaced, with a warning.
    ///   - path: The file's path, for diagnostics.
    ///   - offset: Where in the file the text begins; all ranges in the result count from the file's first byte.
    ///   - style: The quotation marks.
    /// - Returns: The compiled text, empty where it is too long to be read.
    package mutating func parse(
        _ bytes: ArraySlice<UInt8>, path: String, offset: Int, style: TypographicStyle
    ) -> Checked<Prose> {
        let whole = SourceLocation(path: path, range: SourceRange(start: offset, end: offset + bytes.count))
        guard bytes.count <= Self.sizeLimit else {
            return Checked(
                Prose(),
                [
                    Diagnostic(
                        .proseTooLong, "A text of \(bytes.count) bytes is longer than the limit of 1 MB", at: whole,
                        explanation: "Divide it into several records or pages.")
                ])
        }
        let source = ProseSource(Array(bytes), offset: offset)
        guard source.imageCount <= Self.imageLimit || !profile.hasExtensions else {
            return Checked(
                Prose(),
                [
                    Diagnostic(
                        .proseTooLong,
                        "A text with \(source.imageCount) pictures has more than the limit of \(Self.imageLimit)",
                        at: whole)
                ])
        }
        guard let arena else { preconditionFailure("no memory for the parser") }
        sitrep_arena_begin(arena)
        defer { sitrep_arena_end() }
        var compiler = ProseCompiler(source: source, path: path, profile: profile, style: style, memory: memory)
        compiler.compileDocument()
        compiler.prose.source = source.bytes
        compiler.prose.sourceOffset = offset
        return Checked(compiler.prose, compiler.diagnostics)
    }
}

extension Prose {
    /// The version of libcmark on this machine.
    package static var parserVersion: String { "libcmark " + String(cString: cmark_version_string()) }
}

package import Building
package import Diagnostics
package import Reports

/// The certain fixes of a site's content: those suggestions that nothing else can have been meant by.
///
/// A fix puts one text in place of another, so comments, order and line ends stay. One fix may show the next (a value
/// that is quoted now can be read, and its phrase mended), so a file is read again until there is nothing left to do. A
/// file whose fixes would not leave fewer errors is left alone.
package struct Fixing: Sendable {
    /// A file as it is, and as it will be.
    package struct File: Sendable {
        package var path: String
        package var old: [UInt8]
        package var new: [UInt8]
        /// What was mended, in the order in which it was.
        package var mended: [Diagnostic]

        /// The change in the form that `patch` and `git apply` read.
        package var diff: String {
            UnifiedDiff(path: path, newPath: path, bytes: old, edits: LineEdits.from(old, to: new)).text
        }
    }

    package private(set) var files: [File] = []

    /// More rounds than any file needs: each mends one error at least.
    private static let mostRounds = 20

    /// - Parameter content: the files of `Content/`.
    package init(_ content: [SourceFile], site: SiteConfiguration) {
        var decoder = RecordDecoder(site: site)
        for file in content {
            guard case .text(let bytes) = file.content else { continue }
            let isSite = file.path == SiteConfiguration.path
            let fixed = Self.fixed(bytes) { bytes in
                isSite ? SiteConfiguration.read(bytes).diagnostics : decoder.decode(bytes, path: file.path).diagnostics
            }
            if let fixed { files.append(File(path: file.path, old: bytes, new: fixed.bytes, mended: fixed.mended)) }
        }
    }

    /// The bytes after all certain fixes; nil where there are none.
    static func fixed(
        _ bytes: [UInt8], read: ([UInt8]) -> [Diagnostic]
    ) -> (bytes: [UInt8], mended: [Diagnostic])? {
        let first = read(bytes)
        var (current, found) = (bytes, first)
        var mended: [Diagnostic] = []
        for _ in 0..<mostRounds {
            let (edits, diagnostics) = edits(for: found, in: current)
            if edits.isEmpty { break }
            let next = edits.applied(to: current)
            let after = read(next)
            guard progress(from: found, to: after, mending: diagnostics) else { break }
            (current, found) = (next, after)
            mended += diagnostics
        }
        return current != bytes && progress(from: first, to: found) ? (current, mended) : nil
    }

    /// Whether there is less wrong, or what was in the way of reading on is gone and lets more be seen.
    private static func progress(
        from old: [Diagnostic], to new: [Diagnostic], mending mended: [Diagnostic] = []
    ) -> Bool {
        let blocking: Set<String> = ["quote-needed"]
        func errors(_ found: [Diagnostic]) -> Int { found.count { $0.severity == .error } }
        func blocks(_ found: [Diagnostic]) -> Int { found.count { blocking.contains($0.code.name) } }
        func isUnreadable(_ found: [Diagnostic]) -> Bool {
            found.contains { $0.code.name == "yaml-syntax" || $0.code.name == "json-syntax" }
        }
        if isUnreadable(new), !isUnreadable(old) { return false }
        // A key that is known now lets its value be read, which may have an error of its own.
        let left = Set(new.map { "\($0.code.name) \($0.summary)" })
        if !mended.isEmpty, !mended.contains(where: { left.contains("\($0.code.name) \($0.summary)") }) { return true }
        return errors(new) < errors(old) || blocks(old) > 0 && blocks(new) < blocks(old)
            || blocks(old) > 0 && new.map(\.location) != old.map(\.location)
    }

    /// A suggestion in the quotation marks of the value whose place it takes.
    private static func quoted(_ suggestion: String, like value: ArraySlice<UInt8>) -> String {
        guard let mark = value.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"), value.last == mark,
            value.count > 1, suggestion.utf8.first != mark
        else { return suggestion }
        let isPlain = suggestion.utf8.allSatisfy { $0 != mark && $0 != UInt8(ascii: "\\") }
        guard isPlain else { return suggestion }
        let text = String(UnicodeScalar(mark))
        return text + suggestion + text
    }

    /// The edits of certain suggestions, in the order of the file; of two that overlap the first.
    private static func edits(for found: [Diagnostic], in bytes: [UInt8]) -> (edits: [TextEdit], mended: [Diagnostic]) {
        var edits: [TextEdit] = []
        var mended: [Diagnostic] = []
        var end = 0
        for diagnostic in found.orderedForReport() where diagnostic.isCertain {
            guard let suggestion = diagnostic.suggestion, let range = diagnostic.location?.range?.offsets,
                range.lowerBound >= end, range.upperBound <= bytes.count, !range.isEmpty
            else { continue }
            edits.append(TextEdit(range, quoted(suggestion, like: bytes[range])))
            mended.append(diagnostic)
            end = range.upperBound
        }
        return (edits, mended)
    }

    /// What `ContentWriter` is to write.
    package var fileChanges: [FileChange] {
        files.map { FileChange(path: $0.path, newPath: $0.path, before: $0.old, after: $0.new) }
    }
}

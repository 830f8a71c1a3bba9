/// The path of a file in the output folder, checked so that no route and no line of a manifest, however it came about,
/// can name anything outside it.
///
/// Relative, with slashes; every component is 1 to 255 bytes of UTF-8, none is `.`, `..` or `.git`, and none holds a
/// backslash or a control character: what Windows would take for a separator, and what would need escapes in a line.
package struct OutputPath: Sendable, Hashable {
    package let bytes: [UInt8]

    /// Why a text is no path of an output file: the rest of a sentence that begins with the text.
    struct Problem: Error, Hashable {
        var words: String
    }

    init(_ bytes: some Collection<UInt8>) throws(Problem) {
        guard !bytes.isEmpty else { throw Problem(words: "is empty") }
        guard bytes.first != UInt8(ascii: "/") else { throw Problem(words: "begins with a slash") }
        guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw Problem(words: "holds a control character")
        }
        guard !bytes.contains(UInt8(ascii: "\\")) else { throw Problem(words: "holds a backslash") }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Problem(words: "is not UTF-8") }
        guard bytes.count <= 1000 else { throw Problem(words: "is longer than 1000 bytes") }
        for part in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard !part.isEmpty else { throw Problem(words: "has an empty component") }
            guard part.count <= 255 else { throw Problem(words: "has a component of more than 255 bytes") }
            guard !part.elementsEqual(".".utf8), !part.elementsEqual("..".utf8) else {
                throw Problem(words: "has the component '\(SystemPath.printable(part))'")
            }
            guard !Self.isGit(part) else { throw Problem(words: "lies in a '.git' folder") }
        }
        self.bytes = Array(bytes)
    }

    var text: String { SystemPath.printable(bytes) }

    /// What two paths share that are one path on a file system that does not tell upper from lower case, or one way
    /// of composing accents from another: strings of one meaning are equal in Swift.
    var folded: String { Self.folded(bytes) }

    static func folded(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).lowercased()
    }

    /// The folders above, the nearest first: for `a/b/c`, `a/b` and `a`.
    static func folders(above bytes: some BidirectionalCollection<UInt8>) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var rest = bytes[...]
        while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
            rest = rest[..<slash]
            result.append(Array(rest))
        }
        return result
    }

    private static func isGit(_ part: some Collection<UInt8>) -> Bool {
        part.count == 4 && part.map { $0 | 0x20 }.elementsEqual(".git".utf8.map { $0 | 0x20 })
    }
}

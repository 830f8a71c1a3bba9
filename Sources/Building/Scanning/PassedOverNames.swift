/// The names that a site's folders may hold and that are nobody's content: hidden files, and what editors and file
/// browsers leave behind. The scan does not read them, and the watcher of a preview does not report them.
package enum PassedOverNames {
    /// - Parameter name: One component of a path.
    package static func contains(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        // `.a.swp`, `.#a`, `.goutputstream-X`; `a~`.
        if name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~") { return true }
        // Emacs saves to `#a#` every so often.
        if name.first == UInt8(ascii: "#"), name.last == UInt8(ascii: "#") { return true }
        return endings.contains { name.suffix($0.count).elementsEqual($0) }
            || wholeNames.contains { name.elementsEqual($0) }
    }

    /// Vim's swap files; what the editors of JetBrains write beside a file while they save it.
    private static let endings = [".swp", ".swo", "___jb_tmp___", "___jb_old___"].map { Array($0.utf8) }
    private static let wholeNames = ["Thumbs.db", "desktop.ini"].map { Array($0.utf8) }
}

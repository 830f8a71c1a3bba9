/// A line of links to the sections of a page of the documentation.
package enum DocumentIndex {
    package static func line(of headings: [String]) -> String {
        headings.map { "[\($0)](#\(anchor($0)))" }.joined(separator: " ·\n") + "\n"
    }

    /// The anchor of a heading of letters, digits, blanks and hyphens: apostrophes go without a trace, one hyphen stands
    /// for whatever else stands between two words.
    package static func anchor(_ heading: String) -> String {
        heading.lowercased().filter { $0 != "'" }.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}

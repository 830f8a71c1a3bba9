package import Diagnostics

/// One record of a table as an importer sees it: the seam between the reader of a file format and the meaning of its
/// columns. An importer takes any sequence of these.
package struct TableRecord: Sendable {
    package struct Field: Sendable {
        /// The cell's text, its quotation marks taken away.
        package var bytes: ArraySlice<UInt8>
        /// Where the cell stands in the file.
        package var range: SourceRange

        package init(bytes: ArraySlice<UInt8>, range: SourceRange) {
            self.bytes = bytes
            self.range = range
        }
    }

    /// The header is 0, a row of tags is counted; never a line number, since cells hold line breaks.
    package var number: Int
    package var fields: [Field]
    /// Why the record cannot be trusted (a quotation mark that is never closed), in the words of a message.
    package var problem: String?

    package init(number: Int, fields: [Field], problem: String? = nil) {
        self.number = number
        self.fields = fields
        self.problem = problem
    }

    /// From the first cell's first byte to the last one's end.
    package var range: SourceRange {
        guard let first = fields.first, let last = fields.last else { return SourceRange(start: 0, end: 0) }
        return SourceRange(start: Int(first.range.start), end: Int(last.range.end))
    }
}

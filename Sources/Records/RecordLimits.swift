package import Diagnostics

/// How large and how deep content may be. What is beyond is an error of the content, never a crash of the reader.
package enum RecordLimits {
    /// Bytes of one record: 1 MB.
    package static let recordBytes = 1 << 20
    /// Items of one list of a record. What is compared with one another, each with each, stays within bounds by it.
    package static let listItems = 1000
    /// Maps and lists within each other.
    package static let nesting = 64
    /// Bytes of one YAML or Markdown file: 4 MB. Of files of JSON lines, each line is a record with a limit of its own.
    package static let fileBytes = 4 << 20
}

extension DiagnosticCode {
    package static let recordTooLarge = DiagnosticCode(
        "record-too-large", .error, "A record has at most 1 MB.")
    package static let fileTooLarge = DiagnosticCode(
        "file-too-large", .error, "A YAML or Markdown file has at most 4 MB, any other at most 1 GB.")
    package static let listTooLong = DiagnosticCode(
        "list-too-long", .error, "A list of a record has at most 1,000 items.")
    package static let nestingTooDeep = DiagnosticCode(
        "nesting-too-deep", .error, "Maps and lists stand in each other at most 64 deep.")
}

extension RecordLimits {
    static func tooDeep(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .nestingTooDeep, "Maps and lists may stand in each other at most \(nesting) deep", at: location,
            explanation: "The rest of the file was not read.")
    }

    static func tooLong(_ key: RecordNode, items: Int) -> Diagnostic {
        Diagnostic(
            .listTooLong, "'\(key.text)' may have at most 1,000 items, and has \(items)", at: key.location,
            explanation: "Each item is compared with the others. Divide the record.")
    }

    static func tooLarge(bytes: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .recordTooLarge, "A record may have at most 1 MB, and this one has \(bytes) bytes", at: location,
            explanation: "Long prose belongs in a Markdown file of its own.")
    }

    /// The error for a YAML or Markdown file beyond the limit, otherwise nil.
    package static func checkFile(bytes: Int, path: String) -> Diagnostic? {
        guard bytes > fileBytes else { return nil }
        return Diagnostic(
            .fileTooLarge, "A YAML or Markdown file may have at most 4 MB, and this one has \(bytes) bytes",
            at: SourceLocation(path: path), explanation: "Divide the file, or give the records as JSON lines.")
    }
}

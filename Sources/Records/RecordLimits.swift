package import Diagnostics

/// How large and how deep content may be. What is beyond is an error of the content, never a crash of the reader.
package enum RecordLimits {
    /// Bytes of one record: 1 MB.
    package static let recordBytes = 1 << 20
    /// Maps and lists within each other.
    package static let nesting = 64
    /// Bytes of one YAML or Markdown file: 4 MB. Files of JSON lines are streamed and have no limit.
    package static let fileBytes = 4 << 20
}

extension DiagnosticCode {
    package static let recordTooLarge = DiagnosticCode(
        "record-too-large", .error, "A record has at most 1 MB.")
    package static let fileTooLarge = DiagnosticCode(
        "file-too-large", .error, "A YAML or Markdown file has at most 4 MB.")
    package static let nestingTooDeep = DiagnosticCode(
        "nesting-too-deep", .error, "Maps and lists stand in each other at most 64 deep.")
}

extension RecordLimits {
    static func tooDeep(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .nestingTooDeep, "Maps and lists may stand in each other at most \(nesting) deep", at: location,
            explanation: "The rest of the file was not read.")
    }

    static func tooLarge(bytes: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .recordTooLarge, "A record may have at most 1 MB, and this one has \(bytes) bytes", at: location,
            explanation: "Long prose belongs in a Markdown file of its own.")
    }

    /// The error for a YAML or Markdown file beyond the limit, otherwise nil.
    static func checkFile(bytes: Int, path: String) -> Diagnostic? {
        guard bytes > fileBytes else { return nil }
        return Diagnostic(
            .fileTooLarge, "A YAML or Markdown file may have at most 4 MB, and this one has \(bytes) bytes",
            at: SourceLocation(path: path), explanation: "Divide the file, or give the records as JSON lines.")
    }
}

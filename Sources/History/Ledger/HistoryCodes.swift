package import Diagnostics

extension DiagnosticCode {
    static let historyFile = DiagnosticCode(
        "history-file", .error, "A file of the history is as 'sitrep record' wrote it")
    static let historyOrder = DiagnosticCode(
        "history-order", .error, "Each recording follows the one before it, and none is missing")
    static let historySum = DiagnosticCode(
        "history-sum", .error, "A recorded version is what was recorded")
    static let historyVersion = DiagnosticCode(
        "history-version", .error, "The versions of a record are numbered one after the other")
    package static let unexplainedChange = DiagnosticCode(
        "unexplained-change", .warning, "A change of figures, dates or claims has a revision that tells readers of it")

    package static let redactedInHistory = DiagnosticCode(
        "redacted-in-history", .error, "What a redaction took out of a record stands in none of its versions")
    package static let withheldInHistory = DiagnosticCode(
        "withheld-in-history", .error, "What is withheld from an audience stands in no version that it is shown")

    package static let historyCodes: [DiagnosticCode] = [
        .historyFile, .historyOrder, .historySum, .historyVersion, .unexplainedChange, .redactedInHistory,
        .withheldInHistory,
    ]
}

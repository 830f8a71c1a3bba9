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

    package static let historyCodes: [DiagnosticCode] = [
        .historyFile, .historyOrder, .historySum, .historyVersion, .unexplainedChange,
    ]
}

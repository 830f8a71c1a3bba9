package import Diagnostics

extension DiagnosticCode {
    package static let importColumn = DiagnosticCode(
        "import-column", .error, "An imported table has every column that its records need, each once")
    package static let importRowSkipped = DiagnosticCode(
        "import-row-skipped", .warning, "A row becomes a record only if what the record needs can be read in it")
    package static let importDuplicateID = DiagnosticCode(
        "import-duplicate-id", .warning, "An id stands in one row of an imported table; of several the first is taken")
    package static let importCell = DiagnosticCode(
        "import-cell", .warning, "A value that a record can do without is left out if it cannot be read")
    package static let importSourceDate = DiagnosticCode(
        "import-source-date", .warning,
        "A source is dated between 1900 and the day after the import; any other date is taken as unknown")
    package static let importSourceCount = DiagnosticCode(
        "import-source-count", .warning, "A row names as many sources as it says it has")
    package static let importSourceBeforeEvent = DiagnosticCode(
        "import-source-before-event", .note, "A source is dated no earlier than what it reports")
    package static let importEstimates = DiagnosticCode(
        "import-estimates", .note, "Low, best and high estimates are in order; others are kept as they are, with a note"
    )
    package static let importNames = DiagnosticCode(
        "import-names", .note, "One id has one name and one point; of several the most frequent is taken")
    package static let importAbsent = DiagnosticCode(
        "import-absent", .note, "Records of earlier imports that the data does not have are kept")
    package static let importExisting = DiagnosticCode(
        "import-existing", .error,
        "Nothing is written over files of an earlier import in which a line cannot be read or a record stands twice")
    package static let importReport = DiagnosticCode(
        "import-report", .error, "A report to import is whole, and of a version that is known")
    package static let importOwnRecord = DiagnosticCode(
        "import-own-record", .warning, "A record of the site's own files is left as it is")
    package static let importMedia = DiagnosticCode(
        "import-media", .warning, "Pictures that imported records show are copied beside them")
    package static let importMapping = DiagnosticCode(
        "import-mapping", .error, "A mapping file says of each field where it comes from")
    package static let importEncoding = DiagnosticCode(
        "import-encoding", .warning, "A table is UTF-8, or its encoding is named")
    package static let importTerm = DiagnosticCode(
        "import-term", .warning, "A mapping knows every term of its columns, or names the word for the others")
    package static let importDate = DiagnosticCode(
        "import-date", .note, "A month or a day of 0 is taken as unknown")
    package static let importJoin = DiagnosticCode(
        "import-join", .warning, "A name of an import that nearly is one of the site's is joined only by a person")
}

/// All codes of this module, for the reference.
package let exchangeCodes: [DiagnosticCode] = [
    .importColumn, .importRowSkipped, .importDuplicateID, .importCell, .importSourceDate,
    .importSourceCount, .importSourceBeforeEvent, .importEstimates, .importNames, .importAbsent, .importExisting,
    .importFile, .importUnknown, .importReference, .importMarking, .importRevoked,
    .importReport, .importOwnRecord, .importMedia,
    .importMapping, .importEncoding, .importTerm, .importDate, .importJoin,
]

/// What an import made: whole files for the site's folder, and what to tell the person who ran it.
package struct ImportResult: Sendable, Equatable {
    package struct File: Sendable, Equatable {
        /// From the site's folder: `Content/incidents/ucdp-ged/2009.jsonl`.
        package var path: String
        /// The file's whole new content; an empty one is to be deleted.
        package var bytes: [UInt8]

        package init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// Sorted by path. Empty where the diagnostics have an error that forbids writing anything.
    package var files: [File]
    package var report: ImportReport
    /// The review file's whole new content, where there are new questions about names.
    package var review: [UInt8]?

    package init(files: [File] = [], report: ImportReport = ImportReport(), review: [UInt8]? = nil) {
        self.files = files
        self.report = report
        self.review = review
    }
}

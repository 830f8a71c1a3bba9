package import Diagnostics
import Records

/// Imports a bundle of STIX 2.1: incidents with the Incident Core extension, and who and where they name.
///
/// | object | record |
/// |---|---|
/// | `incident` (with `event` and `impact`) | incident |
/// | `identity`, `threat-actor`, `intrusion-set` | actor |
/// | `location` | place |
/// | `report` | source: somebody else's report is what a site cites, and no brief of its own |
///
/// Pure: nothing is read or written here. The same bundle gives the same bytes, and a second import of it changes nothing.
package enum STIXImport {
    /// - Parameters:
    ///   - json: The bundle.
    ///   - fileName: Its name for messages.
    ///   - existing: The files of the site's `Content/`, by path from the site's folder.
    ///   - kinds: The terms of the site's vocabulary of kinds.
    /// - Returns: Every file the import owns, with its new content; none where an error forbids writing.
    package static func run(
        _ json: [UInt8], fileName: String, existing: [String: [UInt8]], kinds: [String]
    ) -> Checked<ImportResult> {
        var run = STIXImportRun(fileName: fileName, kinds: Set(kinds), existing: existing)
        guard run.read(json) else { return Checked(ImportResult(), run.diagnostics) }
        let result = run.finish()
        return Checked(result, run.diagnostics)
    }

    static func path(_ type: String) -> String { "Content/\(type)/stix.jsonl" }

    /// Whether a path from the site's folder is a file that this import writes.
    package static func owns(path: String) -> Bool {
        ["incidents", "actors", "places", "sources"].contains { self.path($0) == path }
    }
}

extension DiagnosticCode {
    package static let importFile = DiagnosticCode(
        "import-file", .error, "A file is imported in the format that it was said to have")
    package static let importUnknown = DiagnosticCode(
        "import-unknown", .note, "What a site has no records for is counted and left out")
    package static let importReference = DiagnosticCode(
        "import-reference", .warning, "What a bundle's objects refer to stands in the bundle")
    package static let importMarking = DiagnosticCode(
        "import-marking", .warning, "A marking that is no label of TLP withholds what it marks, as amber+strict")
    package static let importRevoked = DiagnosticCode(
        "import-revoked", .warning, "What its author has revoked is not imported")
}

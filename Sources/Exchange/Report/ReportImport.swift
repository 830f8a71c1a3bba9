package import Diagnostics
import Records
import Reports

/// Imports a report that `sitrep export json` wrote: each record as a line of a file for its type.
///
/// Pure: nothing is read or written here. Records that cannot be read are left out, each with its number and the reason;
/// those that the site's own files have are left as they are.
package enum ReportImport {
    /// The newest version of the file that is read.
    static let version = 1

    /// Keys of a line that are a person's own: no report that was published has them.
    private static let personal: Set<String> = [
        "draft", "embargo", "waive", "duplicate_of", "defaults", "claimed_by", "killed", "injured", "missing",
        "captured",
        "arrested", "surrendered",
    ]

    /// The file that holds the imported records of a type.
    static func path(of type: RecordType, named name: String) -> String {
        "Content/\(type.folder)/\(name).jsonl"
    }

    /// - Parameters:
    ///   - json: The file's bytes.
    ///   - fileName: The file's name for messages.
    ///   - name: What the files of this import are called.
    ///   - existing: All files of the site's `Content/`, by path from the site's folder; of media, empty ones.
    /// - Returns: Every file the import owns, with its new content, and `Content/site.yaml` where the site has none. With
    ///   an error that forbids writing there are no files.
    package static func run(
        _ json: [UInt8], fileName: String, name: String, existing: [String: [UInt8]]
    ) -> Checked<ImportResult> {
        var run = ReportImportRun(fileName: fileName, name: name)
        guard let file = run.open(json) else { return Checked(ImportResult(), run.diagnostics) }
        let result = run.finish(file, existing: existing)
        return Checked(result, run.diagnostics)
    }

    /// What an import writes of a record; everything else in its line is a person's.
    static func ownedKeys(of type: RecordType) -> [String] {
        RecordSchema.schema(of: type).keys.filter { !personal.contains($0) }
    }
}

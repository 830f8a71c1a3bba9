package import Diagnostics
import Records

/// Imports a table by a mapping: rows in, whole files of JSON Lines out.
///
/// Pure: nothing is read or written here. The same rows give the same bytes in whatever order they come, and a second
/// import of them changes nothing.
package enum MappingImport {
    /// - Parameters:
    ///   - table: the table as UTF-8 (``TableText``).
    ///   - fileName: the file's name for messages.
    ///   - existing: the files of the site's `Content/`, by path from the site's folder.
    /// - Returns: every file that the import owns, with its new content. With an error among the diagnostics there are
    ///   no files, and nothing is to be written; rows left out are warnings.
    package static func run(
        _ table: TableText, mapping: TableMapping, fileName: String, existing: [String: [UInt8]]
    ) -> Checked<ImportResult> {
        let opened = CSVReader.open(table.bytes, path: fileName, checksText: !table.isDamaged)
        guard let reader = opened.value else { return Checked(ImportResult(), opened.diagnostics) }
        var run = MappingRun(mapping, fileName: fileName, joiner: NameJoiner())
        run.read(CSVTable(reader, checksText: table.isDamaged))
        let result = run.finish(existing: existing)
        return Checked(result, run.diagnostics)
    }

    /// Whether a path from the site's folder is a file that an import of this name writes.
    package static func owns(path: String, name: String) -> Bool {
        ["actors", "places", "sources", "campaigns"].contains { path == "Content/\($0)/\(name).jsonl" }
            || (path.hasPrefix("Content/incidents/\(name)/") && path.hasSuffix(".jsonl"))
    }
}

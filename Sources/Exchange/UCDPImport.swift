package import Diagnostics
import Records

/// Imports the UCDP Georeferenced Event Dataset (GED) from its CSV files: rows in, whole files of JSON Lines out.
///
/// Pure: nothing is read or written here. The same rows give the same bytes in whatever order they come, and a second
/// import of them changes nothing.
package enum UCDPImport {
    /// The id of the source record for the dataset itself, to which all figures are ascribed.
    package static let datasetID = "ucdp-ged"

    /// - Parameters:
    ///   - csv: The file's bytes, UTF-8 with or without a byte order mark.
    ///   - fileName: The file's name for messages.
    ///   - existing: The files of the site that an import of this kind owns (``owns(path:)``), by path from the site's
    ///     folder. Others are passed over.
    ///   - now: Today, for judging the dates of sources.
    ///   - version: The number of the dataset's release, if the person gave it: `22.1`.
    /// - Returns: Every file the import owns, with its new content. With an error among the diagnostics there are no
    ///   files, and nothing is to be written; rows left out are warnings.
    package static func run(
        _ csv: [UInt8], fileName: String, existing: [String: [UInt8]], now: CivilDay, version: String? = nil
    ) -> Checked<ImportResult> {
        var run = UCDPImportRun(fileName: fileName, now: now)
        let table = CSVReader.open(csv, path: fileName)
        guard let reader = table.value else { return Checked(ImportResult(), table.diagnostics) }
        // What the reader says of columns that stand twice, the importer says of those that it needs.
        run.read(CSVTable(reader))
        let result = run.finish(existing: existing, version: version)
        return Checked(result, run.diagnostics)
    }

    /// Whether a path from the site's folder is a file that this import writes.
    package static func owns(path: String) -> Bool {
        path == "Content/actors/ucdp-ged.jsonl" || path == "Content/places/ucdp-ged.jsonl"
            || path == "Content/sources/ucdp-ged.jsonl" || path == "Content/campaigns/ucdp-ged.jsonl"
            || (path.hasPrefix("Content/incidents/ucdp-ged/") && path.hasSuffix(".jsonl"))
    }
}

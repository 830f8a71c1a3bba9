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
    ///   - review: what people have said of names that are nearly the site's.
    /// - Returns: every file that the import owns, with its new content. With an error among the diagnostics there are
    ///   no files, and nothing is to be written; rows left out are warnings.
    package static func run(
        _ table: TableText, mapping: TableMapping, fileName: String, existing: [String: [UInt8]],
        review: ReviewFile? = nil
    ) -> Checked<ImportResult> {
        let review = review ?? ReviewFile(nil, path: reviewPath(name: mapping.name))
        guard !review.diagnostics.hasErrors else {
            return Checked(ImportResult(), review.diagnostics)
        }
        let opened = CSVReader.open(table.bytes, path: fileName, checksText: !table.isDamaged)
        guard let reader = opened.value else { return Checked(ImportResult(), opened.diagnostics) }
        let names = SiteNames(existing) { owns(path: $0, name: mapping.name) }
        let strangers = review.strangers(to: names) { subject in
            // Two names of the table may be one, so that an answer names a record that an earlier import made.
            RecordLines(existing["Content/\(subject.rawValue)s/\(mapping.name).jsonl"] ?? []).lines.map(\.id)
        }
        guard strangers.isEmpty else { return Checked(ImportResult(), review.diagnostics + strangers) }
        let joiner = NameJoiner(scheme: mapping.name, names: names, review: review)
        var run = MappingRun(mapping, fileName: fileName, joiner: joiner)
        run.read(CSVTable(reader, checksText: table.isDamaged))
        let result = run.finish(existing: existing, review: review)
        return Checked(result, review.diagnostics + run.diagnostics)
    }

    /// Where questions about names are asked, from the site's folder, unless another file is named.
    package static func reviewPath(name: String) -> String { "imports/review-\(name).yaml" }

    /// Whether a path from the site's folder is a file that an import of this name writes.
    package static func owns(path: String, name: String) -> Bool {
        ["actors", "places", "sources", "campaigns"].contains { path == "Content/\($0)/\(name).jsonl" }
            || (path.hasPrefix("Content/incidents/\(name)/") && path.hasSuffix(".jsonl"))
    }
}

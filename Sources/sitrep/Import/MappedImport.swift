import ArgumentParser
import Building
import Diagnostics
import Exchange
import Reports

/// An import by a mapping, a user's own or one that comes with Sitrep.
enum MappedImport {
    static func run(_ file: String, mapping: [UInt8], path: String, options: ImportOptions) async throws {
        var session = try await ImportSession(file, options)
        session.quoted[path] = mapping
        let read = MappingReader.read(mapping, path: path, vocabularies: session.site.vocabularies)
        guard let rules = read.value else {
            session.show(read.diagnostics, TableText(bytes: []))
            throw ImportedFiles.refuse()
        }
        session.show(read.diagnostics, TableText(bytes: []))
        let table = session.table(rules.encoding)
        let reviewPath = session.reviewPath(rules.name)
        let answers = WorkingFile(reviewPath).read()
        session.quoted[reviewPath] = answers
        let made = MappingImport.run(
            table, mapping: rules, fileName: session.fileName, existing: session.content,
            review: ReviewFile(answers, path: reviewPath))
        try session.finish(made, table: table, terms: rules.terms, reviewPath: reviewPath)
    }
}

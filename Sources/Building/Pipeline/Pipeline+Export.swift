import Diagnostics
import Exporting
import LeakScan
package import Publishing
package import Reports

/// A file of data that somebody asks for, apart from a build.
package struct ExportRequest: Sendable {
    /// Nil: what the format is mostly asked for.
    package var subject: DataFile.Subject?
    package var format: DataFile.Format
    package var filter: IncidentFilter

    package init(_ subject: DataFile.Subject? = nil, _ format: DataFile.Format, filter: IncidentFilter) {
        self.subject = subject
        self.format = format
        self.filter = filter
    }
}

/// What was asked for and is not there, in words for whoever asked.
package struct ExportRefused: Error, Sendable, CustomStringConvertible {
    package var description: String
}

extension Pipeline {
    /// Makes one file of data of what an audience may see.
    ///
    /// - Returns: The file's bytes, or nil where the report has errors.
    /// - Throws: `ExportRefused`; what the machine refuses.
    package func export(_ request: ExportRequest) async throws -> (report: BuildReport, bytes: [UInt8]?) {
        var memory = PipelineMemory()
        let input = try await read(memory: &memory)
        let prepared = try await prepare(input, memory: &memory)
        guard let plan = prepared.plan, !prepared.report.hasErrors else { return (prepared.report, nil) }
        let edition = plan.edition
        let subjects = Exporter.subjects(of: request.format)
        guard let subject = request.subject ?? subjects.first, subjects.contains(subject) else {
            let known = subjects.map(\.rawValue).joined(separator: ", ")
            throw ExportRefused(description: "\(request.format.name) holds \(known)")
        }
        try Self.expect(request.filter, in: edition)
        let filter = request.filter
        let isWhole =
            filter.actors.isEmpty && filter.places.isEmpty && filter.kinds.isEmpty && filter.campaigns.isEmpty
            && filter.from == nil && filter.to == nil
        guard isWhole || Exporter.holdsPart(of: subject, as: request.format) else {
            throw ExportRefused(description: "\(request.format.name) holds the whole report, and takes no filters")
        }
        var bytes: [UInt8] = []
        Exporter(sha1: SHA1.digest(of:)).write(
            DataFile(
                subject, request.format, isWhole ? .all : .chosen(edition.report.incidents(matching: filter))),
            of: edition, into: &bytes)
        var report = prepared.report
        if let leaks = try await leakSearch(input, report.report.site) {
            let name = "export.\(request.format.ending)"
            report.diagnostics += leaks.diagnostics(leaks.sightings(in: bytes, name: name), in: edition.ledger)
        }
        return (report, report.hasErrors ? nil : bytes)
    }

    /// An id that leads nowhere would give an empty file, which says that there was nothing.
    private static func expect(_ filter: IncidentFilter, in edition: Edition) throws {
        let report = edition.report
        func expect(_ references: [Reference], _ type: RecordType, _ all: [String]) throws {
            for reference in references where report.position(reference.id, type) == nil {
                throw refusal("no \(type.rawValue)", reference.id, among: all)
            }
        }
        try expect(filter.actors, .actor, report.actors.map(\.id))
        try expect(filter.places, .place, report.places.map(\.id))
        try expect(filter.campaigns, .campaign, report.campaigns.map(\.id))
        let kinds = edition.vocabularies.kind
        for kind in filter.kinds where !kinds.contains(kind.id) {
            throw refusal("no kind of incident", kind.id, among: kinds.terms.map(\.id))
        }
    }

    private static func refusal(_ what: String, _ id: String, among known: [String]) -> ExportRefused {
        let near = NearMiss.best(for: id, among: known).map { "; did you mean '\($0)'?" } ?? ""
        return ExportRefused(description: "'\(id)' is \(what) that this audience may see\(near)")
    }
}

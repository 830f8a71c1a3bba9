package import Diagnostics
package import Reports

/// What a site's own settings and records give to the schemas of its editors.
package enum SiteTerms {
    /// Reads the settings of a site and, where its ids are asked for, all records. Of what is wrong only the settings'
    /// problems are reported: a record in the middle of a change is no reason to go without completion.
    ///
    /// - Throws: `SystemFailure` where the content cannot be read.
    package static func read(
        site: String, includesIDs: Bool, threads: Int
    ) async throws -> (terms: EditorSchema.Terms, diagnostics: [Diagnostic], sources: [SourceFile]) {
        let content = try await ContentScan(site: site, threads: threads).scan("Content")
        let siteFile = Pipeline.siteFile(of: content.value)
        let configuration = SiteConfiguration.read(siteFile)
        let ids = includesIDs ? try await ids(content.value, configuration.value, siteFile, threads) : [:]
        let terms = EditorSchema.Terms(site: configuration.value, ids: ids, codes: CodeCatalogue.all)
        return (terms, configuration.diagnostics, content.value)
    }

    /// The ids of all records, those of drafts and of withheld ones among them: they are the author's own, and what is
    /// published is decided elsewhere.
    private static func ids(
        _ files: [SourceFile], _ site: SiteConfiguration, _ siteFile: [UInt8]?, _ threads: Int
    ) async throws -> [RecordType: [String]] {
        var memory = ParseMemory()
        let records = try await memory.parse(files, site, siteFile: siteFile, threads: threads).value
        return Dictionary(grouping: records.map(\.header.key), by: \.type).mapValues { $0.map(\.id) }
    }
}

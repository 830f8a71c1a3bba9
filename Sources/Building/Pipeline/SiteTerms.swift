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
        let siteFile = content.value.first { $0.path == SiteConfiguration.path }
        let configuration = SiteConfiguration.read(siteFile?.bytes)
        let ids = includesIDs ? try await ids(content.value, configuration.value, threads) : [:]
        let terms = EditorSchema.Terms(site: configuration.value, ids: ids, codes: CodeCatalogue.all)
        return (terms, configuration.diagnostics, content.value)
    }

    /// The ids of all records, those of drafts and of withheld ones among them: they are the author's own, and what is
    /// published is decided elsewhere.
    private static func ids(
        _ files: [SourceFile], _ site: SiteConfiguration, _ threads: Int
    ) async throws -> [RecordType: [String]] {
        let texts = files.filter { file in
            if case .media = file.content { return false }
            return file.path != SiteConfiguration.path
        }
        let found = try await Parallel.forEachConcurrently(
            count: texts.count, threads: threads, makeWorker: { RecordDecoder(site: site) }
        ) { index, decoder in
            decoder.decode(texts[index].bytes, path: texts[index].path).value.map(\.header.key)
        }
        return Dictionary(grouping: found.joined(), by: \.type).mapValues { $0.map(\.id) }
    }
}

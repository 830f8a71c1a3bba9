import Diagnostics
import Exporting
import History
import Publishing
import Reports

/// The site as it stood on a day: what was recorded until then, read as content is and rendered as ever.
///
/// Today's word on who may see what stands above it: a record that is withheld today is withheld there too, as if it had
/// been all along, and so is one whose recorded text was forgotten. A record that is no longer in `Content/` at all is
/// shown, since it was published and nobody has said that it must not be seen.
extension Pipeline {
    /// The input with the content of the day in place of today's.
    ///
    /// - Throws: `HistoryRefused` where nothing was recorded until then.
    func asItStood(_ input: Input, on day: Day) async throws -> Input {
        var today = self
        today.request.asOf = nil
        let whole = today.ledger(of: input)
        let ledger = ledger(of: input).value
        guard !whole.hasErrors else {
            var input = input
            input.content.diagnostics += whole.diagnostics
            return input
        }
        guard let settings = ledger.latest(of: .site) else {
            guard let first = whole.value.recordings.first else {
                throw HistoryRefused(
                    description:
                        "nothing was ever recorded for \(input.audience.label), so nobody knows how the site stood; "
                        + "'sitrep record' begins the history")
            }
            throw HistoryRefused(
                description: "the history for \(input.audience.label) begins on \(first.moment.day), "
                    + "after \(day)")
        }
        let withheld = try await today.withheldToday(input, whole.value)
        var files = input.content.value.filter { file in
            if case .media = file.content { true } else { false }
        }
        files += RecordedContent(ledger, settings: settings, today: withheld.value).files
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var result = input
        result.content = Checked(files, withheld.diagnostics)
        return result
    }

    /// What today's content says of who may see what, as values of keys that take the place of those recorded: by all ids
    /// that a record ever had. A record that is withheld or was taken down is a draft, a source that is protected is so,
    /// an actor without a page has none, and a place is told no more finely than today.
    private func withheldToday(_ input: Input, _ ledger: Ledger) async throws -> Checked<[RecordKey: [String: String]]>
    {
        let site = SiteConfiguration.read(Self.siteFile(of: input.content.value))
        var memory = PipelineMemory()
        let records = try await memory.parsed.parse(
            input.content.value, site.value, siteFile: Self.siteFile(of: input.content.value), threads: threads)
        let release = Release(audience: input.audience, now: request.now, includesDrafts: request.includesDrafts)
        let errors = (site.diagnostics + records.diagnostics).filter { $0.severity == .error }
        let report = Report.unchecked(site: site.value, records: records.value, mediaFiles: []).value
        let released = report.released(release).value
        var values: [RecordKey: [String: String]] = [:]
        for key in released.heldBack.records.map(\.key) + report.takenDown.map(\.header.key) {
            values[key, default: [:]]["draft"] = "true"
        }
        for source in report.sources where source.isProtected { values[source.key, default: [:]]["protect"] = "true" }
        for actor in report.actors where !actor.hasPage {
            values[actor.key, default: [:]]["page"] = "false"
            if actor.kind == .person { values[actor.key]!["public_role"] = "\"private\"" }
        }
        for place in report.places {
            guard let obscure = place.details.obscure else { continue }
            values[place.key, default: [:]]["obscure"] = "\"\(obscure.rawValue)\""
        }
        for record in records.value {
            guard let own = values[record.key] else { continue }
            for former in record.header.formerly { values[RecordKey(record.key.type, former.id)] = own }
        }
        let theme = memory.theme.read(own: input.templates.value, language: site.value.language)
        let edition = Edition(
            released, words: theme.words.value, export: Exporter(sha1: SHA1.digest(of:)), ledger: ledger)
        return Checked(values, errors + edition.withheldInHistory(report) + edition.redactedInHistory)
    }

    /// What is worth saying of content that nobody can mend any more: what stops it from being shown, and which pictures
    /// are gone.
    func worthSaying(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard request.asOf != nil else { return diagnostics }
        return diagnostics.compactMap { diagnostic in
            guard diagnostic.severity == .error else { return nil }
            guard diagnostic.code.name == "unknown-media" else { return diagnostic }
            var changed = diagnostic
            changed.severity = .warning
            changed.explanation = "The picture is gone, and the site shows its description only."
            return changed
        }
    }
}

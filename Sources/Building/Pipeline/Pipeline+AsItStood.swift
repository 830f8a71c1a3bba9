import Diagnostics
import History
import Records
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
        let withheld = try await today.withheldToday(input)
        var files = input.content.value.filter { file in
            if case .media = file.content { true } else { false }
        }
        files.append(SourceFile(path: SiteConfiguration.path, content: .text(Array(settings.content ?? []))))
        let site = SiteConfiguration.read(Array(settings.content ?? [])).value
        var lines: [RecordType: [UInt8]] = [:]
        for version in ledger.standing {
            guard case .record(let key) = version.subject else { continue }
            lines[key.type, default: []] += Self.line(
                of: version, key, isWithheld: withheld.value.contains(key), site)
            lines[key.type]!.append(0x0A)
        }
        for (type, bytes) in lines {
            files.append(SourceFile(path: "Content/\(type.folder)/as-recorded.jsonl", content: .text(bytes)))
        }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var result = input
        result.content = Checked(files, withheld.diagnostics)
        return result
    }

    /// The records that today's content withholds from the audience or has taken down, by all ids that they ever had.
    private func withheldToday(_ input: Input) async throws -> Checked<Set<RecordKey>> {
        let site = SiteConfiguration.read(Self.siteFile(of: input.content.value))
        var memory = PipelineMemory()
        let records = try await memory.parsed.parse(
            input.content.value, site.value, siteFile: Self.siteFile(of: input.content.value), threads: threads)
        let release = Release(audience: input.audience, now: request.now, includesDrafts: request.includesDrafts)
        let errors = (site.diagnostics + records.diagnostics).filter { $0.severity == .error }
        let report = Report.unchecked(site: site.value, records: records.value, mediaFiles: []).value
        let held = Set(
            report.released(release).value.heldBack.records.map(\.key) + report.takenDown.map(\.header.key))
        var all = held
        for record in records.value where held.contains(record.key) {
            for former in record.header.formerly { all.insert(RecordKey(record.key.type, former.id)) }
        }
        return Checked(all, errors)
    }

    /// A version as a line of content. One that may not be seen is a draft: what names it then reads as if it had been
    /// withheld all along.
    private static func line(
        of version: RecordedVersion, _ key: RecordKey, isWithheld: Bool, _ site: SiteConfiguration
    ) -> [UInt8] {
        // A record that must have what was forgotten of it is none any more.
        let lacksSomething = RecordSchema.schema(of: key.type).fields.contains { field in
            field.need == .required && version.without.contains(field.key)
        }
        guard let content = version.content, !lacksSomething else { return standIn(for: key, site) }
        return isWithheld ? Array("{\"draft\":true,".utf8) + content.dropFirst() : Array(content)
    }

    /// Stands for a record of which nothing is kept.
    private static func standIn(for key: RecordKey, _ site: SiteConfiguration) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.text("id", key.id)
            writer.flag("draft", true)
            switch key.type {
            case .incident:
                writer.text("title", "-")
                writer.text("kind", site.vocabularies.kind.terms.first?.id ?? "other")
                writer.text("date", "XXXX")
            case .actor:
                writer.text("name", "-")
                writer.text("kind", "unknown")
            case .place: writer.text("name", "-")
            case .source, .campaign, .page: writer.text("title", "-")
            case .brief:
                writer.text("title", "-")
                writer.text("date", "XXXX")
                writer.texts("authors", ["-"])
            }
        }
        return writer.take()
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

import Diagnostics
import Markdown
import Records
import Reports
import Templating

/// How the site works: its own text, then chapters made from the rules and vocabularies in use.
///
/// The paragraphs are the interface's words `method…1`, `method…2` and so on; the tables come from the site.
extension PageBuilder {
    mutating func methodologyPage() -> MethodologyPage {
        let own = report.position("methodology", .page).map { report.pages[$0] }
        let heading = own?.title.value ?? words["navMethodology"]
        var page = MethodologyPage(
            frame: frame(
                kind: "methodology", heading: heading, headingLang: own.flatMap { language(of: $0.header) },
                description: words.filled("methodDescription", ("site", report.site.title)), section: .methodology))
        page.intro = words["methodIntro"]
        if let own {
            page.body = html(own.body, of: own.key, level: 2)
            page.claims = claims(of: own.header, standings: standings(of: own.key))
            _ = cites(own.header.sources)
            page.revisions = revisions(of: own.header)
        }
        let uses = VocabularyUses(report)
        page.chapters = [
            countingChapter, quantitiesChapter, datesChapter, mapsChapter, verificationChapter(uses),
            standingsChapter(uses),
            basisChapter(uses), rolesChapter(uses), sidesChapter(uses), casualtyRolesChapter(uses),
            kindsChapter(uses),
            termsChapter("group", edition.vocabularies.group, uses.groups),
            termsChapter("occupation", edition.vocabularies.occupation, uses.occupations),
        ].compactMap { $0 }
        if report.site.showsGrading { page.chapters += [lettersChapter, numeralsChapter] }
        page.chapters += [likelihoodChapter, revisionsChapter(uses), labelsChapter]
        if let checks = checksChapter { page.chapters.append(checks) }
        page.sources = sourceList()
        page.citeAs = own.map { citation(of: $0.header, title: heading) }
        return page
    }

    // MARK: Making chapters

    private func paragraphs(_ prefix: String) -> [String] {
        var found: [String] = []
        while words.has("\(prefix)\(found.count + 1)") { found.append(words["\(prefix)\(found.count + 1)"]) }
        return found
    }

    /// A chapter with its heading and paragraphs: `methodCounting`, `methodCounting1`, …
    private func chapter(_ code: String, table: ChapterTableView? = nil) -> ChapterView {
        let prefix = Words.key("method", code)
        return ChapterView(code: code, heading: words[prefix], paragraphs: paragraphs(prefix), table: table)
    }

    private func table(_ caption: String, columns: [String], rows: [ChapterRowView]) -> ChapterTableView {
        ChapterTableView(caption: words[caption], columns: columns.map { ColumnView(label: words[$0]) }, rows: rows)
    }

    /// A table of a fixed vocabulary: each code with its mark, its definition and how often the site uses it.
    private func table(
        _ chapter: String, codes: [String], counted: String, mark: (String) -> TermView, uses: [String: Int]
    ) -> ChapterTableView {
        table(
            Words.key("method", chapter) + "Caption", columns: ["term", "methodMeaning", counted],
            rows: codes.map { code in
                let term = mark(code)
                return ChapterRowView(
                    term: term.label, mark: term,
                    cells: [words[Words.key("method", chapter), code], Words.grouped(uses[code] ?? 0)])
            })
    }

    // MARK: Counting, quantities, dates

    private var countingChapter: ChapterView {
        var chapter = chapter("counting")
        chapter.paragraphs.insert(words["methodRule", report.site.countingRule.rawValue], at: 0)
        return chapter
    }

    private var quantitiesChapter: ChapterView {
        let vague = report.site.vagueCounts
        var chapter = chapter(
            "quantities",
            table: table(
                "methodQuantitiesCaption", columns: ["methodWords", "methodBounds"],
                rows: vague.words.map { word in
                    let bounds =
                        word.upper.map {
                            words.filled(
                                "methodBetween", ("from", Words.grouped(word.lower)), ("to", Words.grouped($0)))
                        } ?? words.filled("methodAtLeast", ("n", Words.grouped(word.lower)))
                    return ChapterRowView(term: (edition.quantities.word(word.text) ?? word.text), cells: [bounds])
                }))
        chapter.paragraphs.append(words.filled("methodApproximate", ("n", String(vague.approximation))))
        return chapter
    }

    /// How wide each precision is on a map; nil where nothing is drawn.
    private var mapsChapter: ChapterView? {
        guard !edition.maps.isEmpty else { return nil }
        var chapter = chapter(
            "maps",
            table: table(
                "methodMapsCaption", columns: ["mapKnownTo", "methodMapsRadius", "methodMapsDrawn"],
                rows: Precision.allCases.map { precision in
                    ChapterRowView(
                        term: words["mapTo", precision.rawValue],
                        cells: [
                            precision == .country
                                ? words["methodMapsCountry"]
                                : words.filled(
                                    "mapScale", ("n", precision == .exact ? "0.1" : String(Int(precision.radius)))),
                            words[
                                precision == .country
                                    ? "mapKeyCountry" : precision >= .district ? "mapKeyDoubt" : "mapKeyDisc"],
                        ])
                }))
        if !report.site.drawsBorders { chapter.paragraphs.append(words["mapCreditCoasts"]) }
        return chapter
    }

    /// Each form of date that the format has, said by the same code that says the dates of records.
    private var datesChapter: ChapterView {
        let examples = [
            "2023-02-17", "2023-02", "2023", "2022-12-18/2022-12-20", "[2022-12-18..2022-12-20]",
            "{2023-02-17,2023-02-19}", "2022-11?", "2022-11~", "2022-11%", "2023-02-XX", "202X", "2022-11/..",
            "2022-11/", "[..2022-03]", "2022-21",
        ]
        let rows = examples.compactMap { text -> ChapterRowView? in
            guard let date = EventDate(text) else { return nil }
            let held = date.earliest ?? date.latest
            let shape = self.date(date)
            return ChapterRowView(
                term: text,
                cells: [
                    date.phrase(in: edition.dates), shape.mark ?? words["dateExact"],
                    held.map { EventDate($0).phrase(in: edition.dates, style: .short) } ?? "",
                ])
        }
        return chapter(
            "dates",
            table: table(
                "methodDatesCaption", columns: ["methodTyped", "methodSaid", "methodMarked", "methodSortedBy"],
                rows: rows))
    }

    // MARK: What is known, and how

    private func verificationChapter(_ uses: VocabularyUses) -> ChapterView {
        chapter(
            "verification",
            table: table(
                "verification", codes: Verification.Status.allCases.map(\.rawValue), counted: "incidents",
                mark: { term("verification", $0) }, uses: uses.verification))
    }

    private func standingsChapter(_ uses: VocabularyUses) -> ChapterView {
        chapter(
            "standings",
            table: table(
                "standings", codes: ClaimStanding.Mark.allCases.map(\.rawValue), counted: "claims",
                mark: { standing(ClaimStanding.Mark(rawValue: $0)!) }, uses: uses.standings))
    }

    private func basisChapter(_ uses: VocabularyUses) -> ChapterView {
        chapter(
            "basis",
            table: table(
                "basis", codes: Basis.allCases.map(\.rawValue), counted: "methodRolesAndRows",
                mark: { term("basis", $0) }, uses: uses.bases))
    }

    private func rolesChapter(_ uses: VocabularyUses) -> ChapterView {
        chapter(
            "roles",
            table: table(
                "roles", codes: Participant.Role.allCases.map(\.rawValue), counted: "participants",
                mark: { term("role", $0) }, uses: uses.roles))
    }

    private func sidesChapter(_ uses: VocabularyUses) -> ChapterView {
        chapter(
            "sides",
            table: table(
                "sides", codes: Side.allCases.map(\.rawValue), counted: "methodRowsAndParticipants",
                mark: { term("side", $0) }, uses: uses.sides))
    }

    private func casualtyRolesChapter(_ uses: VocabularyUses) -> ChapterView {
        chapter(
            "as",
            table: table(
                "as", codes: CasualtyRole.allCases.map(\.rawValue), counted: "methodRows",
                mark: { TermView(code: $0, label: words["as", $0]) }, uses: uses.casualtyRoles))
    }

    private func revisionsChapter(_ uses: VocabularyUses) -> ChapterView {
        chapter(
            "revisions",
            table: table(
                "revisions", codes: Revision.Kind.allCases.map(\.rawValue), counted: "navChanges",
                mark: { term("revision", $0) }, uses: uses.revisions))
    }

    // MARK: Vocabularies of the site

    private func kindsChapter(_ uses: VocabularyUses) -> ChapterView {
        let vocabulary = edition.vocabularies.kind
        let standard = words.translated(.standard).kind
        let shown = vocabulary.terms.filter { uses.kinds[$0.id] != nil }
        let rows = shown.prefix(report.site.pageSize).map { term in
            ChapterRowView(
                term: term.label,
                cells: [
                    term.id, definition(of: term, standard),
                    words[term.isViolent ? "methodViolent" : "methodNotViolent"],
                    term.crosswalk.map { "\($0.scheme.uppercased()): \($0.value)" }.joined(separator: "; "),
                    Words.grouped(uses.kinds[term.id] ?? 0),
                ])
        }
        var chapter = chapter(
            "kinds",
            table: table(
                "methodKindsCaption",
                columns: ["kind", "methodCode", "methodMeaning", "methodViolence", "methodCrosswalk", "incidents"],
                rows: rows))
        addRest(vocabulary.terms.filter { uses.kinds[$0.id] == nil }.map(\.label), to: &chapter)
        return chapter
    }

    /// A chapter on the groups or the occupations of casualties; nil where no row names one and the site adds none.
    private func termsChapter(_ code: String, _ vocabulary: Vocabulary, _ uses: [String: Int]) -> ChapterView? {
        let words = words.translated(.standard)
        let standard = code == "group" ? words.group : words.occupation
        let shown = vocabulary.terms.filter { uses[$0.id] != nil || !standard.contains($0.id) }
        guard !shown.isEmpty else { return nil }
        let rows = shown.prefix(report.site.pageSize).map { term in
            ChapterRowView(
                term: term.label, cells: [term.id, definition(of: term, standard), Words.grouped(uses[term.id] ?? 0)])
        }
        var chapter = chapter(
            code,
            table: table(
                Words.key("method", code) + "Caption",
                columns: ["term", "methodCode", "methodMeaning", "methodRows"], rows: rows))
        let ids = Set(shown.map(\.id))
        addRest(vocabulary.terms.filter { !ids.contains($0.id) }.map(\.label), to: &chapter)
        return chapter
    }

    /// A term's definition; one that the site has added or redefined says so.
    private func definition(of term: Vocabulary.Term, _ standard: Vocabulary) -> String {
        let own = standard[term.id].map { $0.definition != term.definition || $0.label != term.label } ?? true
        return [term.definition, own ? words["methodOwnTerm"] : ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func addRest(_ labels: [String], to chapter: inout ChapterView) {
        guard !labels.isEmpty else { return }
        chapter.paragraphs.append(
            words.counted("methodRest", labels.count, ("list", labels.joined(separator: words["comma"]))))
    }

    // MARK: Grades, likelihood, labels, checks

    private var lettersChapter: ChapterView {
        chapter(
            "letters",
            table: table(
                "methodLettersCaption", columns: ["methodLetter", "methodMeaning"],
                rows: Reliability.Letter.allCases.map { letter in
                    ChapterRowView(
                        term: letter.rawValue, mark: TermView(code: "grade", label: letter.rawValue),
                        cells: [words["letter", letter.rawValue]])
                }))
    }

    private var numeralsChapter: ChapterView {
        chapter(
            "numerals",
            table: table(
                "methodNumeralsCaption", columns: ["methodNumeral", "methodMeaning"],
                rows: (1...6).map { number in
                    ChapterRowView(
                        term: String(number), mark: TermView(code: "grade", label: String(number)),
                        cells: [words["numeral\(number)"]])
                }))
    }

    private var likelihoodChapter: ChapterView {
        let scale = report.site.likelihoodScale
        var chapter = chapter(
            "likelihood",
            table: ChapterTableView(
                caption: words.filled("yardstickLabel", ("scale", scale.title)),
                columns: [ColumnView(label: words["term"]), ColumnView(label: words["probability"])],
                rows: scale.rows.map {
                    ChapterRowView(
                        term: $0.terms.map(words.likelihood).joined(separator: words["comma"]), cells: [range(of: $0)])
                }))
        chapter.paragraphs.insert(words["methodScale", scale.id], at: 0)
        return chapter
    }

    private var labelsChapter: ChapterView {
        var chapter = chapter(
            "labels",
            table: table(
                "methodLabelsCaption", columns: ["methodLabel", "methodMeaning"],
                rows: TrafficLight.allCases.map { light in
                    let code = light == .amberStrict ? "amber-strict" : light.word
                    return ChapterRowView(term: light.label, cells: [words["methodLabels", code]])
                }))
        chapter.paragraphs.append(words.filled("methodAudience", ("label", report.release.audience.label)))
        return chapter
    }

    /// The checks that the site has made stricter or milder; nil where it changed none.
    private var checksChapter: ChapterView? {
        let changed = report.site.checks.sorted { $0.key < $1.key }
        guard !changed.isEmpty else { return nil }
        let known =
            recordsCodes + DiagnosticCode.markdownCodes + DiagnosticCode.readingCodes + DiagnosticCode.dateCodes
            + DiagnosticCode.quantityCodes + DiagnosticCode.assemblingCodes + DiagnosticCode.releasingCodes
            + DiagnosticCode.planningCodes + EditorialChecks.codes
        return chapter(
            "checks",
            table: table(
                "methodChecksCaption", columns: ["methodCheck", "methodRuleColumn", "methodSeverity"],
                rows: changed.map { name, severity in
                    ChapterRowView(
                        term: name,
                        cells: [
                            known.first { $0.name == name }?.rule ?? "",
                            words[Words.key("severity", severity?.rawValue ?? "off")],
                        ])
                }))
    }
}

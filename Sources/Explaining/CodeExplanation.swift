import Building
package import Diagnostics
import Exchange

/// What a diagnostic code means, for people: the rule, why the field wants it, what breaks it and what keeps it.
///
/// `sitrep explain` prints it, and the documentation has a page of each. The texts stand beside one another by area
/// (`CodeExplanation+Values.swift`, …); a test insists that every code has one, and that the examples do what they say.
package struct CodeExplanation: Sendable {
    /// What the code is about, in the order in which the lists show it.
    package enum Area: String, Sendable, CaseIterable {
        case editorial = "What is published"
        case sources = "Sources, claims and places"
        case records = "Records and references"
        case values = "Dates, times and counts"
        case files = "Files, YAML and JSON"
        case prose = "Prose"
        case site = "The site, its release and its pages"
        case media = "Pictures and other media files"
        case templates = "Templates"
        case output = "Folders and output"
        case imports = "Imports"
    }

    /// What an example is made of, and so whether a test can run it.
    package enum Form: Sendable, Hashable {
        /// Keys of a record; those that every record of the type must have are left out and filled in by the test.
        case incident, actor, place, source, campaign, brief
        /// Markdown: the narrative of an incident.
        case prose
        /// Keys of `site.yaml`.
        case site
        /// Whole files: a line `-- Content/incidents/a.yaml --` begins each.
        case files
        /// Shown, and not run: it needs a file system, a template set or an import.
        case shown
    }

    package var code: DiagnosticCode
    package var area: Area
    /// The rule, in one sentence.
    package var rule: String { code.rule }
    /// Why the rule is there, with the standard that asks for it where there is one.
    package var why: String
    package var form: Form
    /// What produces the code; nil where nothing that can be typed does.
    package var bad: String?
    /// The same, said so that it does not.
    package var good: String?
    /// How to mend it, and how to change or waive the check where that can be done.
    package var remedy: String

    /// Every code of a build or an import, by area and then by name.
    package static let all: [CodeExplanation] = {
        let order = Dictionary(uniqueKeysWithValues: Area.allCases.enumerated().map { ($1, $0) })
        return Entry.all.compactMap { $0.explanation }.sorted {
            (order[$0.area]!, $0.code.name) < (order[$1.area]!, $1.code.name)
        }
    }()

    /// Every code there is: of builds and of imports.
    package static let codes: [String: DiagnosticCode] = CodeCatalogue.byName.merging(
        exchangeCodes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// Names that are explained and are no code; a test wants none.
    package static let unknownNames = Entry.all.map(\.name).filter { codes[$0] == nil }

    /// The explanation of a code, by its name.
    package static subscript(_ name: String) -> CodeExplanation? { all.first { $0.code.name == name } }
}

extension CodeExplanation {
    /// An explanation as it is written in this folder: the code by its name, since most codes are known to their own
    /// module only.
    struct Entry {
        var name: String
        var area: Area
        var form: Form
        var why: String
        var bad: String?
        var good: String?
        var remedy: String

        init(
            _ name: String, _ area: Area, _ form: Form = .shown, why: String, bad: String? = nil, good: String? = nil,
            remedy: String
        ) {
            self.name = name
            self.area = area
            self.form = form
            self.why = why
            self.bad = bad
            self.good = good
            self.remedy = remedy
        }

        /// Nil where no code has the name, which a test refuses.
        var explanation: CodeExplanation? {
            guard let code = CodeExplanation.codes[name] else { return nil }
            return CodeExplanation(
                code: code, area: area, why: why, form: form, bad: bad, good: good, remedy: remedy + severityNote(code))
        }

        /// Where records can set a check aside; what is said of templates and of the site as a whole is about no record.
        private static let areasOfRecords: Set<Area> = [.editorial, .sources, .records, .values, .files, .prose]

        /// What a site may do about the code's severity; the same words for each.
        private func severityNote(_ code: DiagnosticCode) -> String {
            guard code.severity == .warning, area != .imports, area != .output else { return "" }
            let forSite =
                " To change it for a whole site: `checks: {\(code.name): error}`, or `off`, in site.yaml."
            guard Self.areasOfRecords.contains(area), !Self.notWaived.contains(code.name) else { return forSite }
            return forSite
                + " To set it aside for one record: `waive: [{check: \(code.name), reason: …}]` in the record."
        }

        /// Warnings that are about waivers, about the site, or about the web of today.
        private static let notWaived: Set<String> = [
            "waiver-unused", "public-above-clear", "web-link-dead", "web-link-unanswered", "csv-duplicate-column",
        ]

        static let all: [Entry] =
            editorial + sources + records + values + files + prose + site + media + templates + output + imports
    }
}

import Diagnostics
import Publishing
import Records
import Reports

/// Writes a site's settings back in the keys of `site.yaml`: those that are not what every site has.
struct SiteEncoder {
    let site: SiteConfiguration
    /// Whom the file is for, which is what a site made of it is for.
    let audience: TrafficLight

    func members(into writer: inout JSONWriter) {
        let standard = SiteConfiguration()
        writer.number("content_version", 1)
        writer.text("title", site.title)
        writer.text("description", ifAny: site.description)
        writer.text("base_url", ifAny: site.baseURL?.text)
        writer.text("language", site.language)
        writer.text("content_language", ifAny: site.ownContentLanguage)
        writer.text("time_zone", ifAny: site.timeZone)
        writer.texts("authors", ifAny: site.authors)
        writer.text("contact", ifAny: site.contact)
        if let security = site.security {
            writer.object("security") { writer in
                writer.text("contact", security.address.text)
                writer.text("expires", security.expires.value.description)
            }
        }
        writer.text("audience", audience.word)
        writer.text("grading", site.showsGrading ? "on" : "off")
        writer.text("likelihood_scale", site.likelihoodScale.id)
        writer.text("counting_rule", site.countingRule.rawValue)
        vagueCounts(into: &writer)
        vocabularies(into: &writer)
        if !site.checks.isEmpty {
            writer.object("checks") { writer in
                for (code, severity) in site.checks.sorted(by: { $0.key < $1.key }) {
                    writer.key(code)
                    switch severity {
                    case .error: writer.text("error")
                    case .warning, .note: writer.text("warning")
                    case nil: writer.text("off")
                    }
                }
            }
        }
        if !site.navigation.isEmpty {
            writer.array("navigation") { writer in
                for item in site.navigation {
                    writer.object { writer in
                        writer.text("title", item.title)
                        writer.text("target", item.target)
                    }
                }
            }
        }
        if site.pageSize != standard.pageSize { writer.number("page_size", site.pageSize) }
        if !site.drawsBorders { writer.object("map") { $0.text("borders", "off") } }
        let formats = SiteConfiguration.DataFormat.allCases.filter(site.dataFormats.contains)
        if formats.isEmpty {
            writer.text("data", "off")
        } else if formats.count < SiteConfiguration.DataFormat.allCases.count {
            writer.texts("data", formats.map(\.rawValue))
        }
        if site.hasStylePage { writer.flag("style_page", true) }
    }

    /// The words whose bounds the site sets: those behind the standard ones that it left alone.
    private func vagueCounts(into writer: inout JSONWriter) {
        let standard = VagueCounts.standard
        var untouched = standard.words[...]
        let own = site.vagueCounts.words.drop { word in
            guard let position = untouched.firstIndex(of: word) else { return false }
            untouched = untouched[(position + 1)...]
            return true
        }
        let approximation = site.vagueCounts.approximation
        guard !own.isEmpty || approximation != standard.approximation else { return }
        writer.object("vague_counts") { writer in
            if approximation != standard.approximation { writer.number("approximation", approximation) }
            for word in own {
                writer.key(word.text)
                switch word.upper {
                case word.lower: writer.text("\(word.lower)")
                case let upper?: writer.text("\(word.lower) to \(upper)")
                case nil: writer.text("at least \(word.lower)")
                }
            }
        }
    }

    /// The terms that the site adds or changes; all of a vocabulary whose standard terms it dropped.
    private func vocabularies(into writer: inout JSONWriter) {
        var replaced: [String] = []
        var own: [(name: String, terms: [Vocabulary.Term])] = []
        for standard in Vocabularies.standard.all {
            guard let vocabulary = site.vocabularies[standard.name] else { continue }
            let keepsStandard = vocabulary.terms.map(\.id).starts(with: standard.terms.map(\.id))
            if !keepsStandard { replaced.append(standard.name) }
            let terms = vocabulary.terms.filter { term in
                !keepsStandard || standard[term.id].map { !$0.isSame(as: term) } ?? true
            }
            if !terms.isEmpty { own.append((standard.name, terms)) }
        }
        guard !replaced.isEmpty || !own.isEmpty else { return }
        writer.object("vocabularies") { writer in
            writer.texts("replace", ifAny: replaced)
            for (name, terms) in own {
                writer.key(name)
                writer.object { writer in
                    for term in terms {
                        writer.key(term.id)
                        self.term(term, into: &writer)
                    }
                }
            }
        }
    }

    private func term(_ term: Vocabulary.Term, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.text("label", term.label)
            if !term.definition.isEmpty { writer.text("definition", term.definition) }
            if term.isViolent { writer.flag("violent", true) }
            if !term.crosswalk.isEmpty {
                writer.object("codes") { writer in
                    for code in term.crosswalk {
                        writer.key(code.scheme)
                        writer.text(code.value)
                    }
                }
            }
            writer.text("colour", ifAny: term.colour)
            writer.text("shape", ifAny: term.shape)
        }
    }
}

extension Vocabulary.Term {
    fileprivate func isSame(as other: Vocabulary.Term) -> Bool {
        label == other.label && definition == other.definition && crosswalk == other.crosswalk
            && isViolent == other.isViolent && colour == other.colour && shape == other.shape
    }
}

package import Diagnostics
import Records

extension SiteConfiguration {
    /// The path of the file from the site's folder.
    package static let path = "Content/site.yaml"

    /// Reads `Content/site.yaml`; nil: there is no such file.
    package static func read(_ bytes: [UInt8]?) -> Checked<SiteConfiguration> {
        guard let bytes else {
            return Checked(
                SiteConfiguration(),
                [
                    Diagnostic(
                        .missingSiteFile, "'Content/site.yaml' is missing: a site must have a title",
                        at: SourceLocation(path: path),
                        explanation: "The smallest one is a single line: title: The name of the site.")
                ])
        }
        var reader = SiteReader()
        reader.read(bytes)
        return Checked(reader.site, reader.diagnostics)
    }
}

/// Reads the site's configuration, setting by setting.
private struct SiteReader {
    var site = SiteConfiguration()
    var diagnostics: [Diagnostic] = []

    mutating func read(_ bytes: [UInt8]) {
        let file = YAMLReader.read(bytes[...], path: SiteConfiguration.path, offset: 0)
        diagnostics += file.diagnostics
        if file.value.count > 1 {
            diagnostics.append(
                Diagnostic(
                    .wrongForm, "'Content/site.yaml' must be a single document", at: file.value[1].root.location,
                    explanation: "Everything behind the second '---' would be left out."))
        }
        guard let root = file.value.first?.root,
            let fields = Fields(root, schema: .site, diagnostics: &diagnostics)
        else { return }
        if let title = fields.text("title", &diagnostics) { site.title = title }
        _ = fields.integer("content_version", in: 1...1, &diagnostics)
        site.description = fields.text("description", &diagnostics)
        if let node = fields["base_url"] { site.baseURL = baseURL(node) }
        if let language = fields.language("language", &diagnostics) { site.language = language }
        site.ownContentLanguage = fields.language("content_language", &diagnostics)
        site.timeZone = fields.text("time_zone", &diagnostics)
        site.authors = fields.texts("authors", &diagnostics)
        site.contact = fields.text("contact", &diagnostics)
        if let node = fields["security"] { site.security = securityContact(node) }
        if let node = fields["audience"], let text = node.readText(&diagnostics) {
            if let audience = TrafficLight(word: text) {
                site.audience = audience
            } else {
                diagnostics.append(
                    Diagnostic(
                        .unknownLabel, "'\(text)' is no label of TLP 2.0", at: node.location,
                        suggestion: NearMiss.best(for: text, among: TrafficLight.allCases.map(\.word))))
            }
        }
        if let grading = switchValue(fields["grading"]) { site.showsGrading = grading }
        if let node = fields["likelihood_scale"], let id = node.readText(&diagnostics) {
            if let scale = LikelihoodScale.all.first(where: { $0.id == id }) {
                site.likelihoodScale = scale
            } else {
                unknown(id, node, among: LikelihoodScale.all.map(\.id))
            }
        }
        if let rule = fields.choice("counting_rule", SiteConfiguration.CountingRule.self, &diagnostics) {
            site.countingRule = rule
        }
        if let node = fields["vague_counts"] { readVagueCounts(node) }
        if let node = fields["vocabularies"] { readVocabularies(node) }
        if let node = fields["checks"] { readChecks(node) }
        for node in fields.list("navigation") {
            guard let item = Fields(node, schema: .navigation, diagnostics: &diagnostics),
                let title = item.text("title", &diagnostics), let node = item["target"],
                let target = node.readText(&diagnostics)
            else { continue }
            guard Self.isRoute(target) || WebAddress(target) != nil else {
                diagnostics.append(
                    Diagnostic(
                        .invalidAddress, "'\(target)' is no address that a page may link to", at: node.location,
                        explanation: "Name a page of the site, such as timeline.html, or an address that begins with "
                            + "https://, http:// or mailto:."))
                continue
            }
            site.navigation.append(.init(title: title, target: target))
        }
        if let node = fields["data"] { readDataFormats(node) }
        if let shows = fields.flag("style_page", &diagnostics) { site.hasStylePage = shows }
        if let size = fields.integer("page_size", in: 10...500, &diagnostics) { site.pageSize = size }
        if let node = fields["map"], let map = Fields(node, schema: .map, diagnostics: &diagnostics),
            let borders = switchValue(map["borders"])
        {
            site.drawsBorders = borders
        }
    }

    /// Whether a link of the navigation names a page of the site: it has no scheme, and stays within the site.
    private static func isRoute(_ target: String) -> Bool {
        !target.utf8.contains(UInt8(ascii: ":")) && !target.hasPrefix("/")
            && target.split(separator: "/").allSatisfy { $0 != ".." }
            && target.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E && $0 != 0x5C }
    }

    private mutating func baseURL(_ node: RecordNode) -> WebAddress? {
        guard var text = node.readText(&diagnostics) else { return nil }
        while text.hasSuffix("/") { text.removeLast() }
        if let address = WebAddress(text), !text.lowercased().hasPrefix("mailto:"), !text.contains("?"),
            !text.contains("#")
        {
            return address
        }
        diagnostics.append(
            Diagnostic(
                .invalidAddress, "'\(text)' is no address of a site", at: node.location,
                explanation: "It begins with https:// or http:// and has no '?' or '#' in it."))
        return nil
    }

    /// `{contact: security@example.org, expires: 2027-06-30}`.
    private mutating func securityContact(_ node: RecordNode) -> SiteConfiguration.SecurityContact? {
        guard let fields = Fields(node, schema: .security, diagnostics: &diagnostics),
            let contact = fields["contact"], let expires = fields["expires"],
            let text = contact.readText(&diagnostics), let date = expires.readText(&diagnostics)
        else { return nil }
        guard let address = WebAddress(text.contains(":") ? text : "mailto:" + text),
            text.contains("@") || text.contains("://")
        else {
            diagnostics.append(
                Diagnostic(
                    .invalidAddress, "'\(text)' is no address that anyone could write to", at: contact.location,
                    explanation: "Write an e-mail address, or an address that begins with https:// or mailto:."))
            return nil
        }
        switch EventDate.parse(date) {
        case .failure(let error):
            diagnostics.append(error.diagnostic(at: expires.location))
            return nil
        case .success(let date):
            guard let day = date.exactDay, (0...9999).contains(day.year) else {
                diagnostics.append(
                    Diagnostic(
                        .wrongForm, "'\(date)' is no day on which the contact could expire", at: expires.location,
                        explanation: "Write one exact day, such as 2027-06-30."))
                return nil
            }
            return .init(address: address, expires: Located(day, at: expires.range))
        }
    }

    private mutating func switchValue(_ node: RecordNode?) -> Bool? {
        guard let node, let text = node.readText(&diagnostics) else { return nil }
        switch text {
        case "on": return true
        case "off": return false
        default:
            unknown(text, node, among: ["on", "off"])
            return nil
        }
    }

    /// `off`, or the formats: `[csv, json]`.
    private mutating func readDataFormats(_ node: RecordNode) {
        let nodes = node.asList
        guard !nodes.isEmpty else { return }
        site.dataFormats = []
        for item in nodes {
            guard let text = item.readText(&diagnostics) else { continue }
            if let format = SiteConfiguration.DataFormat(rawValue: text) {
                site.dataFormats.insert(format)
            } else if text != "off" || nodes.count > 1 {
                unknown(text, item, among: SiteConfiguration.DataFormat.allCases.map(\.rawValue) + ["off"])
            }
        }
    }

    private mutating func unknown(_ text: String, _ node: RecordNode, among words: [String]) {
        diagnostics.append(
            Diagnostic(
                .unknownChoice, "'\(text)' is none of the words that may stand here", at: node.location,
                explanation: "They are: \(words.joined(separator: ", ")).",
                suggestion: NearMiss.best(for: text, among: words)))
    }

    /// `several: 3 to 9`, `dozens: at least 24`, and `approximation: 10`, the per cent that "about" may be off.
    private mutating func readVagueCounts(_ node: RecordNode) {
        guard node.isMap else {
            diagnostics.append(.wrongKind(node, "Vague counts must be a map, such as {several: 3 to 9}"))
            return
        }
        for (key, value) in node.entries {
            if key.hasText("approximation") {
                if let percent = value.readInteger(in: 0...100, &diagnostics) {
                    site.vagueCounts.approximation = percent
                }
                continue
            }
            guard let text = value.readText(&diagnostics) else { continue }
            switch Quantity.parse(text) {
            case .failure(let error): diagnostics.append(error.diagnostic(at: value.location))
            case .success(let quantity):
                guard let lower = quantity.lower, !quantity.isShare else {
                    diagnostics.append(
                        Diagnostic(
                            .wrongForm, "'\(text)' sets no bounds for '\(key.text)'", at: value.location,
                            explanation: "Write a number or a range, such as 3 to 9 or at least 24."))
                    continue
                }
                let word = key.text
                site.vagueCounts.words.removeAll { $0.text == word }
                site.vagueCounts.words.append(.init(word, lower, quantity.upper))
            }
        }
    }

    private mutating func readVocabularies(_ node: RecordNode) {
        guard node.isMap else {
            diagnostics.append(.wrongKind(node, "Vocabularies must be a map of their names"))
            return
        }
        for (key, value) in node.entries where key.hasText("replace") {
            for name in value.readTexts(&diagnostics) {
                if site.vocabularies[name] == nil {
                    unknown(name, value, among: Vocabularies.names)
                } else {
                    site.vocabularies[name] = Vocabulary(name, [])
                }
            }
        }
        for (key, value) in node.entries where !key.hasText("replace") {
            let name = key.text
            guard let vocabulary = site.vocabularies[name] else {
                diagnostics.append(
                    Diagnostic(
                        .unknownKey, "'\(name)' is no vocabulary", at: key.location,
                        explanation: "They are: \(Vocabularies.names.joined(separator: ", ")).",
                        suggestion: NearMiss.best(for: name, among: Vocabularies.names)))
                continue
            }
            guard value.isMap else {
                diagnostics.append(.wrongKind(value, "A vocabulary must be a map of terms"))
                continue
            }
            site.vocabularies[name] = vocabulary.adding(terms(value))
        }
    }

    private mutating func terms(_ node: RecordNode) -> [Vocabulary.Term] {
        var terms: [Vocabulary.Term] = []
        for (key, value) in node.entries {
            let id = key.text
            guard RecordID.isValid(id.utf8) else {
                diagnostics.append(
                    Diagnostic(
                        .invalidID, "'\(id)' is no id of a term", at: key.location,
                        suggestion: RecordID.suggestion(for: id)))
                continue
            }
            if value.isScalar {
                terms.append(.init(id, value.text))
                continue
            }
            guard let fields = Fields(value, schema: .term, diagnostics: &diagnostics) else { continue }
            var term = Vocabulary.Term(
                id, fields.text("label", &diagnostics) ?? id, fields.text("definition", &diagnostics) ?? "",
                isViolent: fields.flag("violent", &diagnostics) ?? false)
            term.colour = fields.text("colour", &diagnostics)
            term.shape = fields.text("shape", &diagnostics)
            if let node = fields["codes"], !node.isMap {
                diagnostics.append(.wrongKind(node, "Codes must be a map of catalogues, such as {acled: Armed clash}"))
            }
            for (scheme, code) in fields["codes"]?.entries ?? [] {
                if let code = code.readText(&diagnostics) {
                    term.crosswalk.append(ExternalID(scheme: scheme.text, value: code))
                }
            }
            term.crosswalk.sort { $0.scheme < $1.scheme }
            terms.append(term)
        }
        return terms
    }

    private mutating func readChecks(_ node: RecordNode) {
        guard node.isMap else {
            diagnostics.append(.wrongKind(node, "Checks must be a map of codes, such as {empty-value: off}"))
            return
        }
        for (key, value) in node.entries {
            guard let text = value.readText(&diagnostics) else { continue }
            site.checkPlaces[key.text] = key.location
            switch text {
            case "error": site.checks[key.text] = .some(.error)
            case "warning": site.checks[key.text] = .some(.warning)
            case "off": site.checks[key.text] = .some(nil)
            default: unknown(text, value, among: ["error", "warning", "off"])
            }
        }
    }
}

extension DiagnosticCode {
    static let missingSiteFile = DiagnosticCode("missing-site-file", .error, "A site has a file Content/site.yaml")
}

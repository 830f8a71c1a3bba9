import Diagnostics
import Markdown
import Records

extension RecordDecoder {
    /// Reads the few lines of YAML in a view block.
    mutating func view(_ block: ViewBlock) -> ReportView? {
        let known = diagnostics.count
        let view = verbatimView(block)
        // Where the block's lines are not the file's, byte for byte, only the block itself can be pointed at.
        if !block.textIsVerbatim {
            for index in known..<diagnostics.count { diagnostics[index].moveToWhole(location(block.range)) }
        }
        return view
    }

    private mutating func verbatimView(_ block: ViewBlock) -> ReportView? {
        guard let kind = ReportView.Kind(rawValue: block.word) else { return nil }
        var view = ReportView(kind: kind, range: block.range)
        guard block.text.contains(where: { $0 > 0x20 }) else {
            if kind == .figure || kind == .judgement {
                diagnostics.append(
                    Diagnostic(
                        .wrongForm, "A '\(block.word)' block must say what it shows", at: location(block.range)))
                return nil
            }
            return view
        }
        let read = YAMLReader.read(block.text[...], path: path, offset: Int(block.textRange.start))
        diagnostics += read.diagnostics
        guard let root = read.value.first?.root else { return nil }
        switch kind {
        case .figure:
            guard let fields = Fields(root, schema: .figureView, diagnostics: &diagnostics),
                let item = mediaItem(fields, root)
            else { return nil }
            view.media = item
            view.caption = fields.text("caption", &diagnostics)
        case .judgement:
            guard let fields = Fields(root, schema: .judgementView, diagnostics: &diagnostics) else { return nil }
            if fields["text"] != nil {
                view.judgement = judgement(fields, root)
            } else if let id = reference(fields["id"]) {
                view.judgementID = id
            } else {
                diagnostics.append(
                    Diagnostic(
                        .wrongForm, "A 'judgement' block must have an 'id' of the brief's judgements, or a 'text'",
                        at: location(block.range)))
                return nil
            }
        default:
            guard let fields = Fields(root, schema: .view, diagnostics: &diagnostics) else { return nil }
            readFilter(fields, into: &view)
        }
        return view
    }

    private mutating func readFilter(_ fields: Fields, into view: inout ReportView) {
        view.title = fields.text("title", &diagnostics)
        view.caption = fields.text("caption", &diagnostics)
        view.incident = reference(fields["incident"])
        view.axis = fields.choice("by", ReportView.Axis.self, &diagnostics)
        view.filter.actors = references(fields.list("actor"))
        view.filter.places = references(fields.list("place"))
        view.filter.campaigns = references(fields.list("campaign"))
        for node in fields.list("kind") {
            if let kind = term(node, of: site.vocabularies.kind) { view.filter.kinds.append(kind) }
        }
        view.filter.tags = fields.texts("tag", &diagnostics)
        view.filter.from = date(fields["from"])
        view.filter.to = date(fields["to"])
        view.filter.limit = fields.integer("limit", in: 1...500, &diagnostics)
    }
}

extension Diagnostic {
    /// Names a place that all of it lies in, for want of its own; notes on other places of the same text go without.
    fileprivate mutating func moveToWhole(_ place: SourceLocation) {
        location = place
        for index in notes.indices { notes[index].location = nil }
    }
}

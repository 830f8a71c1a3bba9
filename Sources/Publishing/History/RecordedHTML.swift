import History
import Records
import Reports
import Templating

/// Writes a record as it was recorded, field by field, and what differs between two versions of it.
///
/// A trusted writer, as the Markdown writer is: every text goes through ``[UInt8]/writeEscaped(_:)``.
struct RecordedHTML {
    let builder: PageBuilder
    let type: RecordType
    /// The record's language, where it is not the site's.
    let lang: String?
    private(set) var html: [UInt8] = []

    private var words: Words { builder.words }

    init(_ builder: PageBuilder, type: RecordType, lang: String?) {
        self.builder = builder
        self.type = type
        self.lang = lang
    }

    var finished: HTML { HTML(trusted: html) }

    // MARK: A whole record

    mutating func writeRecord(_ record: RecordNode) {
        writeMap(record, RecordSchema.schema(of: type), skipping: "id")
    }

    private mutating func writeMap(_ map: RecordNode, _ schema: RecordSchema?, skipping: String? = nil) {
        html.write("<dl class=\"recorded\">")
        for (key, value) in map.entries where key.text != skipping {
            html.write("<div><dt>")
            html.writeEscaped(builder.label(ofField: key.text))
            html.write("</dt><dd>")
            write(value, in: key.text, schema?.kind(of: key.text))
            html.write("</dd></div>")
        }
        html.write("</dl>")
    }

    private mutating func write(_ value: RecordNode, in field: String, _ kind: RecordSchema.Kind?) {
        if value.isMap {
            writeMap(value, kind?.schema)
        } else if value.isList {
            let tag = value.items.contains(where: \.isMap) ? "ol" : "ul"
            html.write("<\(tag)>")
            for item in value.items {
                html.write("<li>")
                write(item, in: field, kind?.item)
                html.write("</li>")
            }
            html.write("</\(tag)>")
        } else {
            writeScalar(value, in: field, kind)
        }
    }

    private mutating func writeScalar(_ value: RecordNode, in field: String, _ kind: RecordSchema.Kind?) {
        let shown = RecordedScalar(value.text, in: field, kind, of: type, builder)
        switch shown {
        case .ref(let ref): write(ref)
        case .word(let text): html.writeEscaped(text)
        case .prose(let text): writeProse(text)
        case .text(let text): writeText(text)
        }
    }

    private mutating func write(_ ref: RefView) {
        if let href = ref.href {
            html.write("<a href=\"")
            html.writeEscaped(href.text)
            html.write("\">")
        }
        html.write("<bdi")
        if let lang = ref.lang {
            html.write(" lang=\"")
            html.writeEscaped(lang)
            html.write("\"")
        }
        html.write(">")
        html.writeEscaped(ref.text)
        html.write("</bdi>")
        if ref.href != nil { html.write("</a>") }
        if let phrase = ref.guard {
            html.write(" <span class=\"guard\">(")
            html.writeEscaped(phrase)
            html.write(")</span>")
        }
    }

    /// The author's text, kept apart from the text around it.
    private mutating func writeText(_ text: String) {
        html.write("<bdi")
        writeLanguage()
        html.write(">")
        html.writeEscaped(text)
        html.write("</bdi>")
    }

    private mutating func writeProse(_ text: String) {
        html.write("<div class=\"typed\" dir=\"auto\"")
        writeLanguage()
        html.write(">")
        html.writeEscaped(text)
        html.write("</div>")
    }

    private mutating func writeLanguage() {
        guard let lang else { return }
        html.write(" lang=\"")
        html.writeEscaped(lang)
        html.write("\"")
    }

    // MARK: A difference

    mutating func writeChanges(_ difference: RecordDifference) {
        html.write("<dl class=\"recorded changes\">")
        for change in difference.changes {
            html.write("<div><dt>")
            html.writeEscaped(builder.label(of: change))
            html.write("</dt><dd>")
            write(change)
            html.write("</dd></div>")
        }
        html.write("</dl>")
    }

    private mutating func write(_ change: ValueChange) {
        let kind = RecordSchema.schema(of: type).kind(at: change.path)
        let keys = change.path.compactMap { step -> String? in
            if case .key(let key) = step { key } else { nil }
        }
        let field = keys.last ?? ""
        switch change.kind {
        case .added(let value): write("ins", "versionAdded", value, field, kind)
        case .removed(let value): write("del", "versionRemoved", value, field, kind)
        case .reordered: html.writeEscaped(words["versionReordered"])
        case .changed(let from, let to):
            if from.isScalar, to.isScalar, writeWords(from, to, field, kind) { return }
            write("del", "versionWas", from, field, kind)
            write("ins", "versionIs", to, field, kind)
        }
    }

    private mutating func write(
        _ tag: String, _ word: String, _ value: RecordNode, _ field: String, _ kind: RecordSchema.Kind?
    ) {
        html.write("<div class=\"\(tag)\"><span class=\"how\">")
        html.writeEscaped(words[word])
        html.write("</span> <\(tag)>")
        write(value, in: field, kind)
        html.write("</\(tag)></div>")
    }

    /// Two texts in one, with what went and what came marked. False where they are no texts, or have so little in common
    /// that each is better read by itself.
    private mutating func writeWords(
        _ from: RecordNode, _ to: RecordNode, _ field: String, _ kind: RecordSchema.Kind?
    ) -> Bool {
        let older = RecordedScalar(from.text, in: field, kind, of: type, builder)
        let newer = RecordedScalar(to.text, in: field, kind, of: type, builder)
        guard let before = older.prose, let after = newer.prose else { return false }
        let difference = WordDifference(from: before, to: after)
        let same = difference.pieces.reduce(0) { $1.kind == .same ? $0 + $1.text.utf8.count : $0 }
        guard same * 3 > min(before.utf8.count, after.utf8.count) else { return false }
        html.write("<div class=\"typed\" dir=\"auto\"")
        writeLanguage()
        html.write(">")
        for piece in difference.pieces {
            switch piece.kind {
            case .same: html.writeEscaped(piece.text)
            case .removed: writePiece("del", "versionRemoved", piece.text)
            case .added: writePiece("ins", "versionAdded", piece.text)
            }
        }
        html.write("</div>")
        return true
    }

    /// Who hears a page and who sees no lines through words knows by brackets and a word what is marked.
    private mutating func writePiece(_ tag: String, _ word: String, _ text: String) {
        html.write("<\(tag)><span class=\"hidden\">[")
        html.writeEscaped(words[word])
        html.write(" </span>")
        html.writeEscaped(text)
        html.write("<span class=\"hidden\">]</span></\(tag)>")
    }
}

extension PageBuilder {
    /// "Casualties, 2, Killed": where in a record something changed.
    func label(of change: ValueChange) -> String {
        change.path.map { step in
            switch step {
            case .key(let key): label(ofField: key)
            case .item(let number): Words.grouped(number)
            }
        }.joined(separator: words["comma"])
    }

    /// "Title, Claims": the fields that differ.
    func labels(of difference: RecordDifference.Outline) -> String {
        difference.fields.map { label(ofField: $0) }.joined(separator: words["comma"])
    }
}

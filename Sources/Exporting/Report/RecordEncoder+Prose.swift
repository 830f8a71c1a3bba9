import Markdown
import Records
import Reports

extension RecordEncoder {
    func prose(_ key: StaticString, _ prose: Prose?, in header: RecordHeader, into writer: inout JSONWriter) {
        guard let prose else { return }
        let text = markdown(prose, in: header)
        if !text.isEmpty { writer.text(key, text) }
    }

    /// A released text in Markdown. A name that leads to nothing that is released stands for something withheld, and
    /// reads as on the pages: in the author's words, else in one word that says no more.
    func markdown(_ prose: Prose, in header: RecordHeader) -> [UInt8] {
        prose.markdown(
            Prose.Replacements(
                reference: { reference in
                    let type = reference.type.flatMap(RecordType.init(rawValue:))
                    let isReleased = report.key(named: reference.id, type: type) != nil
                    return isReleased ? nil : reference.text ?? withheldWord
                },
                citation: { citation in
                    report.position(citation.source, .source) == nil ? "[\(withheldWord)]" : nil
                },
                view: { block in
                    header.views.first { $0.range == block.range }.map { self.lines(of: $0, in: header) }
                }))
    }

    /// What stands between the fences of a view, one key a line.
    private func lines(of view: ReportView, in header: RecordHeader) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            if let media = view.media { self.media(media, into: &writer) }
            if let judgement = view.judgement { self.judgement(judgement, in: header, into: &writer) }
            writer.text("id", ifAny: view.judgementID?.id)
            writer.text("title", ifAny: view.title)
            writer.text("incident", ifAny: view.incident?.id)
            references("actor", view.filter.actors, into: &writer)
            references("place", view.filter.places, into: &writer)
            references("kind", view.filter.kinds, into: &writer)
            references("campaign", view.filter.campaigns, into: &writer)
            writer.texts("tag", ifAny: view.filter.tags)
            date("from", view.filter.from, into: &writer)
            date("to", view.filter.to, into: &writer)
            writer.number("limit", ifAny: view.filter.limit)
            writer.text("by", ifAny: view.axis?.rawValue)
            writer.text("caption", ifAny: view.caption)
        }
        return writer.take().membersAsLines
    }
}

extension [UInt8] {
    /// The members of a JSON object as the lines of a YAML map: `key: value`, each value as it is, which YAML reads too.
    fileprivate var membersAsLines: [UInt8] {
        var lines: [UInt8] = []
        var depth = 0
        var isInText = false
        var isKey = true
        var index = 1
        while index < count - 1 {
            let byte = self[index]
            if isInText {
                if byte == UInt8(ascii: "\\") {
                    lines += self[index..<index + 2]
                    index += 2
                    continue
                }
                if byte == UInt8(ascii: "\"") { isInText = false }
                if !(isKey && depth == 0 && byte == UInt8(ascii: "\"")) { lines.append(byte) }
            } else {
                switch byte {
                case UInt8(ascii: "\""):
                    isInText = true
                    if !(isKey && depth == 0) { lines.append(byte) }
                case UInt8(ascii: ",") where depth == 0:
                    lines.append(0x0A)
                    isKey = true
                case UInt8(ascii: ","): lines += ", ".utf8
                case UInt8(ascii: ":"):
                    lines += ": ".utf8
                    if depth == 0 { isKey = false }
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    depth += 1
                    lines.append(byte)
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    depth -= 1
                    lines.append(byte)
                default: lines.append(byte)
                }
            }
            index += 1
        }
        return lines
    }
}

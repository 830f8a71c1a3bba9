import Markdown
import Reports
import Templating

/// Fills the gaps of a text on one page: links to records, live values, citations, views.
struct PageProseResolver: ProseResolver {
    var builder: PageBuilder
    /// The record whose text it is.
    let record: RecordKey
    /// The date as of which a brief speaks.
    let asOf: EventDate?

    private func key(_ reference: ProseReference) -> RecordKey? {
        builder.report.key(named: reference.id, type: reference.type.flatMap(RecordType.init(rawValue:)))
    }

    func isWithheld(_ reference: ProseReference) -> Bool { key(reference) == nil }

    mutating func writeReference(_ reference: ProseReference, into html: inout [UInt8]) {
        guard let key = key(reference) else {
            html.writeEscaped(
                reference.text
                    ?? builder.absent(reference.id, reference.type.flatMap(RecordType.init(rawValue:))))
            return
        }
        if let field = reference.field, reference.text == nil {
            writeValue(field, of: key, into: &html)
            return
        }
        let ref = builder.ref(key)
        let href = reference.isInsideLink ? nil : ref.href
        if let href {
            html.write("<a href=\"")
            html.writeEscaped(href.text)
            if key != record, let card = builder.cardText(of: key) {
                html.write("\" data-card=\"")
                html.writeEscaped(card)
            }
            html.write("\">")
        }
        html.write("<bdi")
        if let lang = ref.lang, reference.text == nil {
            html.write(" lang=\"")
            html.writeEscaped(lang)
            html.write("\"")
        }
        html.write(">")
        html.writeEscaped(reference.text ?? ref.text)
        html.write("</bdi>")
        if href != nil { html.write("</a>") }
        // A guarded person's name is followed by what guards it, whatever text the author gave the link.
        if reference.text == nil, let phrase = ref.guard {
            html.write(" <span class=\"guard\">(")
            html.writeEscaped(phrase)
            html.write(")</span>")
        }
    }

    private func writeValue(_ field: String, of key: RecordKey, into html: inout [UInt8]) {
        guard let value = builder.liveValue(field, of: key, asOf: asOf) else {
            html.write("<span class=\"fig absent\"")
            writePageLanguage(into: &html)
            html.write(">")
            html.writeEscaped(builder.words["figureNotStated"])
            html.write("</span>")
            return
        }
        html.write("<span class=\"")
        html.writeEscaped(value.className)
        html.write("\">")
        html.writeEscaped(value.text)
        html.write("</span>")
        if let now = value.now {
            html.write(" (")
            html.writeEscaped(builder.words.filled("nowValue", ("value", now)))
            html.write(")")
        }
    }

    mutating func writeCitation(_ citation: ProseCitation, into html: inout [UInt8]) {
        let use: SourceUse
        if builder.report.position(citation.source, .source) != nil {
            use = .named(Reference(citation.source, at: citation.range))
        } else {
            use = .protected
        }
        let cite = builder.cite(use)
        if citation.isInsideLink {
            html.write("<span class=\"cite\">")
        } else {
            html.write("<a class=\"cite\" href=\"")
            html.writeEscaped(cite.href.text)
            html.write("\" title=\"")
            html.writeEscaped(cite.title + (citation.locator.map { builder.words["comma"] + $0 } ?? ""))
            html.write("\">")
        }
        html.write(String(cite.number))
        if let locator = citation.locator {
            html.writeEscaped(builder.words["comma"])
            html.writeEscaped(locator)
        }
        html.write(citation.isInsideLink ? "</span>" : "</a>")
    }

    mutating func writeImage(_ image: ProseImage, into html: inout [UInt8]) {
        if builder.edition.goneMedia.contains(image.path) { return writeDescription(of: image, into: &html) }
        guard !builder.edition.isCovered(image.path, in: record) else { return writeCover(of: image, into: &html) }
        html.write("<img src=\"")
        html.writeEscaped(builder.route.toRoot + Route.media(PercentEncoding.path(image.path)).path)
        html.write("\" alt=\"")
        html.writeEscaped(image.alt)
        if let size = builder.edition.pictureSizes[image.path] {
            html.write("\" width=\"\(size.width)\" height=\"\(size.height)")
        }
        html.write("\">")
    }

    /// What stands for a picture that is no longer kept.
    private func writeDescription(of image: ProseImage, into html: inout [UInt8]) {
        html.write("<span class=\"gone\">")
        html.writeEscaped(builder.words["mediaGone"])
        html.write(" ")
        html.writeEscaped(image.alt)
        html.write("</span>")
    }

    /// A picture in the middle of a paragraph cannot be folded away there: its cover is a link to it.
    private func writeCover(of image: ProseImage, into html: inout [UInt8]) {
        html.write("<a class=\"cover\" href=\"")
        html.writeEscaped(builder.route.toRoot + Route.media(PercentEncoding.path(image.path)).path)
        html.write("\">")
        html.writeEscaped(builder.words["graphicCover"])
        html.write(" ")
        html.writeEscaped(image.alt)
        html.write("</a>")
    }

    mutating func writeView(_ block: ViewBlock, into html: inout [UInt8]) {
        let views = builder.report.record(record)?.header.views ?? []
        guard let view = views.first(where: { $0.range == block.range }) else { return }
        // A list or a drawing is in the words of the page. A judgement and a picture are mostly the author's own.
        let isOfPage = isInOtherLanguage && view.kind != .judgement && view.kind != .figure
        if isOfPage {
            html.write("<div")
            writePageLanguage(into: &html)
            html.write(">")
        }
        builder.write(view, of: record, asOf: asOf, into: &html)
        if isOfPage { html.write("</div>") }
    }

    /// Whether the text is in another language than the page around it.
    private var isInOtherLanguage: Bool {
        builder.report.record(record).flatMap { builder.language(of: $0.header) } != nil
    }

    /// Says within a tag that what follows is in the page's language again, where the text is in another.
    private func writePageLanguage(into html: inout [UInt8]) {
        guard isInOtherLanguage else { return }
        let language = builder.report.site.language
        html.write(" lang=\"")
        html.writeEscaped(language)
        html.write("\" dir=\"\(Language.direction(of: language))\"")
    }
}

extension [UInt8] {
    /// Appends text of our own that needs no escaping.
    mutating func write(_ text: String) { append(contentsOf: text.utf8) }

    /// Appends text so that it is text in HTML and in a quoted attribute.
    mutating func writeEscaped(_ text: String) { Escaping.append(text, to: &self) }
}

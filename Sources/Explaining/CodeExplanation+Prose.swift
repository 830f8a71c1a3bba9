/// Markdown.
extension CodeExplanation.Entry {
    static let prose: [Self] = [
        .init(
            "raw-html", .prose, .prose,
            why:
                "HTML in a text could run code in every reader's browser. It is shown as it was typed, so that nothing an author wrote vanishes.",
            bad: "Some <b>bold</b> text.",
            good: "Some **bold** text.",
            remedy: "Use Markdown, or put the HTML into backticks to show it."),
        .init(
            "link-address", .prose, .prose,
            why: "Only http, https and mailto addresses, relative paths and fragments can be linked.",
            bad: "[Text](javascript:alert(1))",
            good: "[Text](https://example.org)",
            remedy: "Write such an address."),
        .init(
            "image-address", .prose, .prose,
            why: "A picture from elsewhere tells that host who reads the page, and breaks offline.",
            bad: "![A map](https://example.org/map.png)",
            good: "[A map](https://example.org/map.png)",
            remedy: "Put the file into Content/media and name it by its path, or link to it."),
        .init(
            "image-without-alt", .prose, .shown,
            why:
                "Whoever cannot see a picture, and whoever prints without it, has its alternative text instead (WCAG 2.2, 1.1.1).",
            bad: "![](map.png)",
            good: "![A map of Karachi with the two places marked](map.png)",
            remedy: "Say what the picture shows."),
        .init(
            "reference-form", .prose, .prose,
            why: "What looks like a reference and is none would be printed with its brackets.",
            bad: "See [[TTP group]].",
            good: "See [[ttp|the TTP]].",
            remedy: "Write [[id]], [[id|text]], [[type:id]] or [[id.field]]."),
        .init(
            "citation-form", .prose, .prose,
            why: "A citation names a source by its id; a locator stands after a comma.",
            bad: "So it was [@The Report].",
            good: "So it was [@report, p. 4].",
            remedy: "Write [@source-id] or [@source-id, p. 4]."),
        .init(
            "footnote-undefined", .prose, .prose,
            why: "The number would lead nowhere.",
            bad: "Text[^1].",
            good: "Text[^1].\n\n[^1]: A note.",
            remedy: "Write the note, at the start of a line."),
        .init(
            "footnote-unused", .prose, .prose,
            why: "A note that nothing points at is not printed.",
            bad: "Text.\n\n[^1]: A note.",
            good: "Text[^1].\n\n[^1]: A note.",
            remedy: "Refer to it, or take it out."),
        .init(
            "footnote-repeated", .prose, .prose,
            why: "Of two notes with one name one would be lost.",
            bad: "Text[^1].\n\n[^1]: A.\n\n[^1]: B.",
            good: "Text[^1].\n\n[^1]: A.",
            remedy: "Give one another name."),
        .init(
            "footnote-place", .prose, .prose,
            why: "Within a list or a quotation nobody can tell what the note belongs to.",
            bad: "Text[^1].\n\n> [^1]: A note.",
            good: "Text[^1].\n\n[^1]: A note.",
            remedy: "Move it to the start of a line of its own."),
        .init(
            "table-row", .prose, .prose,
            why: "A cell too many would be dropped.",
            bad: "| a | b |\n|---|---|\n| 1 | 2 | 3 |",
            good: "| a | b |\n|---|---|\n| 1 | 2 |",
            remedy: "Add a column, or take the cell out."),
        .init(
            "table-too-large", .prose, .shown,
            why: "A table of more than 20,000 cells is data.",
            remedy: "Offer it as a file."),
        .init(
            "prose-too-long", .prose, .shown,
            why: "A text of more than a megabyte is not read by anybody.",
            remedy: "Divide it."),
        .init(
            "prose-nesting", .prose, .shown,
            why: "No text has lists so deep.",
            remedy: "Write it flatter."),
        .init(
            "invalid-text", .prose, .shown,
            why: "Bytes that are no UTF-8 are shown as the replacement sign.",
            remedy: "Save the file as UTF-8."),
        .init(
            "restricted-form", .prose, .prose,
            why: "A restricted block without a label says nothing of who may read it, and is withheld.",
            bad: "``` tlp\nText\n```",
            good: "``` tlp amber\nText\n```",
            remedy: "Write the label after 'tlp'."),
    ]
}

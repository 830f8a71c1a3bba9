package import Diagnostics

extension DiagnosticCode {
    package static let proseTooLong = DiagnosticCode(
        "prose-too-long", .error, "A Markdown text has at most 1 MB, 1,000 pictures and 200 views")
    package static let proseNesting = DiagnosticCode(
        "prose-nesting", .error, "Lists, quotations and restricted blocks nest to a bounded depth")
    package static let invalidText = DiagnosticCode(
        "invalid-text", .warning, "Text is UTF-8 without NUL bytes; what is not is shown as U+FFFD")
    package static let rawHTML = DiagnosticCode(
        "raw-html", .warning, "HTML in Markdown is shown as text and never as markup")
    package static let linkAddress = DiagnosticCode(
        "link-address", .error, "A link leads to an http, https or mailto address, a relative path or a fragment")
    package static let imageAddress = DiagnosticCode(
        "image-address", .error, "A picture in Markdown is a file of this site, named by a relative path")
    package static let imageWithoutAlt = DiagnosticCode(
        "image-without-alt", .warning, "A picture has a text that stands in for it")
    package static let referenceForm = DiagnosticCode(
        "reference-form", .error, "A reference is [[id]], [[id|text]], [[type:id]] or [[id.field]]")
    package static let citationForm = DiagnosticCode(
        "citation-form", .error, "A citation is [@source-id] or [@source-id, p. 4]")
    package static let footnoteUndefined = DiagnosticCode(
        "footnote-undefined", .error, "A footnote that is referred to is defined in the same text")
    package static let footnoteUnused = DiagnosticCode(
        "footnote-unused", .warning, "A footnote that is defined is referred to")
    package static let footnoteRepeated = DiagnosticCode(
        "footnote-repeated", .error, "A footnote is defined once")
    package static let footnotePlace = DiagnosticCode(
        "footnote-place", .error, "A footnote is defined at the start of a line, outside lists and quotations")
    package static let tableRow = DiagnosticCode(
        "table-row", .error, "A table row has no more cells than the table has columns")
    package static let tableTooLarge = DiagnosticCode(
        "table-too-large", .error, "A table in Markdown has at most 20,000 cells")
    package static let restrictedForm = DiagnosticCode(
        "restricted-form", .error, "A restricted block begins with 'tlp' and a label, such as 'tlp amber'")

    /// Every code of this module, for the reference.
    package static let markdownCodes: [DiagnosticCode] = [
        .proseTooLong, .proseNesting, .invalidText, .rawHTML, .linkAddress, .imageAddress, .imageWithoutAlt,
        .referenceForm, .citationForm, .footnoteUndefined, .footnoteUnused, .footnoteRepeated, .footnotePlace,
        .tableRow, .tableTooLarge, .restrictedForm,
    ]
}

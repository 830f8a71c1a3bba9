package import Diagnostics

extension DiagnosticCode {
    static let templateNotUTF8 = DiagnosticCode("template-not-utf8", .error, "A template is a UTF-8 text file")
    static let templateNameTwice = DiagnosticCode(
        "template-name-twice", .error, "Each template's name is used by one file")
    static let templateMissing = DiagnosticCode(
        "template-missing", .error, "Every kind of page has its template")
    static let templateUnused = DiagnosticCode(
        "template-unused", .warning, "Every template is a page's or is used by one")
    static let templateTagUnclosed = DiagnosticCode(
        "template-tag-unclosed", .error, "Every tag ends with two closing braces")
    static let templateNameMalformed = DiagnosticCode(
        "template-name-malformed", .error, "A name is letters, digits, hyphens and underscores, parts joined by dots")
    static let templateTripleBraces = DiagnosticCode(
        "template-triple-braces", .error, "Escaping cannot be switched off")
    static let templateDelimiters = DiagnosticCode(
        "template-delimiters", .error, "Tags are always written with two braces")
    static let templateDynamicName = DiagnosticCode(
        "template-dynamic-name", .error, "A partial is named in the template, never by a value")
    static let templateSectionUnclosed = DiagnosticCode(
        "template-section-unclosed", .error, "Every section, parent and block has a closing tag")
    static let templateSectionMismatch = DiagnosticCode(
        "template-section-mismatch", .error, "A closing tag repeats the name of the opening one")
    static let templateSectionStray = DiagnosticCode(
        "template-section-stray", .error, "A closing tag has an opening one before it")
    static let templateTooDeep = DiagnosticCode(
        "template-too-deep", .error, "Tags and partials are nested at most 100 deep")
    static let templateTooLarge = DiagnosticCode(
        "template-too-large", .error, "A page's template has at most 200,000 pieces, its partials included")
    static let templateTextOutsideBlock = DiagnosticCode(
        "template-text-outside-block", .warning, "Within a parent tag only blocks are shown")
    static let templateUnknownPartial = DiagnosticCode(
        "template-unknown-partial", .error, "A partial or parent is one of the templates")
    static let templateUnknownBlock = DiagnosticCode(
        "template-unknown-block", .error, "A parent tag overrides blocks that the parent has")
    static let templateBlockTwice = DiagnosticCode(
        "template-block-twice", .error, "A parent tag overrides each block once")
    static let templateCycle = DiagnosticCode(
        "template-cycle", .error, "A template never uses itself, directly or through others")
    static let templateUnknownName = DiagnosticCode(
        "template-unknown-name", .error, "A template names only what its context has")
    static let templateNotPrintable = DiagnosticCode(
        "template-not-printable", .error, "Text, HTML, addresses and numbers can be printed, nothing else")
    static let templateNotASection = DiagnosticCode(
        "template-not-a-section", .error, "A section is opened by a list, a record, a flag or an optional value")
    static let templateNeverAbsent = DiagnosticCode(
        "template-never-absent", .error, "An inverted section asks about something that can be absent")
    static let templateNotARecord = DiagnosticCode(
        "template-not-a-record", .error, "Only a record has fields to name after a dot")
    static let templateMaybeAbsent = DiagnosticCode(
        "template-maybe-absent", .error, "An optional value is used within a section that shows it is there")
    static let templateValueInTag = DiagnosticCode(
        "template-value-in-tag", .error, "Within a tag, values stand in quoted attributes only")
    static let templateValueInScript = DiagnosticCode(
        "template-value-in-script", .error, "No value stands in a script, a style sheet or a comment")
    static let templateValueInAttribute = DiagnosticCode(
        "template-value-in-attribute", .error, "No value stands in an attribute that browsers run as code")
    static let templateAddressNeeded = DiagnosticCode(
        "template-address-needed", .error, "What begins an attribute for an address is an address")
    static let templateHTMLInAttribute = DiagnosticCode(
        "template-html-in-attribute", .error, "HTML stands between tags")
    static let templateBranches = DiagnosticCode(
        "template-branches", .error, "A section leaves the HTML as open or closed as it found it")
    static let templateHTMLUnfinished = DiagnosticCode(
        "template-html-unfinished", .error, "A page's template ends outside tags, comments and scripts")
}

/// Every code of this module, for the reference of checks.
package let templatingCodes: [DiagnosticCode] = [
    .templateNotUTF8, .templateNameTwice, .templateMissing, .templateUnused, .templateTagUnclosed,
    .templateNameMalformed, .templateTripleBraces, .templateDelimiters, .templateDynamicName,
    .templateSectionUnclosed, .templateSectionMismatch, .templateSectionStray, .templateTooDeep, .templateTooLarge,
    .templateTextOutsideBlock, .templateUnknownPartial, .templateUnknownBlock, .templateBlockTwice, .templateCycle,
    .templateUnknownName, .templateNotPrintable, .templateNotASection, .templateNeverAbsent, .templateNotARecord,
    .templateMaybeAbsent, .templateValueInTag, .templateValueInScript, .templateValueInAttribute,
    .templateAddressNeeded, .templateHTMLInAttribute, .templateBranches, .templateHTMLUnfinished,
]

/// Templates: what keeps a page from being wrong is checked before any page is made.
extension CodeExplanation.Entry {
    static let templates: [Self] = [
        .init(
            "template-not-utf8", .templates, .shown,
            why: "A template is text.",
            remedy: "Save it as UTF-8."),
        .init(
            "template-name-twice", .templates, .shown,
            why: "A template is known by its name.",
            remedy: "Rename one file."),
        .init(
            "template-missing", .templates, .shown,
            why: "A kind of page without a template cannot be made.",
            remedy: "Add the file; the message names it."),
        .init(
            "template-unused", .templates, .shown,
            why: "A template that nothing uses is often one with a mistyped name.",
            remedy: "Use it, rename it or delete it."),
        .init(
            "template-tag-unclosed", .templates, .shown,
            why: "The rest of the file would be one tag.",
            bad: "{{title}",
            good: "{{title}}",
            remedy: "Close the tag."),
        .init(
            "template-name-malformed", .templates, .shown,
            why: "Names are letters, digits, hyphens and underscores, joined by dots.",
            bad: "{{the title}}",
            good: "{{title}}",
            remedy: "Mend the name."),
        .init(
            "template-triple-braces", .templates, .shown,
            why:
                "Three braces switch escaping off in other engines; here nothing does, since one such tag lets a title run code.",
            bad: "{{{title}}}",
            good: "{{title}}",
            remedy: "Write two braces; HTML that Sitrep made is not escaped again."),
        .init(
            "template-delimiters", .templates, .shown,
            why: "One way to write a tag is enough.",
            bad: "{{=<% %>=}}",
            good: "{{title}}",
            remedy: "Write two braces."),
        .init(
            "template-dynamic-name", .templates, .shown,
            why: "Which partials a page uses is known before it is made.",
            bad: "{{>*name}}",
            good: "{{> card}}",
            remedy: "Name the partial."),
        .init(
            "template-section-unclosed", .templates, .shown,
            why: "What is opened is closed.",
            bad: "{{#items}}x",
            good: "{{#items}}x{{/items}}",
            remedy: "Close it."),
        .init(
            "template-section-mismatch", .templates, .shown,
            why: "A closing tag repeats the opening one.",
            bad: "{{#a}}x{{/b}}",
            good: "{{#a}}x{{/a}}",
            remedy: "Mend the name."),
        .init(
            "template-section-stray", .templates, .shown,
            why: "There is nothing to close.",
            bad: "x{{/a}}",
            good: "{{#a}}x{{/a}}",
            remedy: "Open it, or take the tag out."),
        .init(
            "template-too-deep", .templates, .shown,
            why: "No template is so deep.",
            remedy: "Divide it into partials."),
        .init(
            "template-too-large", .templates, .shown,
            why: "No page needs so many pieces.",
            remedy: "Use lists and partials."),
        .init(
            "template-text-outside-block", .templates, .shown,
            why: "Within a parent tag only its blocks are used; the text would vanish.",
            bad: "{{<page}}x{{/page}}",
            good: "{{<page}}{{$main}}x{{/main}}{{/page}}",
            remedy: "Put the text into a block."),
        .init(
            "template-unknown-partial", .templates, .shown,
            why: "A partial that is not there would print nothing.",
            bad: "{{> crad}}",
            good: "{{> card}}",
            remedy: "Mend the name."),
        .init(
            "template-unknown-block", .templates, .shown,
            why: "The parent has no such block, so the text would vanish.",
            bad: "{{<page}}{{$mian}}x{{/mian}}{{/page}}",
            good: "{{<page}}{{$main}}x{{/main}}{{/page}}",
            remedy: "Mend the block's name."),
        .init(
            "template-block-twice", .templates, .shown,
            why: "Of two texts for one block one would be lost.",
            remedy: "Join them."),
        .init(
            "template-cycle", .templates, .shown,
            why: "A template that uses itself never ends.",
            remedy: "Break the circle."),
        .init(
            "template-unknown-name", .templates, .shown,
            why: "In other engines an unknown name prints nothing, and a page goes out without its figures.",
            bad: "{{titel}}",
            good: "{{title}}",
            remedy: "Mend the name; the template reference lists those of each page."),
        .init(
            "template-not-printable", .templates, .shown,
            why: "A list or a record has no text of its own.",
            bad: "{{incidents}}",
            good: "{{#incidents}}{{title}}{{/incidents}}",
            remedy: "Open it as a section."),
        .init(
            "template-not-a-section", .templates, .shown,
            why: "Only what can be absent, or there several times, is opened.",
            bad: "{{#title}}x{{/title}}",
            good: "{{title}}",
            remedy: "Print it instead."),
        .init(
            "template-never-absent", .templates, .shown,
            why: "What is always there is never absent.",
            bad: "{{^title}}x{{/title}}",
            good: "{{title}}",
            remedy: "Take the section out."),
        .init(
            "template-not-a-record", .templates, .shown,
            why: "Only a record has fields.",
            bad: "{{title.text}}",
            good: "{{title}}",
            remedy: "Name the value itself."),
        .init(
            "template-maybe-absent", .templates, .shown,
            why: "An optional value that is absent would leave a gap in the sentence around it.",
            bad: "Updated {{updated}}",
            good: "{{#updated}}Updated {{updated}}{{/updated}}",
            remedy: "Put it within a section of its own name."),
        .init(
            "template-value-in-tag", .templates, .shown,
            why: "An unquoted value can end its attribute and begin another.",
            bad: "<a class={{kind}}>",
            good: "<a class=\"{{kind}}\">",
            remedy: "Put the attribute in quotation marks."),
        .init(
            "template-value-in-script", .templates, .shown,
            why: "No escaping makes a value safe there.",
            bad: "<script>var t = '{{title}}'</script>",
            good: "<p data-title=\"{{title}}\">",
            remedy: "Put it into a data attribute and read it from there."),
        .init(
            "template-value-in-attribute", .templates, .shown,
            why: "Browsers run what stands in such an attribute.",
            bad: "<p onclick=\"{{title}}\">",
            good: "<p title=\"{{title}}\">",
            remedy: "Use another attribute."),
        .init(
            "template-address-needed", .templates, .shown,
            why: "A text at the beginning of an address could be 'javascript:'.",
            bad: "<a href=\"{{title}}\">",
            good: "<a href=\"{{url}}\">",
            remedy: "Use a value that is an address."),
        .init(
            "template-html-in-attribute", .templates, .shown,
            why: "HTML in an attribute is shown as its source.",
            bad: "<p title=\"{{{body}}}\">",
            good: "<p>{{body}}</p>",
            remedy: "Put it between tags."),
        .init(
            "template-branches", .templates, .shown,
            why: "If a section opens a tag and does not close it, the page is broken whenever the section is absent.",
            bad: "{{#a}}<p>{{/a}}x</p>",
            good: "{{#a}}<p>x</p>{{/a}}",
            remedy: "Open and close within one section."),
        .init(
            "template-html-unfinished", .templates, .shown,
            why: "A page that ends within a tag swallows what browsers add.",
            bad: "<p",
            good: "<p></p>",
            remedy: "Close it."),
    ]
}

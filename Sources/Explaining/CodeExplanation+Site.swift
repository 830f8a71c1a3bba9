/// The site as a whole: configuration, release, words, pages.
extension CodeExplanation.Entry {
    static let site: [Self] = [
        .init(
            "missing-site-file", .site, .shown,
            why: "site.yaml gives the site its title and its rules.",
            good: "content_version: 1\ntitle: Incident reports",
            remedy: "Write Content/site.yaml; 'title' is enough."),
        .init(
            "withheld-reference", .site, .files,
            why:
                "What this audience may not see is left out, and so is every name of it. The sentence that named it now has a gap that its author should see.",
            bad:
                "-- Content/incidents/x.yaml --\ntitle: X\nkind: other\ndate: 2023\nplace: here\nsources: [report]\nrelated: [{relation: part-of, incident: secret}]\n-- Content/incidents/secret.yaml --\ntitle: S\nkind: other\ndate: 2023\nplace: here\nsources: [report]\ntlp: red",
            good: "-- Content/incidents/x.yaml --\ntitle: X\nkind: other\ndate: 2023\nplace: here\nsources: [report]",
            remedy: "Write the sentence so that it stands without the name, or use [[id|text]]: the text is printed."),
        .init(
            "security-contact-expired", .site, .shown,
            why: "security.txt (RFC 9116) says until when its contact holds; after that nobody should rely on it.",
            bad: "security: {contact: \"mailto:a@example.org\", expires: 2020-01-01}",
            good: "security: {contact: \"mailto:a@example.org\", expires: 2030-01-01}",
            remedy: "See whether the contact still holds, and move the day."),
        .init(
            "duplicate-route", .site, .shown,
            why:
                "Two pages of one address would overwrite each other, on some disks also where they differ in case only.",
            remedy: "Rename one record."),
        .init(
            "broken-link", .site, .shown,
            why: "Every link within the finished site is followed before anything is published.",
            bad: "[Text](nothing.html)",
            good: "[[id|Text]]",
            remedy: "Link to records by [[id]], which cannot break without an error."),
        .init(
            "broken-anchor", .site, .shown,
            why: "A link to a place on a page that is not there shows the top of the page instead.",
            bad: "[Text](#nothing)",
            good: "[Text](#a-heading)",
            remedy: "Mend the part after '#': the page's source shows its ids."),
        .init(
            "repeated-anchor", .site, .shown,
            why: "An id that stands twice on a page leads to the first only.",
            remedy: "Change the heading or the template that makes it."),
        .init(
            "unknown-word", .site, .shown,
            why: "A key of Templates/strings that the theme does not know is never shown.",
            bad: "hom: Home",
            good: "home: Home",
            remedy: "Mend the key; the default file lists them all."),
        .init(
            "word-form", .site, .shown,
            why: "A word of another language must have the places for names and numbers that the default has.",
            bad: "count: Incidents",
            good: "count: \"{n} incidents\"",
            remedy: "Write the names in braces as the default does."),
        .init(
            "missing-words", .site, .shown,
            why: "What a language's file leaves out is shown in English.",
            remedy: "Add the keys that the message names."),
    ]
}

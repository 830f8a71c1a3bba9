/// Imports of other catalogues.
extension CodeExplanation.Entry {
    static let imports: [Self] = [
        .init(
            "import-column", .imports, .shown,
            why:
                "A table without a column that records need cannot be read; two of one name would make it unclear which is meant.",
            remedy: "Export the table with its header, in a published layout."),
        .init(
            "import-row-skipped", .imports, .shown,
            why: "A row in which an id, a date or a place cannot be read makes no honest record.",
            remedy: "The message names row and reason; mend it at the source of the data."),
        .init(
            "import-duplicate-id", .imports, .shown,
            why: "An id is one record.",
            remedy: "Look at both rows; the first is taken."),
        .init(
            "import-cell", .imports, .shown,
            why: "A value that cannot be read is left out, never guessed.",
            remedy: "The message names it."),
        .init(
            "import-source-date", .imports, .shown,
            why: "A date outside reason is a slip in the table, and would sort a source to the end of time.",
            remedy: "It is taken as unknown."),
        .init(
            "import-source-count", .imports, .shown,
            why: "The row says that it has another number of sources than it lists, so one may be lost in a separator.",
            remedy: "Look at the row's sources."),
        .init(
            "import-source-before-event", .imports, .shown,
            why: "A source cannot report what had not happened; one of the two dates is wrong.",
            remedy: "Both are kept as the data has them."),
        .init(
            "import-estimates", .imports, .shown,
            why:
                "Low, best and high are kept as given even where they are not in order: they are the dataset's statement.",
            remedy: "Nothing need be done."),
        .init(
            "import-names", .imports, .shown,
            why: "One id with several names is one thing in several spellings, or two things under one id.",
            remedy: "The most frequent is taken."),
        .init(
            "import-absent", .imports, .shown,
            why:
                "What the data no longer has may have been withdrawn, or the file may be a part: nothing is deleted by an import.",
            remedy: "Delete the records by hand if they were withdrawn."),
        .init(
            "import-existing", .imports, .shown,
            why: "To write over a file that cannot be read would lose what people added to it.",
            remedy: "Mend the line that the message names, and import again."),
        .init(
            "import-report", .imports, .shown,
            why:
                "A file that is cut off, is of another kind, or was written by a later version of Sitrep may say something else than it seems to.",
            remedy:
                "Fetch the file again, or bring Sitrep up to date. What is whole in a file that is cut off is imported."
        ),
        .init(
            "import-own-record", .imports, .shown,
            why: "An id is one record. What people wrote in the site's own files is never replaced by an import.",
            remedy: "Compare the two; delete the site's own record where the other is to take its place."),
        .init(
            "import-media", .imports, .shown,
            why: "A report names pictures and files, and does not hold them.",
            remedy: "Copy them into Content/media; the site that published the report has them below media/."),
        .init(
            "import-mapping", .imports, .shown,
            why:
                "A mapping that says one thing twice, or a thing that is not known, would make records that nobody meant.",
            remedy: "The message names the place; Documentation/imports.md lists the keys."),
        .init(
            "import-encoding", .imports, .shown,
            why: "A file does not say in what encoding it was written, and a wrong guess changes names unseen.",
            remedy: "Look at letters with accents; name the encoding with --encoding, or save the table as UTF-8."),
        .init(
            "import-term", .imports, .shown,
            why: "A term that the mapping does not list has no meaning here that could be written.",
            remedy: "Add it to the value's 'terms', or name an 'otherwise'."),
        .init(
            "import-date", .imports, .shown,
            why: "A day of 0 is how tables say that only the month is known.",
            remedy: "Nothing need be done: the date is the month, or the year."),
        .init(
            "import-join", .imports, .shown,
            why: "Two names that are nearly alike may be one actor or two, and no program can tell.",
            remedy: "Say which in the review file that the message names, and import again."),
        .init(
            "import-file", .imports, .shown,
            why:
                "A file of another format, or one that was cut off at its beginning, has nothing that could be imported.",
            remedy: "Name the file that was meant, or the import that reads its format."),
        .init(
            "import-unknown", .imports, .shown,
            why:
                "Not everything that other formats hold has a place in a report; what is left out is counted, not hidden.",
            remedy: "Nothing, unless something of it is needed: then write it by hand."),
        .init(
            "import-reference", .imports, .shown,
            why: "A relationship to something that is not in the bundle cannot be followed.",
            remedy: "Ask whoever made the bundle for one that is complete, or import the other objects too."),
        .init(
            "import-marking", .imports, .shown,
            why:
                "A marking may forbid to pass something on, and a site that cannot read it must take for granted that it does.",
            remedy:
                "Read the marking. Where it allows it, give the records another 'tlp'; importing again sets it back."),
        .init(
            "import-revoked", .imports, .shown,
            why: "Its author no longer stands by it.",
            remedy: "A record that an earlier import made of it is kept: look at it, and delete it or retract it."),
    ]
}

/// Files: YAML, JSON, CSV and their encoding.
extension CodeExplanation.Entry {
    static let files: [Self] = [
        .init(
            "unknown-key", .files, .incident,
            why:
                "A key that nothing reads is a figure that nobody sees. So every map takes its own keys and no others.",
            bad: "kiled: 4",
            good: "killed: 4",
            remedy: "Mend the key; the content reference lists those of each record."),
        .init(
            "missing-key", .files, .incident,
            why: "Without it the record cannot be shown or counted.",
            bad: "kind:",
            good: "kind: bombing",
            remedy: "Write it."),
        .init(
            "missing-recommended-key", .files, .files,
            why:
                "A record can be published without it, and readers will ask for it: where an incident was, what kind of place a place is.",
            bad: "-- Content/incidents/x.yaml --\ntitle: X\nkind: other\ndate: 2023\nsources: [report]",
            good: "-- Content/incidents/x.yaml --\ntitle: X\nkind: other\ndate: 2023\nplace: here\nsources: [report]",
            remedy: "Write it."),
        .init(
            "empty-value", .files, .incident,
            why:
                "A key with nothing after it is read as absent: 'not stated'. If the source states that there were none, or that nobody knows, that is a value.",
            bad: "injured:",
            good: "injured: unknown",
            remedy: "Write a value, or take the key out."),
        .init(
            "duplicate-key", .files, .incident,
            why: "Of two equal keys one would be lost without a word.",
            bad: "killed: 4\nkilled: 5",
            good: "killed: 5",
            remedy: "Keep one; figures of two tellers are accounts under 'tolls'."),
        .init(
            "wrong-kind", .files, .incident,
            why: "A list stands where a text is wanted, or the other way round.",
            bad: "title: [A, B]",
            good: "title: \"A, B\"",
            remedy: "Write the kind of value that the message asks for."),
        .init(
            "out-of-range", .files, .place,
            why: "The number cannot be what the key means.",
            bad: "latitude: 124.86\nlongitude: 67.01",
            good: "latitude: 24.86\nlongitude: 67.01",
            remedy: "Mend the number."),
        .init(
            "unknown-choice", .files, .incident,
            why: "The key takes one of a few words, which views and exports rely on.",
            bad: "participants: [{label: x, side: goverment}]",
            good: "participants: [{label: x, side: state}]",
            remedy:
                "Use one of the words in the message; 'sitrep check --fix' mends those that differ in case or hyphens only."
        ),
        .init(
            "yaml-alias", .files, .shown,
            why:
                "Aliases make a record depend on another place in the file, and let a small file become an endless one.",
            bad: "place: *here",
            good: "place: here",
            remedy: "Write the value out; text that begins with '*' is quoted."),
        .init(
            "yaml-anchor", .files, .incident,
            why: "Anchors serve aliases, which are refused.",
            bad: "summary: &a Text",
            good: "summary: \"& a Text\"",
            remedy: "Leave the anchor out, or quote the text."),
        .init(
            "yaml-tag", .files, .incident,
            why: "Tags change how YAML reads a value; here the schema decides that.",
            bad: "summary: !str Text",
            good: "summary: Text",
            remedy: "Leave the tag out, or quote the text."),
        .init(
            "yaml-merge-key", .files, .shown,
            why: "A merge key pulls values in from elsewhere, so that a record does not show what it says.",
            bad: "<<: *base",
            good: "killed: 4",
            remedy: "Write the values out; 'defaults' gives a record's rows what they share."),
        .init(
            "yaml-key-kind", .files, .shown,
            why: "A key is a word.",
            bad: "[a, b]: 1",
            good: "a: 1",
            remedy: "Write a word as the key."),
        .init(
            "text-cut-by-comment", .files, .incident,
            why: "To YAML a '#' after a space begins a comment: the title would lose its number without a word.",
            bad: "summary: Attack #3",
            good: "summary: \"Attack #3\"",
            remedy: "Quote the text; a real comment has a space after the '#'."),
        .init(
            "quote-needed", .files, .incident,
            why: "YAML reads some signs at the beginning of a value, and a colon within it, as its own.",
            bad: "summary: Ceasefire: talks",
            good: "summary: \"Ceasefire: talks\"",
            remedy: "Put quotation marks around the text; 'sitrep check --fix' does so."),
        .init(
            "unclosed-quote", .files, .incident,
            why: "What follows would all be text.",
            bad: "summary: \"Text",
            good: "summary: \"Text\"",
            remedy: "Close it."),
        .init(
            "unclosed-bracket", .files, .incident,
            why: "What follows would all be in the list.",
            bad: "tags: [a, b",
            good: "tags: [a, b]",
            remedy: "Close it."),
        .init(
            "missing-colon", .files, .incident,
            why: "Without it YAML sees text, not a key.",
            bad: "killed 4",
            good: "killed: 4",
            remedy: "Write the colon, and a space after it."),
        .init(
            "indentation", .files, .incident,
            why: "Indentation says what belongs to what.",
            bad: "participants:\n  - label: a\n   side: state",
            good: "participants:\n  - label: a\n    side: state",
            remedy: "Begin the keys of one map in one column."),
        .init(
            "tab-indentation", .files, .incident,
            why: "YAML counts spaces and refuses tabs.",
            bad: "participants:\n\t- label: a",
            good: "participants:\n  - label: a",
            remedy: "Use spaces; most editors convert them."),
        .init(
            "yaml-syntax", .files, .shown,
            why: "The file cannot be read from there on.",
            bad: "title: }",
            good: "title: \"}\"",
            remedy: "Quoting the text of the line, or of the line above, often helps."),
        .init(
            "front-matter-unclosed", .files, .files,
            why: "Without the second line '---' nobody can tell where the record ends and the text begins.",
            bad: "-- Content/incidents/x.md --\n---\ntitle: X\n",
            good:
                "-- Content/incidents/x.md --\n---\ntitle: X\nkind: other\ndate: 2023\nplace: here\nsources: [report]\n---\n\nText.\n",
            remedy: "Write '---' on a line of its own after the keys."),
        .init(
            "json-syntax", .files, .files,
            why: "A line of JSON Lines is one whole JSON value (RFC 8259).",
            bad: "-- Content/places/x.jsonl --\n{\"id\": \"x\", \"name\": }",
            good: "-- Content/places/x.jsonl --\n{\"id\": \"x\", \"name\": \"X\"}",
            remedy: "Mend the line; a JSON formatter shows the place."),
        .init(
            "record-too-large", .files, .shown,
            why: "A record of more than a megabyte is a mistake, and would hold up everything.",
            remedy: "Divide it."),
        .init(
            "file-too-large", .files, .shown,
            why:
                "A YAML or Markdown file of more than 4 MB is data, and data has a form of its own. More than a gigabyte is "
                + "read of no file.",
            remedy: "Write JSON Lines (.jsonl), in several files if need be."),
        .init(
            "list-too-long", .files, .shown,
            why: "Rows, claims and names are compared with one another, so that twice as many take four times as long.",
            remedy: "Divide the record: no incident has a thousand participants that are known one by one."),
        .init(
            "nesting-too-deep", .files, .shown,
            why: "No record is so deep; a file that is was made to harm.",
            remedy: "Write it flatter."),
        .init(
            "invalid-utf8", .files, .shown,
            why: "Names and quotations in another encoding would be shown as rubbish.",
            remedy: "Save the file as UTF-8."),
        .init(
            "control-character", .files, .shown,
            why: "Control characters are invisible, and some turn text around.",
            remedy: "Take them out; they often come with pasted text."),
        .init(
            "bidi-control", .files, .incident,
            why:
                "A control of direction makes letters stand in another order than they are written in, and goes on behind the text that it stands in: 'txt.exe' is read as 'exe.txt', and a whole line may be turned around (UAX #9; UTS #55). What is opened is closed in everything that is published.",
            bad: "summary: \"Name \\u202Ecod\"",
            good: "summary: \"Name doc\"",
            remedy:
                "Take it out. Names in Arabic, Hebrew, Persian or Urdu need none; isolates that are closed are let pass."
        ),
        .init(
            "hidden-character", .files, .incident,
            why:
                "Two names that differ by a character of no width are two names to every program and one to every reader (UTS #39, section 5.4).",
            bad: "summary: \"Na\\u200Bme\"",
            good: "summary: Name",
            remedy:
                "Take it out; it often comes with pasted text. The joiners of Persian, Urdu and the scripts of India are let pass."
        ),
        .init(
            "mixed-script", .files, .incident,
            why:
                "A Latin name with one Cyrillic letter looks like the name and is another (UTS #39, section 5.1). Who searches for the name does not find it.",
            bad: "summary: \"K\\u0430rachi\"",
            good: "summary: Karachi",
            remedy: "Write the word in one script."),
        .init(
            "csv-no-header", .files, .shown,
            why: "Columns are known by their names.",
            bad: "4,5\n",
            good: "id,deaths\n4,5\n",
            remedy: "Export the table with its header."),
        .init(
            "csv-duplicate-column", .files, .shown,
            why: "Of two columns of one name, the second is not read.",
            bad: "id,id\n",
            good: "id,deaths\n",
            remedy: "Rename one."),
        .init(
            "csv-unclosed-quote", .files, .shown,
            why: "An open quotation mark swallows the rest of the file (RFC 4180).",
            bad: "1,\"Text\n2,More\n",
            good: "1,\"Text\"\n2,More\n",
            remedy: "Close it."),
        .init(
            "csv-text-after-quote", .files, .shown,
            why: "After a closing quotation mark comes a comma or the end of the line (RFC 4180).",
            bad: "\"Text\" more,4\n",
            good: "\"Text more\",4\n",
            remedy: "Double a quotation mark within a field."),
        .init(
            "csv-ragged-row", .files, .shown,
            why: "A row with a field too many or too few has its values under wrong names.",
            bad: "id,deaths\n1\n",
            good: "id,deaths\n1,4\n",
            remedy: "Mend the row in the table that it came from."),
    ]
}

/// Records, their ids and what they name.
extension CodeExplanation.Entry {
    static let records: [Self] = [
        .init(
            "unknown-id", .records, .incident,
            why: "A dangling reference is a link that leads nowhere and a sum that misses somebody.",
            bad: "participants: [{actor: tpp}]",
            good: "participants: [{actor: ttp}]",
            remedy: "Mend the id, or add the record; a former id of a record works too ('formerly')."),
        .init(
            "ambiguous-id", .records, .files,
            why:
                "An id is unique within its type only; where a bare id in prose, or a speaker, could be two records, the site must not guess.",
            bad:
                "-- Content/incidents/x.md --\n---\ntitle: X\nkind: other\ndate: 2023\nplace: here\nsources: [report]\n---\n\nSee [[twice]].\n-- Content/actors/twice.yaml --\nname: Twice\nkind: unknown\n-- Content/campaigns/twice.yaml --\ntitle: Twice",
            good:
                "-- Content/incidents/x.md --\n---\ntitle: X\nkind: other\ndate: 2023\nplace: here\nsources: [report]\n---\n\nSee [[campaign:twice]].\n-- Content/actors/twice.yaml --\nname: Twice\nkind: unknown\n-- Content/campaigns/twice.yaml --\ntitle: Twice",
            remedy:
                "Write the type before the id: [[actor:id]]. Of an actor and a source that both speak, give one another id."
        ),
        .init(
            "reused-id", .records, .files,
            why: "An id is an address, for ever: two records cannot have one page.",
            bad: "-- Content/places/two.yaml --\nid: a\nname: A\n---\nid: a\nname: B",
            good: "-- Content/places/two.yaml --\nid: a\nname: A\n---\nid: b\nname: B",
            remedy: "Give one of them another id; if both are one thing, join them."),
        .init(
            "former-id-in-use", .records, .files,
            why: "A former id keeps an old link alive, and a link leads to one place.",
            bad: "-- Content/places/two.yaml --\nid: a\nname: A\n---\nid: b\nname: B\nformerly: [a]",
            good: "-- Content/places/two.yaml --\nid: a\nname: A\n---\nid: b\nname: B\nformerly: [old-b]",
            remedy: "Take the former id out of one record."),
        .init(
            "circular-reference", .records, .files,
            why: "What is within itself has no end: no roll-up, no origin and no pointer could be followed.",
            bad: "-- Content/places/two.yaml --\nid: a\nname: A\nwithin: b\n---\nid: b\nname: B\nwithin: a",
            good: "-- Content/places/two.yaml --\nid: a\nname: A\nwithin: b\n---\nid: b\nname: B",
            remedy: "Break the circle where it is wrong."),
        .init(
            "place-too-deep", .records, .shown,
            why: "Every place names those that it lies in; a chain of hundreds is a mistake, or was made to harm.",
            remedy: "Let 'within' name the place around it that a reader needs, not the next smaller one."),
        .init(
            "relation-to-itself", .records, .actor,
            why: "A relation joins two records.",
            bad: "id: one\nrelations: [{relation: rival-of, actor: one}]",
            good: "id: one\nrelations: [{relation: rival-of, actor: ttp}]",
            remedy: "Name the other actor or incident."),
        .init(
            "relation-domain", .records, .actor,
            why:
                "Each relation is made for some kinds of actor: a person belongs to a group (member-of) and splits from none; a group is no official of anybody.",
            bad: "kind: armed-group\nrelations: [{relation: member-of, actor: ttp}]",
            good: "kind: armed-group\nrelations: [{relation: part-of, actor: ttp}]",
            remedy: "Choose the relation that is made for both, or mend the kind of one of them."),
        .init(
            "unknown-type", .records, .prose,
            why: "A word before a colon in a reference is a type of record.",
            bad: "See [[grup:ttp]].",
            good: "See [[actor:ttp]].",
            remedy: "Write one of incident, actor, place, source, campaign, brief, page, or leave the word out."),
        .init(
            "unknown-field", .records, .prose,
            why: "A live value is looked up when the page is made, so the field must be one that the record has.",
            bad: "So many: [[other-incident.kiled]].",
            good: "So many: [[other-incident.killed]].",
            remedy: "Mend the field's name."),
        .init(
            "unknown-media", .records, .incident,
            why: "A picture that is not there cannot be shown.",
            bad: "media: [{file: maap.jpg, alt: A map}]",
            good: "tags: [map]",
            remedy: "Put the file into Content/media, or mend its path, which counts from there."),
        .init(
            "missing-id", .records, .files,
            why: "A file's name is the id of one record; of several each must have its own.",
            bad: "-- Content/places/two.yaml --\nname: A\n---\nid: b\nname: B",
            good: "-- Content/places/two.yaml --\nid: a\nname: A\n---\nid: b\nname: B",
            remedy: "Write 'id:' in each."),
        .init(
            "invalid-id", .records, .incident,
            why: "Ids are file names, addresses and anchors at once, so nothing in them may need escaping anywhere.",
            bad: "id: KPO_Attack",
            good: "id: kpo-attack",
            remedy: "Use lower-case letters, digits and hyphens, at most 81 of them."),
        .init(
            "unknown-term", .records, .incident,
            why: "A vocabulary keeps counts comparable: two spellings of one kind would be two kinds.",
            bad: "kind: bombings",
            good: "kind: bombing",
            remedy: "Use one of its terms, or add yours under 'vocabularies' in site.yaml."),
        .init(
            "unknown-label", .records, .incident,
            why:
                "Labels are those of TLP 2.0 (FIRST, 2022). What carries an unknown one is withheld, since to guess would publish it.",
            bad: "tlp: orange",
            good: "tlp: clear",
            remedy: "Write clear, green, amber, amber+strict or red."),
        .init(
            "empty-restriction", .records, .incident,
            why:
                "A key that decides who may see something must say it. Left empty it withholds, since to read it as absent would publish.",
            bad: "draft:",
            good: "draft: no",
            remedy: "Write a value, or take the key out."),
        .init(
            "invalid-address", .records, .source,
            why: "Pages link to http, https and mailto only; anything else can run code or leads nowhere.",
            bad: "url: dawn.com/news/1",
            good: "url: https://dawn.com/news/1\narchived: [\"https://archive.example/1\"]",
            remedy: "Write the whole address."),
        .init(
            "wrong-form", .records, .incident,
            why: "The value is read, and is not what the key is for.",
            bad: "published: 2023-02",
            good: "published: 2023-02-17",
            remedy: "Write it in the form that the message asks for."),
        .init(
            "duplicate-value", .records, .site,
            why: "A value that is said in two ways may be said differently in each.",
            remedy: "Keep one of the two."),
        .init(
            "unknown-check", .records, .incident,
            why: "A setting or a waiver that names no check would do nothing, without a word.",
            bad: "waive: [{check: missing-bases, reason: R}]",
            good: "tags: [x]",
            remedy: "'sitrep explain' lists all codes."),
        .init(
            "fixed-check", .records, .incident,
            why:
                "An error leaves nothing that could be published honestly, and what release withholds is nobody's to wave through.",
            bad: "waive: [{check: unknown-id, reason: R}]",
            good: "tags: [x]",
            remedy: "Mend what the check finds; only warnings can be changed in site.yaml or waived."),
        .init(
            "stray-file", .records, .files,
            why: "A file in Content/ that Sitrep does not read is one that its author thinks is published.",
            bad: "-- Content/incident/x.yaml --\ntitle: X",
            good: "-- Content/incidents/x.yaml --\ntitle: X\nkind: other\ndate: 2023\nplace: here\nsources: [report]",
            remedy: "Move it to the folder of its type; a record ends in .yaml, .yml, .md, .json or .jsonl."),
        .init(
            "empty-file", .records, .files,
            why: "An empty file is a record that was never written or was lost.",
            bad: "-- Content/places/x.yaml --\n\n",
            good: "-- Content/places/x.yaml --\nname: X",
            remedy: "Write the record, or delete the file."),
    ]
}

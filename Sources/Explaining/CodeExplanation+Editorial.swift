/// What the editorial rules are for: who is named, what is asserted, how sure anybody is.
extension CodeExplanation.Entry {
    static let editorial: [Self] = [
        .init(
            "exclusive-role", .editorial, .incident,
            why: "Perpetrator and planner are roles that one account gives to one holder. Two holders, one of them "
                + "simply stated, contradict each other on a page that seems to know. Holders told by differing "
                + "accounts are competing, and are shown side by side, as long as each carries its basis.",
            bad: "participants:\n  - {actor: ttp, role: perpetrator}\n  - {actor: other-group, role: perpetrator}",
            good: "participants:\n  - {actor: ttp, role: perpetrator, basis: claimed}\n"
                + "  - {actor: other-group, role: perpetrator, basis: claimed}",
            remedy: "Give each holder the basis on which the role is theirs."),
        .init(
            "missing-basis", .editorial, .incident,
            why: "To say that a person did something is an accusation, and carries weight in law and in life. The "
                + "record says how the site knows: it is alleged, charged, decided by a court. Work on casualties and "
                + "on open evidence asks for the same (do no harm; Berkeley Protocol).",
            bad: "participants:\n  - {actor: a-man, role: planner}",
            good: "participants:\n  - {actor: a-man, role: planner, basis: alleged}",
            remedy: "Add 'basis:' to the participant; wanted, charged, convicted and acquitted need a court record."),
        .init(
            "ally-and-enemy", .editorial, .actor,
            why: "Two groups may change from allies to enemies, and two observers may disagree; but a record that "
                + "states both of one time misleads whoever reads only half of it.",
            bad: "relations:\n  - {relation: ally-of, actor: other-group}\n"
                + "  - {relation: at-war-with, actor: other-group}",
            good: "relations:\n  - {relation: ally-of, actor: other-group, until: 2019}\n"
                + "  - {relation: at-war-with, actor: other-group, from: 2021}",
            remedy: "Date each relation with 'from' and 'until', or give both a basis below 'stated'."),
        .init(
            "confusable-name", .editorial, .files,
            why:
                "Two records whose names look the same and are written with other letters pass for each other (UTS #39, "
                + "section 4): a reader takes the one for the other, and a search finds one of them.",
            bad: "-- Content/actors/x.yaml --\nname: AI-Badr\nkind: armed-group\n-- Content/actors/y.yaml --\n"
                + "name: Al-Badr\nkind: armed-group",
            good: "-- Content/actors/x.yaml --\nname: Al-Badr\nkind: armed-group",
            remedy:
                "Write both with the same letters and make one a 'duplicate_of' the other; if they are two, say so by "
                + "the relation 'distinct-from'."),
        .init(
            "guarded-name", .editorial, .prose,
            why: "Whoever holds a role or a title on a basis from alleged to charged is guarded: the name is never "
                + "printed bare. A reference prints the guard (\"Name (alleged commander, says the CTD)\") by itself; a "
                + "name that is typed out has only the words around it.",
            bad: "A Man of Karachi led the attack.", good: "Police said that A Man of Karachi led the attack.",
            remedy: "Say who says so in the same sentence, or write [[a-man]]. A record's own profile is left alone, "
                + "since its page begins with what is alleged and by whom."),
        .init(
            "state-killing-title", .editorial, .incident,
            why: "A title goes into lists, feeds and searches without its page. The account of a force that killed "
                + "somebody is that force's account until somebody verifies it, and an \"encounter\" is its own word.",
            bad: "title: Two militants killed in a shootout\nkind: police-operation\nkilled: 2",
            good: "title: Two men killed in an operation, police say\nkind: police-operation\nkilled: 2",
            remedy: "Name whose account it is in the title, or verify the incident and say by what method."),
        .init(
            "asserting-name", .editorial, .incident,
            why: "An id is an address for ever and is read by people who never see the page; an alias is printed as a "
                + "name. 'mastermind-killed' says two things that the record only reports. Nor does a guarded person's "
                + "name belong in another record's address, where no word can guard it.",
            bad: "id: mastermind-killed\nparticipants: [{label: a man, role: planner, basis: alleged}]",
            good: "id: northern-bypass-operation\nparticipants: [{label: a man, role: planner, basis: alleged}]",
            remedy:
                "Choose neutral words for the id ('sitrep rename' keeps old links alive); give a nickname that accuses "
                + "its basis and who uses it."),
        .init(
            "vulnerable-name", .editorial, .incident,
            why:
                "People who were arrested, held, hurt or killed did not choose to be found by their name for ever, and "
                + "minors least of all. By default they are labels (\"a man of 40\"). Every Casualty's standards and the "
                + "Berkeley Protocol weigh naming against harm, case by case.",
            bad: "participants: [{actor: a-neighbour, outcome: arrested}]",
            good: "participants: [{label: a man of 40, outcome: arrested}]",
            remedy:
                "Write a label. To name somebody on purpose, give their record a 'public_role', or say 'page: yes' or "
                + "'page: no': either shows that it was thought about."),
        .init(
            "shared-alias", .editorial, .files,
            why:
                "A name that leads to two actors makes one of them answer for the other: common names have put the wrong "
                + "people on lists.",
            bad:
                "-- Content/actors/two.yaml --\nid: one\nname: The Lions\nkind: armed-group\n---\nid: two\nname: Second\n"
                + "kind: armed-group\nnames: [The Lions]",
            good: "-- Content/actors/two.yaml --\nid: one\nname: The Lions\nkind: armed-group\n"
                + "relations: [{relation: distinct-from, actor: two}]\n---\nid: two\nname: Second\nkind: armed-group\n"
                + "names: [The Lions]",
            remedy:
                "Say how the two are related (distinct-from, successor-of, renamed-to), or make one a 'duplicate_of' the "
                + "other. Names of the kind 'reported' are not compared."),
        .init(
            "likelihood-with-confidence", .editorial, .brief,
            why:
                "How likely a thing is and how sure the writer is are two statements, and in one sentence each is taken "
                + "for the other. ICD 203 (Analytic Standards) keeps them apart; PHIA's yardstick has its own words for "
                + "confidence.",
            bad:
                "judgements:\n  - text: With high confidence, an attack is likely.\n    likelihood: likely\n    rests_on: []",
            good: "judgements:\n  - text: An attack is likely. Two independent accounts support this.\n"
                + "    likelihood: likely\n    confidence: moderate",
            remedy: "Divide the sentence. A judgement has 'likelihood' and 'confidence' for the two."),
        .init(
            "mixed-likelihood", .editorial, .brief,
            why:
                "ICD 203 gives two rows of terms, \"likely\" and its kin and \"probable\" and its kin, and asks not to mix "
                + "them: readers take two words for two degrees. And a judgement's text says the degree that its "
                + "'likelihood' says.",
            bad: "judgements:\n  - {text: It will spread., likelihood: likely}\n"
                + "  - {text: It will end soon., likelihood: improbable}",
            good: "judgements:\n  - {text: It will spread., likelihood: likely}\n"
                + "  - {text: It will end soon., likelihood: unlikely}",
            remedy: "Keep to one row in a brief, and to one degree in a judgement."),
        .init(
            "public-above-clear", .editorial, .shown,
            why:
                "Under TLP 2.0 (FIRST) nothing but TLP:CLEAR goes onto channels that everybody can reach; GREEN stays in "
                + "its community. A site with a public 'base_url' that is built for a narrower audience would put the "
                + "rest of it there.",
            bad: "base_url: https://reports.example.org\naudience: amber",
            good: "base_url: https://reports.example.org\naudience: clear",
            remedy:
                "Build the public site for '--audience clear', and give a site for a closed circle no public 'base_url'."
        ),
        .init(
            "waiver-unused", .editorial, .incident,
            why:
                "A waiver is a decision with a reason, in view of the editors. When what it set aside has gone, so has the "
                + "reason, and a waiver that stays would hide the next problem of its kind.",
            bad: "waive: [{check: exclusive-role, reason: Two accounts}]",
            good: "participants:\n  - {actor: ttp, role: perpetrator}\n  - {actor: other-group, role: perpetrator}\n"
                + "waive: [{check: exclusive-role, reason: Both were convicted}]",
            remedy: "Take the waiver out."),
    ]
}

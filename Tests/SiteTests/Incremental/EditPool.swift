/// What the generator of edits chooses from: right, doubtful and wrong.
enum EditPool {
    /// Values by the key they stand after.
    static let values: [String: [String]] = [
        "text": [
            "Another text", "\"Quoted: with a colon\"", "لاہور میں دھماکہ", "A <b>bold</b> & hostile \"text\"",
            "[[attack]]",
        ],
        "title": [
            "Another title", "Attack on the square", "\"[[bomb]]\"", "Zwei Wörter", "لاہور",
            "A <script>alert(1)</script>",
        ],
        "name": ["Another Name", "The Group", "Ünïcode", "TG", "The Police"],
        "kind": ["bombing", "raid", "statement", "armed-group", "person", "city", "news-report", "weekly", "nonsense"],
        "date": [
            "2023-02-17", "2022", "2022-11?", "2023-02-18/2023-02-20", "'[2022-12-18..2022-12-20]'", "2023-13-45",
            "../2020", "2021-21",
        ],
        "time": ["19:10", "about 13:40", "night", "25:99"],
        "published": ["2023-02-18", "2024-01-01", "yesterday"],
        "place": ["city", "square", "land", "nowhere", "{name: Elsewhere, kind: city}"],
        "within": ["land", "city", "square", "nowhere"],
        "latitude": ["24.86", "67.01", "-91", "north"], "longitude": ["67.01", "24.86", "181"],
        "precision": ["exact", "site", "city", "country"],
        "killed": ["4", "at least 4", "more than 80", "several", "none", "unknown", "about 50", "4 or so", "-1"],
        "injured": ["17", "dozens", "none", "unknown", "10 to 15"],
        "actor": ["group", "band", "police", "nobody", "commander"],
        "by": ["police", "paper", "group", "unattributed", "nobody"],
        "claimed_by": ["group", "band", "nobody"], "publisher": ["paper", "police", "Somebody else"],
        "relation": [
            "rival-of", "ally-of", "splinter-of", "at-war-with", "commands", "distinct-from", "retaliation-for",
            "part-of",
        ],
        "incident": ["attack", "bomb", "row-one", "none"],
        "basis": ["stated", "alleged", "charged", "claimed", "denied"],
        "role": ["perpetrator", "target", "planner", "party"], "side": ["state", "mixed", "civilians", "armed-group"],
        "sources": ["[report]", "[statement, report]", "[none]", "[]"],
        "tlp": ["clear", "green", "amber", "red", "pink"],
        "id": ["attack", "bomb", "group", "city", "renamed", "report", "Not An Id"],
        "credibility": ["1", "3", "6", "7"],
        "letter": ["A", "B", "F", "Z"], "likelihood": ["likely", "very likely", "perhaps"],
        "confidence": ["low", "high"],
        "language": ["en", "ur", "de", "xx"], "url": ["https://www.example.org/other", "javascript:alert(1)"],
        "file": ["chart.svg", "other.svg", "none.svg"], "period": ["2023-02/2023-03", "2022", "2025"],
        "starts_with": ["attack", "bomb", "none"], "source-not-archived": ["off", "error", "warning"],
    ]

    static let strange = [
        "", "[", "{", "\"", "\t", "- -", "&a", "*a", "!x", "%", "|", "> x", "null", "~", "'", "[[", "\u{0}",
        "\u{202E}x",
    ]

    /// Lines that may begin a record.
    static let fields = [
        "tlp: amber", "tlp: clear", "draft: yes", "embargo: 2030-01-01", "embargo: 2020-01-01", "formerly: [an-old-id]",
        "duplicate_of: bomb", "tags: [one, two]", "unknown_key: 1", "summary: A summary with [[group]] and [[nobody]]",
        "verification: {status: verified, method: Seen}", "published: 2023-05-05", "page: yes", "id: renamed",
        "title: Twice",
        "revisions: [{date: 2023-06-01, kind: correction, text: A number was wrong}]", "public_role: private",
        "waive: [{check: single-origin, reason: For a test}]", "language: ur", "sources: [report]", "killed: 3",
    ]

    static let paragraphs = [
        "More of [[attack]] and [[bomb|the bomb]] [@report].", "[[nobody]] did it.", "[@none]",
        "[[attack.killed]] and [[bomb.date]].",
        "[[attack.nothing]]", "## A heading", "<b>raw</b>", "```incidents\nkind: bombing\n```",
        "```incidents\nkind: nonsense\n```",
        "```unknown\nx\n```", "```figure\nfile: chart.svg\nalt: A chart\n```", "```map\n```",
        "```timeline\nfrom: 2023\n```",
        "```relations\nactor: group\n```", "```tlp red\nSecret [[held-back]].\n```", "```chart",
        "| a | b |\n|---|---|\n| 1 |",
        "[^2]\n\n[^2]: A note.", "[a link](https://www.example.org) and [another](javascript:x)",
        "[to a page](about.html)", "* \\* `x",
        "Abdul Example is a name.", "It is likely, with high confidence.",
    ]

    static let records: [(folder: String, text: String)] = [
        ("incidents", "title: A new one\nkind: raid\ndate: 2023-07\nplace: city\nsources: [report]\n"),
        ("incidents", "---\ntitle: A new one with prose\nkind: raid\ndate: 2023\n---\nSee [[attack]].\n"),
        ("incidents", "title: Bomb in the city\nkind: bombing\ndate: 2023-03~\nplace: city\n"),
        (
            "incidents",
            "id: first-of-two\ntitle: First of two\nkind: raid\ndate: 2021\n---\nid: second-of-two\ntitle: Second\nkind: talks\ndate: 2021\n"
        ),
        ("actors", "name: A new group\nkind: armed-group\nrelations: [{relation: ally-of, actor: group}]\n"),
        ("actors", "---\nname: A new person\nkind: person\npublic_role: expert\n---\nWho knows [[group]].\n"),
        ("places", "name: A new town\nkind: city\nwithin: land\n"),
        ("sources", "publisher: paper\npublished: 2024-02-02\n"),
        ("campaigns", "title: A new campaign\nkind: trend\ndate: 2022\n"),
        ("pages", "---\ntitle: A new page\n---\n[[week]]\n"),
        ("briefs", "---\ntitle: A new brief\ndate: 2024-05-05\nauthors: [A]\nkind: flash\n---\n[[attack.killed]]\n"),
        ("pages", "---\ntitle: A page\nid: methodology\n---\nWords of our own.\n"), ("unknown", "title: Nowhere\n"),
    ]

    static let damages: [[UInt8]] = [
        [], [0xFF, 0xFE, 0x00], Array("title: [unclosed".utf8), Array("\ttitle: tab\n".utf8),
        Array("---\ntitle: no end".utf8),
        Array("- a\n- list\n".utf8), Array("{{#open}}".utf8), Array("title: A\r\nkind: raid\r\ndate: 2023\r\n".utf8),
        Array("\u{FEFF}title: A\n".utf8),
        Array("{\"id\":\"x\",\n".utf8), Array("---\n---\n---\n".utf8), Array("<svg".utf8),
    ]

    static let settings = [
        "title: Another title of the site", "title: A small site", "description: Something else", "language: ur",
        "language: en",
        "language: de", "time_zone: UTC", "time_zone: Nowhere/Nothing", "audience: amber", "audience: clear",
        "grading: off",
        "grading: on", "counting_rule: lowest", "counting_rule: range", "page_size: 1", "page_size: 2",
        "page_size: none",
        "base_url: https://www.example.org/sub/", "base_url: nonsense", "likelihood_scale: phia", "style_page: no",
        "map: {borders: off}", "checks: {source-not-archived: error}", "checks: {nonsense: off}", "authors: [Somebody]",
        "vocabularies: {occupation: {miner: {label: Pitman, definition: A}}}", "unknown: 1", "contact: a@example.org",
        "vague_counts: {several: 3 to 9}",
    ]

    static let strayNames = [
        ".hidden.yaml", "a.yaml~", "#a#", "notes.txt", "a.swp", "B.YAML", "Thumbs.db", "bad\\name.yaml",
    ]

    static let templates: [(path: String, additions: [String])] = [
        ("partials/tlp.mustache", ["<p>own</p>", "<p>other</p>", "{{nonsense}}", "{{#open}}", ""]),
        ("incident.mustache", ["<p>own</p>", "{{>nothing}}", ""]), ("home.mustache", ["<!-- own -->", "{{title", ""]),
        ("styles/2-base.css", ["\n.a { color: red }", "\n.b { color: blue }", ""]),
        ("styles/9-own.css", [".own { color: red }", ""]),
        ("strings/en.yaml", ["\nnavTimeline: Times", "\nnonsense: x", "\n[", ""]),
        ("strings/ur.yaml", ["\nnavTimeline: وقت", ""]),
        ("scripts/page/own.js", ["// own\n", "// other\n"]), ("unknown.mustache", ["x"]),
        ("assets/own.txt", ["a", "b"]),
    ]
}

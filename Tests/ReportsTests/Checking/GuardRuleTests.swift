import Diagnostics
import Reports
import TestSupport
import Testing

/// Rules that keep an allegation an allegation.
struct GuardRuleTests {
    private static func brief(_ text: String, title: String = "B") -> SmallSite {
        SmallSite(
            "-- Content/briefs/b.md --\n---\ntitle: \(title)\ndate: 2023-03-01\nauthors: [The editors]\n---\n\n\(text)\n"
                + .checkingFrame)
    }

    @Test(arguments: [
        "Nothing of note. 1️⃣Aryad Ullah led the attack.", "It was **1️⃣Aryad** *Ullah* who led it.",
        "They met 1️⃣aryad\nullah there.", "The man was 1️⃣Riaz Ullah Khan.",
        "[[man]] was alleged to have led it. 1️⃣Aryad Ullah planned more.",
        "It is [[man|1️⃣Aryad Ullah]] who did it.", "> So 1️⃣Aryad Ullah’s men came.",
        "Text[^1].\n\n[^1]: It was 1️⃣Aryad Ullah.", "``` tlp amber\nIt was 1️⃣Aryad Ullah.\n```",
        "Text[^1].\n\n| a |\n|---|\n| 1️⃣Aryad Ullah |\n\n[^1]: Note.",
    ]) func `A guarded person is not named bare in prose`(_ text: String) {
        #expect(
            Self.brief(text).findings("guarded-name") == [
                Finding(
                    "guarded-name", "1️⃣", "'Aryad Ullah' is named in a sentence without a word that says who alleges it"
                )
            ])
    }

    @Test(arguments: [
        "Police said that Aryad Ullah led the attack.", "The alleged commander, Aryad Ullah, was there.",
        "[[man]] led the attack.", "Ullah led the attack.", "Riaz Ullah came.",
        "Aryad, Ullah and others came.".replacing(",", with: " and"),
        "Gul Khan came.", "Accounts name Aryad Ullah.",
    ]) func `A guarded person may be named with who says so, or by reference`(_ text: String) {
        #expect(Self.brief(text).findings("guarded-name").isEmpty)
    }

    @Test func `A guarded person is not named bare in a title, and the name is found where it is wrong`() {
        #expect(
            Self.brief("Police say that Aryad Ullah led it.", title: "The end of 1️⃣Aryad Ullah").findings("guarded-name")
                == [
                    Finding(
                        "guarded-name", "1️⃣",
                        "'Aryad Ullah' is named in the title without a word that says who alleges it")
                ])
        #expect(Self.brief("Text.", title: "Police say Aryad Ullah is dead").findings("guarded-name").isEmpty)
        // The first sentence is sound, the second is not.
        #expect(
            Self.brief("Police say Aryad Ullah led it. But 1️⃣Aryad Ullah was home.").findings("guarded-name").map(
                \.marker) == ["1️⃣"])
    }

    @Test func `The person's own profile stands under a panel that says it`() {
        let site = SmallSite(
            "-- Content/actors/x.md --\n---\nname: Ali Raza\nkind: person\npage: yes\nroles: [{title: T, basis: wanted}]\n---\n\nAli Raza was born in 1970. He knew 1️⃣Aryad Ullah.\n"
                + .checkingFrame)
        #expect(site.findings("guarded-name").map(\.marker) == ["1️⃣"])
    }

    @Test func `A part in an incident guards as a title does, and an acquittal does not`() {
        func site(_ basis: String) -> SmallSite {
            SmallSite(
                "-- Content/incidents/a.yaml --\n" + .minimalIncident
                    + "participants: [{actor: neighbour, role: planner, basis: \(basis)}]\nsummary: 1️⃣Gul Khan planned it.\n"
                    + .checkingFrame)
        }
        for basis in ["alleged", "assessed", "wanted", "charged"] {
            #expect(site(basis).findings("guarded-name").map(\.marker) == ["1️⃣"])
        }
        for basis in ["stated", "convicted", "acquitted"] { #expect(site(basis).findings("guarded-name").isEmpty) }
    }

    @Test func `Texts in a language without a list of such words are left alone, and Urdu has one`() {
        func site(_ language: String, _ text: String) -> SmallSite {
            SmallSite(
                "-- Content/briefs/b.md --\n---\n\(String.briefHead)language: \(language)\n---\n\n\(text)\n"
                    + .checkingFrame.replacing("name: Aryad Ullah", with: "name: اریاد اللہ"))
        }
        #expect(site("de", "Aryad Ullah tat es. اریاد اللہ").findings("guarded-name").isEmpty)
        #expect(site("ur", "یہ 1️⃣اریاد اللہ تھا۔").findings("guarded-name").map(\.marker) == ["1️⃣"])
        #expect(site("ur", "پولیس نے کہا کہ یہ اریاد اللہ تھا۔").findings("guarded-name").isEmpty)
    }

    @Test(arguments: ["Öcalan Şahin", "ÖCALAN ŞAHIN", "öcalan→şahin", "Öcalan·Şahin", "O\u{308}calan S\u{327}ahin"])
    func `A name is found in capitals of any alphabet and beside any sign`(_ typed: String) {
        let site = SmallSite(
            "-- Content/briefs/b.md --\n---\n\(String.briefHead)---\n\n\(typed) led it.\n"
                + .checkingFrame.replacing("name: Aryad Ullah", with: "name: Öcalan Şahin"))
        #expect(site.findings("guarded-name").count == 1)
    }

    private static func killing(_ title: String, _ rest: String = "kind: police-operation\n") -> SmallSite {
        SmallSite(
            "-- Content/incidents/a.yaml --\ntitle: \(title)\ndate: 2023\nplace: here\n\(rest)casualties: [{side: armed-group, killed: 2}]\n"
                + .checkingFrame)
    }

    @Test(arguments: [
        "kind: police-operation\n", "kind: raid\nverification: checked-inconclusive\n",
        "kind: armed-clash\nparticipants: [{actor: police, role: initiator}]\n",
        "kind: armed-clash\nparticipants: [{label: soldiers, side: state, role: perpetrator}]\n",
    ]) func `The title of a killing by the state says whose account it is`(_ rest: String) {
        #expect(
            Self.killing("1️⃣Two militants killed in a shootout", rest).findings("state-killing-title") == [
                Finding(
                    "state-killing-title", "1️⃣",
                    "Title 'Two militants killed in a shootout' states a killing by the state in this site's own voice")
            ])
        #expect(Self.killing("Two men killed in a shootout, police say", rest).findings("state-killing-title").isEmpty)
        #expect(Self.killing("Operation at the bypass", rest).findings("state-killing-title").isEmpty)
    }

    @Test func `What is verified, done by others or done to the state's own may be said`() {
        let title = "Two killed at a mosque"
        for rest in [
            "kind: police-operation\nverification: {status: verified, method: M}\n", "kind: bombing\n",
            "kind: armed-clash\nparticipants: [{actor: police, role: target}, {actor: ttp, role: initiator}]\n",
        ] {
            #expect(Self.killing(title, rest).findings("state-killing-title").isEmpty)
        }
        let own = SmallSite(
            "-- Content/incidents/a.yaml --\ntitle: Two policemen killed\ndate: 2023\nplace: here\nkind: police-operation\ncasualties: [{side: state, killed: 2}, {side: armed-group, killed: none}]\n"
                + .checkingFrame)
        #expect(own.findings("state-killing-title").isEmpty)
    }

    @Test func `An id does not assert what is only alleged`() {
        let site = SmallSite(
            """
            -- Content/incidents/many.yaml --
            id: 1️⃣mastermind-killed
            title: A
            kind: bombing
            date: 2023
            place: here
            participants: [{label: a man, role: planner, basis: alleged}]
            ---
            id: 2️⃣end-of-aryad-ullah
            title: A
            kind: bombing
            date: 2023
            place: here
            ---
            id: bomber-convicted
            title: A
            kind: verdict
            date: 2023
            place: here
            participants: [{label: a man, role: planner, basis: convicted}]
            -- Content/actors/x.yaml --
            id: 3️⃣the-mastermind
            name: Ali Raza
            kind: person
            page: yes
            roles: [{title: T, basis: alleged}]
            names: [4️⃣Killer of Karachi, {text: The Bomber, basis: alleged}, Ali]

            """ + .checkingFrame)
        #expect(
            site.findings("asserting-name") == [
                Finding("asserting-name", "1️⃣", "Id 'mastermind-killed' asserts what is only alleged: 'mastermind'"),
                Finding(
                    "asserting-name", "2️⃣",
                    "Id 'end-of-aryad-ullah' has the name of 'man' in it, of whom something is only alleged"),
                Finding("asserting-name", "3️⃣", "Id 'the-mastermind' asserts what is only alleged: 'mastermind'"),
                Finding("asserting-name", "4️⃣", "Name 'Killer of Karachi' asserts what is only alleged: 'killer'"),
            ])
    }

    @Test func `Hostile and endless text is looked at and done with`() {
        let text = String(repeating: "Aryad Aryad [[man]] \u{202E}Ullah` * _ ", count: 3_000)
        #expect(Self.brief(text).findings("guarded-name").isEmpty)
        let long = String(repeating: "x", count: 300)
        #expect(Self.brief("\(long) 1️⃣Aryad Ullah \(long)").findings("guarded-name").map(\.marker) == ["1️⃣"])
    }
}

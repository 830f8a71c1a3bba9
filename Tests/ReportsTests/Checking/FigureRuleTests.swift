import Diagnostics
import Reports
import TestSupport
import Testing

/// Rules about dates, figures, places and sources.
struct FigureRuleTests {
    private static func incident(_ rest: String, _ head: String = "title: A\nkind: bombing\nplace: here\n") -> SmallSite
    {
        SmallSite("-- Content/incidents/a.yaml --\n\(head)\(rest)\n" + .checkingFrame)
    }

    @Test(arguments: [
        "date: 1️⃣2023-02-19\nsources: [dawn]", "date: 1️⃣2023-03\nsources: [dawn]",
        "date: 1️⃣2023-02-20/2023-03-01\nsources: [dawn]",
        "date: 1️⃣2023-02-19\nclaims: [{says: A, by: ttp, sources: [dawn]}]",
    ]) func `An incident is not dated after its only source`(_ rest: String) {
        let found = Self.incident(rest).findings("dated-after-source")
        #expect(found.map(\.marker) == ["1️⃣"])
        #expect(found.first?.summary.hasSuffix("is after the only source was published, on 2023-02-18") == true)
    }

    @Test func `An incident's only source may be written on the spot`() {
        let site = Self.incident("date: 1️⃣2023-02-19\nsources: [\"The News, 14 February 2023\"]")
        #expect(site.findings("dated-after-source").map(\.marker) == ["1️⃣"])
        let ofClaim = Self.incident("date: 1️⃣2023-02-19\nclaims: [{says: A, by: ttp, sources: [\"The News, 2020\"]}]")
        #expect(ofClaim.findings("dated-after-source").map(\.marker) == ["1️⃣"])
        let inherited = Self.incident(
            "date: 1️⃣2023-02-19\ndefaults: {sources: [\"The News, 2020\"]}\nclaims: [{says: A, by: ttp}, {says: B, by: ttp}]"
        )
        #expect(inherited.findings("dated-after-source").map(\.marker) == ["1️⃣"])
    }

    @Test(arguments: [
        "date: 2023-02-18\nsources: [dawn]", "date: 2023-02\nsources: [dawn]", "date: 2023-02-19",
        "date: 2023-02-19\nsources: [dawn, other]", "date: 2023-02-19\nsources: [dawn, \"The News, 2020\"]",
        "date: 2023-02-19\nsources: [other]",
        "date: 2023-02-19\nsources: [dawn]\nclaims: [{says: A, by: ttp, sources: [\"The News, 2024\"]}]",
        "date: 2023-02-19\nsources: [dawn]\ncasualties: [{killed: 1, sources: [{title: Undated}]}]",
        "date: 2023-02-19\nsources: [\"The News, 2020\"]\nclaims: [{says: A, by: ttp, sources: [\"Dawn, 2024\"]}]",
        "date: [{value: 2023-02-19, sources: [\"The News, 2024\"]}]\nsources: [dawn]",
    ]) func `Nothing imprecise and no second source is held against a date`(_ rest: String) {
        let site = SmallSite(
            "-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\nplace: here\n\(rest)\n-- Content/sources/other.yaml --\ntitle: O\n"
                + .checkingFrame)
        #expect(site.findings("dated-after-source").isEmpty)
    }

    @Test func `Verified comes with a method`() {
        for typed in ["1️⃣verified", "1️⃣{status: verified, by: The editors}"] {
            let site = Self.incident("date: 2023\nverification: \(typed)")
            #expect(
                site.findings("verified-without-method") == [
                    Finding("verified-without-method", "1️⃣", "'verified' must come with the method by which it was")
                ])
            #expect(
                site.editorialDiagnostics().first { $0.code.name == "verified-without-method" }?.severity == .error)
        }
        for typed in ["{status: verified, method: Video}", "checked-inconclusive", "refuted"] {
            #expect(Self.incident("date: 2023\nverification: \(typed)").findings("verified-without-method").isEmpty)
        }
    }

    @Test func `Credibility 1 needs a second origin`() {
        func site(_ second: String) -> SmallSite {
            Self.incident(
                "date: 2023\nclaims:\n  - {says: A, by: ttp, about: killed, credibility: 1️⃣1, sources: [dawn]}\n\(second)"
            )
        }
        let summary = "Credibility 1 needs an origin besides the claim's own, and this claim has one origin"
        #expect(site("").findings("credibility-one-origin") == [Finding("credibility-one-origin", "1️⃣", summary)])
        // Eight articles that repeat one speaker are one origin.
        #expect(
            site("  - {says: A, by: ttp, about: killed, stance: confirms}").findings("credibility-one-origin").count
                == 1)
        #expect(
            site("  - {says: A, by: {label: a doctor}, about: killed, stance: confirms}").findings(
                "credibility-one-origin"
            ).isEmpty)
        let two = Self.incident("date: 2023\nclaims: [{says: A, by: ttp, credibility: 2}]")
        #expect(two.findings("credibility-one-origin").isEmpty)
    }

    @Test(arguments: [
        ("killed: 4\ncasualties: [{side: state, killed: 1️⃣5}]", "'killed: 5' cannot be part of a total of '4'"),
        (
            "killed: 4\ncasualties: [{side: state, killed: 3}, {side: civilians, killed: 1️⃣2}]",
            "Rows within a total of 'killed: 4' are together at least 5"
        ),
        (
            "casualties: [{side: state, injured: up to 9}, {side: state, group: police, injured: 1️⃣at least 10}]",
            "'injured: at least 10' cannot be part of a total of 'up to 9'"
        ),
        (
            "tolls: [{by: ttp, rows: [{killed: 4}, {side: state, killed: 1️⃣more than 4}]}]",
            "'killed: more than 4' cannot be part of a total of '4'"
        ),
    ]) func `Rows within a total are no more than it`(_ rows: String, _ summary: String) {
        #expect(
            Self.incident("date: 2023\n\(rows)").findings("rows-above-total") == [
                Finding("rows-above-total", "1️⃣", summary)
            ])
    }

    @Test(arguments: [
        "killed: 4\ncasualties: [{side: state, killed: 3}, {side: civilians, killed: 1}]",
        // One and the same people may be of a side and of an occupation.
        "killed: 4\ncasualties: [{side: state, killed: 3}, {occupation: media, killed: 3}]",
        "killed: at least 4\ncasualties: [{side: state, killed: 30}]",
        "killed: about 50\ncasualties: [{side: state, killed: 52}]",
        "killed: unknown\ncasualties: [{side: state, killed: 3}]",
        "killed: 4\ncasualties: [{side: state, killed: most}]",
        "killed: 4\ncasualties: [{as: attacker, killed: 9}]",
        "killed: 4\ncasualties: [{side: civilians, basis: alleged, killed: 9}]",
        "killed: 4\ninjured: 2\ncasualties: [{side: state, injured: 2}]",
        // Rows of the same words are no part of each other; nor are those of two accounts.
        "casualties: [{side: state, killed: 4}, {side: state, killed: 5}]",
        "tolls: [{by: ttp, rows: [{killed: 4}]}, {by: jua, rows: [{side: state, killed: 9}]}]",
    ]) func `Rows that may be part of a total are`(_ rows: String) {
        #expect(Self.incident("date: 2023\n\(rows)").findings("rows-above-total").isEmpty)
    }

    @Test func `A thousand rows are not compared with each other`() {
        let rows = (0..<1_000).map { "{actor: ttp, killed: \($0)}" }.joined(separator: ", ")
        #expect(Self.incident("date: 2023\nkilled: 1\ncasualties: [\(rows)]").findings("rows-above-total").isEmpty)
    }

    private static func place(_ point: String, within: String = "sindh") -> SmallSite {
        SmallSite(
            """
            -- Content/places/many.yaml --
            id: pakistan
            name: Pakistan
            kind: country
            ---
            id: sindh
            name: Sindh
            kind: province
            within: pakistan
            latitude: 26
            longitude: 68.5
            ---
            id: karachi
            name: Karachi
            kind: city
            within: sindh
            latitude: 24.86
            longitude: 67.01
            ---
            id: market
            name: The market
            kind: site
            within: \(within)
            \(point)

            """)
    }

    @Test func `Latitude and longitude are not changed over`() {
        let site = Self.place("latitude: 1️⃣66.99\nlongitude: 24.87", within: "karachi")
        #expect(
            site.findings("coordinates-swapped") == [
                Finding("coordinates-swapped", "1️⃣", "Latitude 66.99 and longitude 24.87 seem to be changed over")
            ])
        #expect(site.findings("place-outside-parent").isEmpty)
        #expect(Self.place("latitude: 24.87\nlongitude: 66.99").findings("coordinates-swapped").isEmpty)
        #expect(Self.place("", within: "karachi").findings("coordinates-swapped").isEmpty)
    }

    @Test func `A place lies in what it lies within`() {
        let site = Self.place("latitude: 1️⃣34.86\nlongitude: 66.99", within: "karachi")
        #expect(
            site.findings("place-outside-parent") == [
                Finding(
                    "place-outside-parent", "1️⃣",
                    "'The market' is 1111 km from the point of 'karachi', which it lies within")
            ])
        #expect(
            Self.place("latitude: 25.1\nlongitude: 67.3", within: "karachi").findings("place-outside-parent").isEmpty)
        // A country without a point says nothing.
        #expect(
            Self.place("latitude: -34.86\nlongitude: 6.99", within: "pakistan").findings("place-outside-parent").isEmpty
        )
        let spot = SmallSite(
            "-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\ndate: 2023\nplace: {name: X, within: karachi, latitude: 1️⃣4.86, longitude: 67}\n"
                + Self.place("").text.text)
        #expect(spot.findings("place-outside-parent").map(\.marker) == ["1️⃣"])
    }

    @Test(arguments: [
        ("city", "24.8608", "It bears 2 decimals."), ("country", "24.86", "It bears 1 decimal."),
        ("area", "24.86087", "It bears 3 decimals."), ("city", "24.86", ""), ("exact", "24.8608412", ""),
        ("site", "24.8608", ""),
    ]) func `Coordinates are no finer than the precision`(
        _ precision: String, _ latitude: String, _ explanation: String
    ) {
        let site = SmallSite(
            "-- Content/places/x.yaml --\nname: X\nlatitude: 1️⃣\(latitude)\nlongitude: 67.0\nprecision: \(precision)\n")
        let found = site.findings("coordinates-too-fine")
        #expect(found.map(\.marker) == (explanation.isEmpty ? [] : ["1️⃣"]))
        let told = site.editorialDiagnostics().first { $0.code.name == "coordinates-too-fine" }?.explanation
        #expect(told == (explanation.isEmpty ? nil : explanation))
    }

    @Test func `A place without a precision, and an imported one, may have any digits`() {
        let site = SmallSite(
            "-- Content/places/x.yaml --\nname: X\nlatitude: 24.860812\nlongitude: 67.0\n-- Content/places/y.jsonl --\n{\"id\":\"y\",\"name\":\"Y\",\"latitude\":24.860812,\"longitude\":67.0,\"precision\":\"city\"}\n"
        )
        #expect(site.findings("coordinates-too-fine").isEmpty)
    }
}

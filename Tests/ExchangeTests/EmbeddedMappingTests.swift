import Diagnostics
import Exchange
import Testing

/// The mappings that come with the program, on invented rows in the layouts of the catalogues.
struct EmbeddedMappingTests {
    private func table(_ mapping: EmbeddedMapping, _ rows: [[String: String]], columns: [String]) throws -> MappedTable
    {
        func cell(_ text: String) -> String {
            text.contains { ",\"\n".contains($0) } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
        }
        var text = columns.joined(separator: ",") + "\n"
        for row in rows { text += columns.map { cell(row[$0] ?? "") }.joined(separator: ",") + "\n" }
        return try MappedTable(Array(text.utf8), mapping: mapping.text, encoding: .utf8)
    }

    @Test(arguments: EmbeddedMapping.all.map(\.name)) func `A mapping is one without problems and named as its file`(
        _ name: String
    ) throws {
        let mapping = try #require(EmbeddedMapping.all.first { $0.name == name })
        #expect(MappedTable.problems(of: mapping.text).isEmpty)
        #expect(mapping.text.contains("\nname: \(name)\n"))
    }

    // MARK: ACLED

    private static let acled = """
        event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 \
        actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location \
        latitude longitude geo_precision source source_scale notes fatalities tags timestamp
        """.split(separator: " ").map(String.init)

    private static let clash = [
        "event_id_cnty": "XLD12", "event_date": "2022-03-28", "time_precision": "1",
        "disorder_type": "Political violence",
        "event_type": "Battles", "sub_event_type": "Armed clash", "actor1": "Military Forces of Exampleland (2020-)",
        "inter1": "1", "actor2": "RF: Red Front", "assoc_actor_2": "Green Band; Unidentified Armed Group (Exampleland)",
        "inter2": "2", "country": "Exampleland", "admin1": "North", "admin2": "Ford", "location": "Ford Town",
        "latitude": "10.5", "longitude": "-20.25", "geo_precision": "2", "source": "Example Wire; Ford Gazette",
        "notes": "On 28 March 2022, forces and fighters clashed [size=no report].", "fatalities": "3",
        "tags": "", "timestamp": "1650000000",
    ]

    @Test func `A clash of ACLED has its date, sides, place, figure and sources, and no attacker`() throws {
        let table = try table(.acled, [Self.clash], columns: Self.acled)
        func value(_ path: String) -> String? { table.incident("acled-xld12", path) }
        #expect(table.codes.isEmpty)
        #expect(value("title") == "Armed clash, Ford Town")
        #expect(value("kind") == "armed-clash")
        #expect(value("date") == "2022-03-28")
        #expect(value("place_precision") == "area")
        #expect(value("participants.0.role") == "party")
        #expect(value("participants.0.side") == "state")
        #expect(value("participants.1.side") == "armed-group")
        #expect(value("participants.3.label") == "Unidentified Armed Group (Exampleland)")
        #expect(value("tolls.0.by") == "acled")
        #expect(value("tolls.0.as_of") == "2022-04-15")
        #expect(value("tolls.0.rows.0.killed") == "3")
        #expect(value("sources.2")?.hasPrefix("acled-src-ford-gazette") == true)
        #expect(value("summary")?.contains(#"\[size=no report\]"#) == true)
        let dataset = try #require(table.records("sources").first { $0["id"] as? String == "acled" })
        #expect((dataset["licence"] as? String)?.contains("may not be passed on") == true)
        #expect((dataset["attribution"] as? String)?.contains("acleddata.com") == true)
        let kinds = table.records("actors").map { "\($0["name"]!): \($0["kind"]!)" }.sorted()
        #expect(
            kinds == [
                "Green Band: unknown", "Military Forces of Exampleland (2020-): state-force",
                "RF: Red Front: armed-group",
            ])
    }

    @Test func `Dates of ACLED are as exact as its codes, in each of its spellings`() throws {
        let rows = [("2022-03-28", "1"), ("28 March 2022", "2"), ("28 March 2022", "3"), ("28-03-2022", "1")]
        let table = try table(
            .acled,
            rows.enumerated().map { index, row in
                Self.clash.merging(["event_id_cnty": "X\(index)", "event_date": row.0, "time_precision": row.1]) { $1 }
            }, columns: Self.acled)
        #expect((0..<3).map { table.incident("acled-x\($0)", "date") } == ["2022-03-28", "2022-03-28~", "2022-03"])
        #expect(table.reason(4)?.contains("may be two days") == true)
    }

    @Test func `A 0 of ACLED says nothing, civilians are the target, and words stand for codes`() throws {
        let row = Self.clash.merging([
            "fatalities": "0", "actor2": "Civilians (Exampleland)", "inter2": "Civilians", "inter1": "State forces",
            "assoc_actor_2": "", "sub_event_type": "Demostrations", "event_type": "Attack",
        ]) { $1 }
        let table = try table(.acled, [row], columns: Self.acled)
        #expect(table.incident("acled-xld12", "tolls") == nil)
        #expect(table.incident("acled-xld12", "participants.1.label") == "Civilians (Exampleland)")
        #expect(table.incident("acled-xld12", "participants.1.role") == "target")
        #expect(table.incident("acled-xld12", "participants.0.side") == "state")
        #expect(table.incident("acled-xld12", "kind") == "other")
    }

    @Test func `Older exports of ACLED lack columns and are imported`() throws {
        let left = ["disorder_type", "civilian_targeting", "tags", "timestamp", "admin3"]
        let columns = ["data_id", "event_id_no_cnty"] + Self.acled.filter { !left.contains($0) } + ["iso3"]
        let table = try table(.acled, [Self.clash], columns: columns)
        #expect(table.incident("acled-xld12", "kind") == "armed-clash")
        #expect(table.incident("acled-xld12", "tolls.0.as_of") == nil)
    }

    // MARK: GTD

    private static let gtd = """
        eventid iyear imonth iday approxdate extended resolution country_txt provstate city latitude longitude specificity \
        vicinity location summary suicide attacktype1_txt attacktype2_txt targtype1_txt target1 gname gname2 guncertain1 \
        claimed claimmode_txt claim2 weaptype1_txt weapsubtype1_txt nkill nkillter nwound nwoundte ishostkid nhostkid scite1 \
        scite2 dbsource related
        """.split(separator: " ").map(String.init)

    private static let bomb = [
        "eventid": "201003140001", "iyear": "2010", "imonth": "3", "iday": "14", "country_txt": "Exampleland",
        "provstate": "North", "city": "Ford", "latitude": "10.5", "longitude": "20.25", "specificity": "1",
        "vicinity": "0",
        "summary": "03/14/2010: A bomb in Ford.", "suicide": "1", "attacktype1_txt": "Bombing/Explosion",
        "targtype1_txt": "Police", "target1": "Checkpoint", "gname": "Red Front (RF)", "guncertain1": "0",
        "claimed": "1",
        "claimmode_txt": "Letter", "weaptype1_txt": "Explosives", "weapsubtype1_txt": "Vehicle", "nkill": "5",
        "nkillter": "1",
        "nwound": "-99", "nwoundte": "", "ishostkid": "0", "nhostkid": "",
        "scite1": "\"Bomb in Ford,\" Ford Gazette, March 15, 2010.",
    ]

    @Test func `An attack of GTD has its claim, its target, its attackers among the dead, and its free citations`()
        throws
    {
        let table = try table(.gtd, [Self.bomb], columns: Self.gtd)
        func value(_ path: String) -> String? { table.incident("gtd-201003140001", path) }
        #expect(table.codes.isEmpty, "\(table.diagnostics.map(\.summary))")
        #expect(value("kind") == "suicide-bombing")
        #expect(value("date") == "2010-03-14")
        #expect(value("place_precision") == "city")
        #expect(value("participants.0.basis") == "claimed")
        #expect(value("claims.0.says") == "Red Front (RF) claimed responsibility")
        #expect(value("claims.0.by") == value("participants.0.actor"))
        #expect(value("tolls.0.rows.0.killed") == "4", "GTD's five have the attacker in them")
        #expect(value("tolls.0.rows.0.injured") == "unknown")
        #expect(value("tolls.0.rows.1.as") == "attacker")
        #expect(value("tolls.0.rows.1.killed") == "1")
        #expect(value("tolls.0.rows.2") == nil)
        #expect(value("targets.0") == "Police: Checkpoint")
        #expect(value("weapons.0") == "Explosives: Vehicle")
        #expect(value("external_ids.gtd") == "201003140001")
        #expect(table.records("sources").contains { ($0["title"] as? String)?.hasPrefix("\"Bomb in Ford,\"") == true })
    }

    @Test func `Dates of GTD with zeros are coarse, extended ones last, and approximate ones keep their words`() throws
    {
        let changes: [[String: String]] = [
            ["iday": "0"], ["iday": "0", "imonth": "0"], ["approxdate": "March 14-15, 2010"],
            ["extended": "1", "resolution": "3/20/2010"],
        ]
        let table = try table(
            .gtd,
            changes.enumerated().map { index, change in
                Self.bomb.merging(["eventid": "20100314000\(index)"]) { $1 }.merging(change) { $1 }
            }, columns: Self.gtd)
        func date(_ index: Int) -> String? { table.incident("gtd-20100314000\(index)", "date") }
        #expect(date(0) == "2010-03")
        #expect(date(1) == "2010")
        #expect(table.incident("gtd-201003140002", "date.0.value") == "2010-03-14~")
        #expect(table.incident("gtd-201003140002", "date.0.note") == "GTD: March 14-15, 2010")
        #expect(date(3) == "2010-03-14/2010-03-20")
    }

    @Test func `Attackers are taken off GTD's totals where their number is known, and never more than there are`()
        throws
    {
        let changes: [[String: String]] = [
            ["nkill": "5", "nkillter": ""], ["nkill": "5", "nkillter": "-99"], ["nkill": "", "nkillter": "1"],
            ["nkill": "1", "nkillter": "3"], ["nkill": "1", "nkillter": "1"],
        ]
        let table = try table(
            .gtd,
            changes.enumerated().map { index, change in
                Self.bomb.merging(["eventid": "20100314000\(index)", "nwound": ""]) { $1 }.merging(change) { $1 }
            }, columns: Self.gtd)
        let killed = changes.indices.map { table.incident("gtd-20100314000\($0)", "tolls.0.rows.0.killed") }
        #expect(killed == ["5", "5", "1", "1", "0"], "the third row's only figure is the attacker's")
        #expect(table.report.findings.map(\.record) == [4])
    }

    @Test func `Nobody is named for an attack by Unknown, and an attribution is no claim`() throws {
        let rows = [
            Self.bomb.merging(["gname": "Unknown", "claimed": "1", "city": "Unknown", "nkill": ""]) { $1 },
            Self.bomb.merging([
                "eventid": "201003140002", "claimed": "0", "guncertain1": "1", "suicide": "0", "vicinity": "1",
            ]) { $1 },
        ]
        let table = try table(.gtd, rows, columns: Self.gtd)
        #expect(table.incident("gtd-201003140001", "participants") == nil)
        #expect(table.incident("gtd-201003140001", "claims") == nil)
        #expect(table.incident("gtd-201003140001", "title") == "Bombing/Explosion, North")
        #expect(table.incident("gtd-201003140002", "participants.0.basis") == "attributed")
        #expect(table.incident("gtd-201003140002", "participants.0.note") == "GTD marks the attribution as uncertain.")
        #expect(table.incident("gtd-201003140002", "kind") == "bombing")
        #expect(table.incident("gtd-201003140002", "place_precision") == "area")
    }

    @Test func `A copy of GTD that a spreadsheet damaged loses its broken rows by number, and no other`() throws {
        let columns = Self.gtd.joined(separator: ",")
        func line(_ row: [String: String]) -> String {
            Self.gtd.map { (row[$0] ?? "").contains(",") ? "" : row[$0] ?? "" }.joined(separator: ",")
        }
        let second = Self.bomb.merging(["eventid": "201003140002"]) { $1 }
        let wrapped = "\"" + line(second).replacing("Police", with: "\"\"Police\"\"") + "\"\";;;"
        let text = "\(columns)\n\(line(Self.bomb))\n\(wrapped)\n1.97E+11,2010,3,14\n\(line(second))\n"
        let table = try MappedTable(Array(text.utf8), mapping: EmbeddedMapping.gtd.text, encoding: .utf8)
        #expect(table.records("incidents").count == 2, "\(table.report.skipped)")
        #expect(table.report.skipped.map(\.record).contains(2))
    }

    // MARK: TimelineJS

    @Test func `Slides of TimelineJS are incidents, and its titles and eras are none`() throws {
        let columns = [
            "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline",
            "Text",
            "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background",
        ]
        let slide = [
            "Year": "2014", "Month": "12", "Day": "16", "Time": "", "Headline": "A bridge opens",
            "Text": "<p>Long *awaited*.</p>",
            "Media": "https://example.org/bridge.jpg", "Media Credit": "Ford Gazette", "Media Caption": "The bridge",
            "Group": "Works",
        ]
        let rows = [
            slide, slide.merging(["Type": "title"]) { $1 },
            slide.merging(["Day": "", "Headline": "Works begin", "Media": ""]) { $1 },
            slide.merging([
                "Headline": "A strike", "End Year": "2014", "End Month": "12", "End Day": "20",
                "Display Date": "Mid-December",
            ]) { $1 },
        ]
        let table = try table(.timelineJS, rows, columns: columns)
        let records = table.records("incidents")
        #expect(records.count == 3)
        func value(_ title: String, _ path: String) -> String? {
            records.first { $0["title"] as? String == title }.flatMap { Imported.value(path, in: $0) }
        }
        #expect(value("A bridge opens", "date") == "2014-12-16")
        #expect(value("A bridge opens", "summary") == #"\<p>Long \*awaited\*.\</p>"#)
        #expect(value("A bridge opens", "tags.0") == "Works")
        #expect(value("Works begin", "date") == "2014-12")
        #expect(value("A strike", "date.0.value") == "2014-12-16/2014-12-20")
        #expect(table.records("sources").contains { $0["url"] as? String == "https://example.org/bridge.jpg" })
        #expect(table.reason(2) == "it is a title or an era")
    }
}

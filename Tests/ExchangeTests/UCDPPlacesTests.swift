import Exchange
import Testing

struct UCDPPlacesTests {
    /// The names from a place up to its country.
    private func chain(_ name: String, _ imported: Imported) -> [String] {
        var names: [String] = []
        var place = imported.record("places", named: name)
        while let current = place, names.count < 9 {
            names.append(current["name"] as? String ?? "?")
            place = imported.records("places").first { $0["id"] as? String == current["within"] as? String }
        }
        return names
    }

    @Test func `A place lies within its district, province and country`() {
        let imported = Imported(GEDTable.clash)
        #expect(chain("Ford town", imported) == ["Ford town", "Ford district", "North province", "Exampleland"])
        #expect(
            imported.lines("places/ucdp-ged.jsonl").contains { line in
                line.contains(#""kind":"city","within":"ucdp-ford-district-"#)
                    && line.contains(#""latitude":10.5,"longitude":-20.25,"precision":"city","sources":["ucdp-ged"]}"#)
            })
        #expect(imported.record("places", named: "Exampleland")?["iso"] as? String == "XLD")
    }

    @Test func `Missing units are passed over`() {
        let none = Imported(GEDTable.row(["adm_1": "", "adm_2": ""]))
        #expect(chain("Ford town", none) == ["Ford town", "Exampleland"])
        let noProvince = Imported(GEDTable.row(["adm_1": ""]))
        #expect(chain("Ford town", noProvince) == ["Ford town", "Ford district", "Exampleland"])
        let nothing = Imported(GEDTable.row(["adm_1": "", "adm_2": "", "country": "", "where_coordinates": ""]))
        #expect(nothing.ids("places").isEmpty)
        #expect(nothing.incident("place") == nil)
        #expect(nothing.incident("title") == "Government of Exampleland – Red Front")
    }

    @Test func `A row coded to a district has the district as its place`() {
        let imported = Imported(
            GEDTable.row(["where_prec": "3", "where_coordinates": "Ford district", "where_description": ""]))
        #expect(imported.ids("places").count == 3)
        #expect(imported.incident("place") == imported.record("places", named: "Ford district")?["id"] as? String)
        #expect(imported.record("places", named: "Ford district")?["latitude"] as? Double == 10.5)
        #expect(imported.record("places", named: "North province")?["latitude"] == nil)
    }

    @Test func `Units of one name in two provinces are two places`() {
        let imported = Imported(GEDTable.clash, GEDTable.row(["id": "2", "adm_1": "South province"]))
        let names = imported.records("places").map { $0["name"] as? String ?? "" }
        #expect(names.count { $0 == "Ford district" } == 2)
        // The point is one place; the rows disagree on its district, and so the first by id is taken.
        #expect(names.count { $0 == "Ford town" } == 1)
    }

    @Test func `One point with two names, and one name at two points, are two places each`() {
        let imported = Imported(
            GEDTable.clash, GEDTable.row(["id": "2", "where_coordinates": "Fjord town"]),
            GEDTable.row(["id": "3", "latitude": "10.6"]))
        #expect(imported.ids("places").count == 6)
        let zeros = Imported(GEDTable.clash, GEDTable.row(["id": "2", "latitude": "10.5"]))
        #expect(zeros.ids("places").count == 4)
    }

    @Test(arguments: [
        ("Kel village", "city"), ("Upper tehsil", "area"), ("LoC", "area"), ("A-B border (Ford District)", "region"),
        ("(nameless)", "area"), ("IB in North Province", "area"), ("Ford Road", "road"), ("Ford airport", "facility"),
        ("Sehwān town", "city"),
    ]) func `The last word tells the kind`(name: String, kind: String) {
        let imported = Imported(GEDTable.row(["where_coordinates": name]))
        #expect(imported.record("places", named: name)?["kind"] as? String == kind)
    }

    @Test func `A row without coordinates has a place without coordinates`() {
        let imported = Imported(GEDTable.row(["latitude": "", "longitude": ""]))
        #expect(imported.record("places", named: "Ford town") != nil)
        #expect(imported.record("places", named: "Ford town")?["latitude"] == nil)
    }

    @Test func `Ids are ids of the content model, whatever the names`() {
        let names = ["الرقة", "–", "'Ain al-'Arab", String(repeating: "very long name ", count: 20), "..", "Ā B"]
        let imported = Imported(
            GEDTable(
                rows: names.enumerated().map { number, name in
                    GEDTable.row(["id": "\(number)", "where_coordinates": name, "adm_1": name])
                        .merging(GEDTable.freeText(name)) { $1 }
                }
            ).bytes)
        for type in ["incidents", "actors", "places", "sources", "campaigns"] {
            #expect(!imported.ids(type).isEmpty)
            for id in imported.ids(type) {
                #expect(id.wholeMatch(of: /[a-z0-9][a-z0-9-]{0,80}/) != nil, "\(id)")
            }
            #expect(Set(imported.ids(type)).count == imported.ids(type).count)
        }
    }
}

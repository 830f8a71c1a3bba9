import Foundation
import TestSupport
import Testing

/// Rows of UCDP GED, imported, built and exported as tables, say what they said before: ids, dates with their precision,
/// sides, figures, coordinates and sources.
///
/// `SITREP_UCDP=FILE.csv` names a file of the dataset, which is not in the repository; without it invented rows are taken.
struct UCDPRoundTripTests {
    private static let invented = """
        id,relid,year,code_status,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,country,iso3,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob
        1001,X-1,2009,Clear,1,77,Exampleland: Government,88,A - B,501,Government of Exampleland,502,Red Front,1,\"\"\"Example Wire,2009-03-05,Four die, police say\"\"\",Example Wire,2009-03-05,"Four die, police say",police,1,Ford town,Ford town,North province,Ford district,10.500000,-20.250000,Exampleland,XLD,1,1,2009-03-04 00:00:00.000,2009-03-04 00:00:00.000,1,3,0,0,4,6,4,999,
        1002,X-2,2010,Clear,3,78,Front - Civilians,89,B - Civilians,502,Red Front,1,Civilians,2,\"\"\"Wire,2010-06-02,A\"\";\"\"Post,2010-06-03,B; C\"\"\",Wire;Post,2010-06-02;2010-06-03,A;B; C,,2,Ford town,near Ford,North province,Ford district,10.500000,-20.250000,Exampleland,XLD,1,2,2010-06-01 00:00:00.000,2010-06-03 00:00:00.000,0,0,7,0,7,5,9,,
        1003,X-3,2011,Clear,2,79,B - C,90,B - C,502,Red Front,503,Blue Front,-1,R 4/10 2011,,,,,4,North province,North province,North province,,11.125000,-21.000000,Exampleland,XLD,2,4,2011-02-01 00:00:00.000,2011-02-28 00:00:00.000,0,0,0,3,0,12,0,,
        1004,X-4,2012,Clear,1,77,Exampleland: Government,88,A - B,501,Government of Exampleland,502,Red Front,-1,=cmd,,,,,6,Exampleland,Exampleland,,,9.000000,-19.500000,Exampleland,XLD,2,5,2012-01-01 00:00:00.000,2012-12-31 00:00:00.000,2,2,0,0,4,4,4,999,

        """

    @Test func `Rows of UCDP GED come back from the tables as they were`() throws {
        let folder = try TemporaryFolder()
        var csv = Array(Self.invented.utf8)
        if let path = LongChecks.text("SITREP_UCDP") {
            csv = try #require(TemporaryFolder.bytes(of: path), "SITREP_UCDP names no file that can be read")
        }
        try folder.write("ged.csv", csv)
        let site = "\(folder.path)/site"
        let imported = try Command.run("import", "ucdp-ged", "\(folder.path)/ged.csv", "--site", site)
        #expect(imported.status == 0, "\(imported.errors)")
        func table(_ subject: String) throws -> [[String: String]] {
            let file = "\(folder.path)/\(subject).csv"
            let run = try Command.run("export", "csv", "--of", subject, "--site", site, "--output", file)
            #expect(run.status == 0, "\(run.errors)")
            return CSVText.rows(try #require(TemporaryFolder.bytes(of: file)))
        }
        let given = CSVText.rows(csv).filter { !($0["id"] ?? "#").hasPrefix("#") }
        let incidents = Dictionary(uniqueKeysWithValues: try table("incidents").map { ($0["id"]!, $0) })
        let figures = Dictionary(grouping: try table("casualties")) { $0["incident"]! }
        let parts = Dictionary(grouping: try table("participants")) { $0["incident"]! }
        let sources = Dictionary(uniqueKeysWithValues: try table("sources").map { ($0["id"]!, $0) })
        #expect(incidents.count == given.count)
        for row in given {
            let id = "ucdp-ged-\(row["id"]!)"
            let incident = try #require(incidents[id], "\(id)")
            #expect(incident["external_ids"]?.contains("ucdp:\(row["id"]!);") == true, "\(id)")
            #expect(incident["date_earliest"] == String(row["date_start"]!.prefix(10)), "\(id)")
            #expect(incident["date_latest"] == String(row["date_end"]!.prefix(10)), "\(id)")
            for axis in ["latitude", "longitude"] {
                #expect(Double(incident[axis] ?? "") == Double(row[axis]!), "\(id) \(axis)")
            }
            // The sides, in their order; civilians are no actor.
            let sides = (parts[id] ?? []).map { $0["actor_id"]!.isEmpty ? "ucdp-actor-1" : $0["actor_id"]! }
            #expect(sides == ["a", "b"].map { "ucdp-actor-\(row["side_\($0)_new_id"]!)" }, "\(id)")
            let rows = figures[id] ?? []
            let total = try #require(rows.first { $0["form"] == "estimate" || $0["side"] == "" }, "\(id)")
            for (column, name) in [("low", "low"), ("best", "best"), ("high", "high")] {
                #expect(total[column] == row[name], "\(id) \(name)")
            }
            #expect(Self.deaths(rows) == Self.deaths(given: row), "\(id)")
            // Every article is a source of the incident, by its publisher and date.
            let cited = (incident["sources"] ?? "").split(separator: "; ").map(String.init)
            #expect(cited.contains("ucdp-ged") && cited.allSatisfy { sources[$0] != nil }, "\(id)")
            let count = Int(row["number_of_sources"]!)!
            if count > 0 { #expect(cited.count - 1 <= count && cited.count > 1, "\(id)") }
            if count < 0, !row["source_article"]!.isEmpty { #expect(cited.count == 2, "\(id)") }
        }
    }

    /// The deaths by side, sorted: rows of the account that are parts of its total.
    private static func deaths(_ rows: [[String: String]]) -> [String] {
        rows.filter { $0["side"] != "" }.map {
            "\($0["actor_id"]!.isEmpty ? $0["side"]! : $0["actor_id"]!) \($0["min"]!)"
        }
        .sorted()
    }

    private static func deaths(given row: [String: String]) -> [String] {
        var deaths: [String] = []
        var civilians = Int(row["deaths_civilians"]!) ?? 0
        for side in ["a", "b"] {
            let killed = Int(row["deaths_\(side)"]!) ?? 0
            if row["side_\(side)_new_id"] == "1" {
                civilians += killed
            } else if killed > 0 {
                deaths.append("ucdp-actor-\(row["side_\(side)_new_id"]!) \(killed)")
            }
        }
        if civilians > 0 { deaths.append("civilians \(civilians)") }
        if let unknown = Int(row["deaths_unknown"]!), unknown > 0 { deaths.append("unknown \(unknown)") }
        return deaths.sorted()
    }
}

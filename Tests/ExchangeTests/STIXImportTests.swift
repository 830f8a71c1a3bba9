import Diagnostics
import Exchange
import Foundation
import Testing

/// Imports of small bundles, all invented.
struct STIXImportTests {
    typealias Record = [String: Any]

    struct Result {
        var result: ImportResult
        var diagnostics: [Diagnostic]
        var codes: [String] { diagnostics.map(\.code.name) }
        var files: [String: [UInt8]] { Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.bytes) }) }

        func records(_ type: String) -> [Record] {
            (files["Content/\(type)/stix.jsonl"] ?? []).split(separator: 0x0A).map {
                (try? JSONSerialization.jsonObject(with: Data($0)) as? Record) ?? [:]
            }
        }
    }

    static func run(_ objects: String..., existing: [String: String] = [:]) -> Result {
        run(text: bundle(objects.joined(separator: ",\n")), existing: existing.mapValues { Array($0.utf8) })
    }

    static func run(text: String, existing: [String: [UInt8]] = [:]) -> Result {
        let made = STIXImport.run(
            Array(text.utf8), fileName: "bundle.json", existing: existing, kinds: ["bombing", "other"])
        return Result(result: made.value, diagnostics: made.diagnostics)
    }

    static func bundle(_ objects: String) -> String {
        #"{"type":"bundle","id":"bundle--11111111-1111-4111-8111-111111111111","objects":["# + objects + "]}"
    }

    static func uuid(_ number: Int) -> String {
        "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - String(number).count) + String(number)
    }

    static let incident = """
        {"type":"incident","id":"incident--\(uuid(1))","name":"A blast","description":"See [[ttp]] and *this*.",
        "extensions":{"extension-definition--ef765651-680c-498d-9894-99799f2fa126":{"extension_type":"property-extension",
        "determination":"suspected","investigation_status":"new","incident_types":["bombing"],
        "events":[{"event_ref":"event--\(uuid(2))"}]}}}
        """
    static let event = """
        {"type":"event","id":"event--\(uuid(2))","status":"occurred","start_time":"2023-02-01T00:00:00.000Z",
        "start_time_fidelity":"month"}
        """
    static let actor = """
        {"type":"threat-actor","id":"threat-actor--\(uuid(3))","name":"Someone","resource_level":"individual"}
        """
    static let tie = """
        {"type":"relationship","id":"relationship--\(uuid(4))","relationship_type":"attributed-to",
        "source_ref":"incident--\(uuid(1))","target_ref":"threat-actor--\(uuid(3))"}
        """

    @Test func `An incident has its event's date no finer than its fidelity, and attributed actors`() throws {
        let made = Self.run(Self.incident, Self.event, Self.actor, Self.tie)
        let record = try #require(made.records("incidents").first)
        #expect(record["date"] as? String == "2023-02")
        #expect(record["kind"] as? String == "bombing")
        #expect(record["summary"] as? String == #"See \[\[ttp\]\] and \*this\*."#)
        let part = try #require((record["participants"] as? [Record])?.first)
        #expect(part["basis"] as? String == "attributed")
        // A person whom somebody calls a threat actor is guarded by that.
        let person = try #require(made.records("actors").first)
        #expect(person["kind"] as? String == "person")
        #expect((person["roles"] as? [Record])?.first?["basis"] as? String == "alleged")
        #expect(person["stix"] == nil)
    }

    @Test func `A second import of a bundle changes nothing, and keeps what people added`() throws {
        let first = Self.run(Self.incident, Self.event, Self.actor, Self.tie)
        let again = Self.run(
            text: Self.bundle([Self.incident, Self.event, Self.actor, Self.tie].joined(separator: ",")),
            existing: first.files)
        #expect(again.files == first.files)
        #expect(again.result.report["incidents"]?.unchanged == 1)
        var edited = first.files
        let path = "Content/incidents/stix.jsonl"
        edited[path] = Array(
            String(decoding: edited[path]!, as: UTF8.self).replacingOccurrences(
                of: "}\n", with: ",\"weapons\":[\"ours\"]}\n"
            ).utf8)
        let newName = Self.incident.replacingOccurrences(of: "A blast", with: "Another name")
        let third = Self.run(
            text: Self.bundle([newName, Self.event, Self.actor, Self.tie].joined(separator: ",")), existing: edited)
        let record = try #require(third.records("incidents").first)
        #expect(record["weapons"] as? [String] == ["ours"])
        #expect(record["title"] as? String == "Another name")
        #expect(record["id"] as? String == first.records("incidents").first?["id"] as? String)
    }

    @Test(
        arguments: [
            ("94868c89-83c2-464b-929b-a1a8aa3c8487", nil), ("613f2e26-407d-48c7-9eca-b8e91df99dc9", nil),
            ("bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "green"), ("939a9414-2ddd-4d32-a0cd-375ea402b003", "amber+strict"),
            ("e828b379-4e03-4974-9ac4-e53a884c97c1", "red"), ("00000000-0000-4000-8000-00000000abcd", "amber+strict"),
        ] as [(String, String?)])
    func `Markings become labels, and an unknown one withholds`(_ marking: String, _ label: String?) {
        let object =
            "{\"type\":\"location\",\"id\":\"location--\(Self.uuid(5))\",\"name\":\"X\",\"country\":\"PK\","
            + "\"object_marking_refs\":[\"marking-definition--\(marking)\"]}"
        let made = Self.run(object)
        #expect(made.records("places").first?["tlp"] as? String == label)
        #expect(made.codes.contains("import-marking") == marking.hasSuffix("abcd"))
    }

    @Test func `What is revoked, unknown, dangling, double or without a date is said by object`() {
        let revoked =
            "{\"type\":\"location\",\"id\":\"location--\(Self.uuid(6))\",\"name\":\"Gone\",\"country\":\"PK\",\"revoked\":true}"
        let malware = "{\"type\":\"malware\",\"id\":\"malware--\(Self.uuid(7))\",\"name\":\"M\"}"
        let dangling = Self.tie.replacingOccurrences(of: Self.uuid(3), with: Self.uuid(99))
        let made = Self.run(Self.incident, Self.event, Self.event, revoked, malware, dangling)
        #expect(made.codes.sorted() == ["import-duplicate-id", "import-reference", "import-revoked", "import-unknown"])
        #expect(made.records("places").isEmpty)
        #expect(made.records("incidents").count == 1)
        let undated = Self.run(Self.incident)
        #expect(undated.result.report.skipped.map(\.record) == [1])
        #expect(undated.codes.sorted() == ["import-reference", "import-row-skipped"])
    }

    @Test func `An object that the site's own record names is left to it, and a foreign id is not taken`() {
        let own = "name: Ours\nkind: armed-group\nexternal_ids: {stix: threat-actor--\(Self.uuid(3))}\n"
        let made = Self.run(
            Self.incident, Self.event, Self.actor, Self.tie, existing: ["Content/actors/ours.yaml": own])
        #expect(made.records("actors").isEmpty)
        let parts = made.records("incidents").first?["participants"] as? [Record]
        #expect(parts?.first?["actor"] as? String == "ours")
    }

    @Test func `Broken, deep and huge objects are refused one by one`() {
        let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
        let long = String(repeating: "a", count: 3_000_000)
        let made = Self.run(
            "{\"type\":\"location\",\"x\":\(deep)}", "{\"type\":\"location\",\"name\":\"\(long)\"}", "{\"type\":}", "7",
            Self.incident, Self.event)
        #expect(made.result.report.skipped.map(\.record) == [1, 2, 3, 4])
        #expect(made.records("incidents").count == 1)
        let cut = Self.run(text: String(Self.bundle(Self.incident + "," + Self.event + "," + Self.actor).dropLast(30)))
        #expect(cut.codes.contains("import-row-skipped"))
        #expect(cut.records("incidents").count == 1)
        #expect(Self.run(text: "[]").codes == ["import-file"])
        #expect(Self.run(text: "").codes == ["import-file"])
        #expect(Self.run(text: "\"\\").codes == ["import-file"])
    }

    @Test func `Counts are read as words, or by their bounds`() throws {
        let impact = """
            {"type":"impact","id":"impact--\(Self.uuid(8))","impact_category":"x","extensions":{
            "extension-definition--0b0d094b-1104-4c5b-8beb-cdf369b116dc":{"extension_type":"property-extension",
            "outcome":"killed","people":{"text":"wenigstens 4","min":4},"attackers":{"text":"about 50"}}}}
            """
        let with = Self.incident.replacingOccurrences(
            of: "\"events\"", with: "\"impact_refs\":[\"impact--\(Self.uuid(8))\"],\"events\"")
        let record = try #require(Self.run(with, Self.event, impact).records("incidents").first)
        let rows = (record["tolls"] as? [Record])?.first?["rows"] as? [Record]
        #expect(rows?[0]["killed"] as? String == "at least 4")
        #expect(rows?[1]["killed"] as? String == "about 50")
        #expect(rows?[1]["as"] as? String == "attacker")
    }
}

import Building
import Foundation
import Publishing
import Reports
import Testing

@testable import Exporting

/// The bundle of a small site, read by another JSON reader than the product's.
struct STIXBundleTests {
    typealias Object = [String: Any]

    static let own = "extension-definition--0b0d094b-1104-4c5b-8beb-cdf369b116dc"

    static let site = [
        "site.yaml": "content_version: 1\ntitle: Test site\nlanguage: en\ntime_zone: Asia/Karachi",
        "actors/group.yaml": "name: The Group\nkind: armed-group\nsources: [paper]",
        "actors/police.yaml": "name: The Police\nkind: state-force\nsources: [paper]",
        "actors/other.yaml":
            "name: The Other Group\nkind: armed-group\nsources: [paper]\nrelations:\n"
            + "  - {relation: distinct-from, actor: group}\n  - {relation: ally-of, actor: police, from: 2020}",
        "actors/named.yaml":
            "name: Zafar Example\nkind: person\npublic_role: self-declared\nsources: [paper]\n"
            + "names:\n  - {text: Abu Example, kind: alias}\n"
            + "roles:\n  - {title: commander, organisation: group, basis: alleged}",
        "actors/private.yaml": "name: Somebody Private\nkind: person\nsources: [paper]",
        "places/town.yaml": "name: Town\nkind: city\niso: PK\nlatitude: 24.9\nlongitude: 67\nprecision: city",
        "sources/paper.yaml":
            "title: 'A paper \\ \"quoted\" <b>'\npublisher: The Paper\nurl: https://example.org/a\npublished: 2023-02-18",
        "sources/secret.yaml": "title: A protected source\npublisher: Nobody here\nprotect: yes",
        "incidents/attack.yaml": """
        title: An attack
        kind: armed-assault
        date: 2023-02-17
        place: town
        published: 2023-02-18
        sources: [paper, secret]
        participants:
          - {actor: group, role: initiator, basis: claimed}
          - {actor: police, role: target}
          - {actor: named, role: planner, basis: alleged}
          - {actor: private, role: responder}
        casualties:
          - {as: target, killed: at least 4, injured: up to 15}
          - {as: attacker, killed: 2}
        claims:
          - {id: said, says: We did it, by: group, credibility: 2, sources: [paper]}
        revisions:
          - {date: 2023-03-01, kind: correction, text: A number}
        """,
        "incidents/talks.yaml":
            "title: Talks\nkind: talks\ndate: 2022-11~\nplace: {name: Somewhere}\nsources: [paper]\nkilled: none",
    ]

    static func objects(_ files: [String: String] = site) async throws -> [Object] {
        let bundle = try await json(files)
        let parsed = try #require(try JSONSerialization.jsonObject(with: Data(bundle)) as? Object)
        return try #require(parsed["objects"] as? [Object])
    }

    static func json(_ files: [String: String] = site) async throws -> [UInt8] {
        try await PipelineExport.file(.report, .stix, of: files)
    }

    static func extra(_ object: Object) -> Object {
        (object["extensions"] as? Object)?[own] as? Object ?? [:]
    }

    @Test func `Nothing in a bundle refers to what is not in it, and no two objects share an id`() async throws {
        let objects = try await Self.objects()
        let ids = objects.compactMap { $0["id"] as? String }
        #expect(Set(ids).count == ids.count)
        func references(_ value: Any) -> [String] {
            if let object = value as? Object {
                return object.flatMap { key, value -> [String] in
                    if key.hasSuffix("_ref"), let id = value as? String { return [id] }
                    if key.hasSuffix("_refs"), let ids = value as? [String] { return ids }
                    return references(value)
                }
            }
            return (value as? [Any])?.flatMap(references) ?? []
        }
        let known = Set(ids)
        let found = objects.flatMap { references($0) }
        #expect(found.count > 50)
        #expect(found.filter { !known.contains($0) } == [])
    }

    @Test func `Ids are UUIDs of version 5 that depend on the site, and two exports are the same bytes`() async throws {
        let first = try await Self.json()
        #expect(try await Self.json() == first)
        var other = Self.site
        other["site.yaml"] = "content_version: 1\ntitle: Another site"
        let ids = Set(
            try await Self.objects().filter { $0["type"] as? String == "incident" }.map { $0["id"] as! String })
        let others = Set(try await Self.objects(other).compactMap { $0["id"] as? String })
        #expect(ids.count == 2 && ids.isDisjoint(with: others))
        #expect(ids.allSatisfy { Array($0.utf8)[24] == UInt8(ascii: "5") })
    }

    @Test func `The UUID of a name is the one that RFC 9562 makes of it`() {
        // The example of appendix A.4: "www.example.com" in the namespace of DNS.
        let names = STIXNames(
            namespace: [
                0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
            ], sha1: SHA1.digest(of:))
        #expect(
            names.id("x", uuidOf: Array("www.example.com".utf8)) == "x--2ed6657d-e927-568b-95e1-2665a8aea6a2")
    }

    @Test func `An allegation is a note and no relationship, and a guarded name never stands without its guard`()
        async throws
    {
        let objects = try await Self.objects()
        let person = try #require(
            objects.first { ($0["name"] as? String)?.hasPrefix("Zafar Example") ?? false })
        #expect(person["type"] as? String == "identity")
        #expect((person["name"] as? String)?.contains("(alleged commander") ?? false)
        let id = try #require(person["id"] as? String)
        let ties = objects.filter { ($0["source_ref"] as? String) == id || ($0["target_ref"] as? String) == id }
        #expect(ties.isEmpty)
        let text = String(decoding: try await Self.json(), as: UTF8.self)
        #expect(!text.contains("Abu Example"))
        // Only ever with its guard behind it.
        #expect(text.components(separatedBy: "Zafar Example").dropFirst().allSatisfy { $0.hasPrefix(" (alleged") })
        let note = try #require(
            objects.first { Self.extra($0)["role"] as? String == "planner" })
        #expect(note["type"] as? String == "note")
        let noteID = try #require(note["id"] as? String)
        let opinion = objects.first { ($0["object_refs"] as? [String]) == [noteID] }
        #expect(opinion?["opinion"] as? String == "neutral")
    }

    @Test func `Two who are not the same are a note, and what is stated is a relationship with its dates`() async throws
    {
        let objects = try await Self.objects()
        let distinct = try #require(objects.first { Self.extra($0)["relation"] as? String == "distinct-from" })
        #expect(distinct["type"] as? String == "note")
        let ally = try #require(objects.first { Self.extra($0)["relation"] as? String == "ally-of" })
        #expect(ally["type"] as? String == "relationship")
        #expect(ally["start_time"] as? String == "2020-01-01T00:00:00.000Z")
        #expect(Self.extra(ally)["from"] as? String == "2020")
    }

    @Test func `A count is the least number, none is 0, and what may be none has no count`() async throws {
        let impacts = try await Self.objects().filter { $0["type"] as? String == "impact" }
        func counts(_ outcome: String) -> [Int?] {
            impacts.filter { Self.extra($0)["outcome"] as? String == outcome }.map {
                ($0["impacted_entity_counts"] as? [String: Int])?["individual"]
            }
        }
        #expect(counts("killed").compactMap(\.self).sorted() == [0, 4])
        #expect(counts("injured") == [nil])
        let killed = impacts.map(Self.extra).first { ($0["people"] as? Object)?["text"] as? String == "at least 4" }
        #expect((killed?["people"] as? Object)?["max"] == nil)
        #expect((killed?["attackers"] as? Object)?["min"] as? Int == 2)
    }

    @Test func `A time is never finer than the date, whose text stands beside it`() async throws {
        let events = try await Self.objects().filter { $0["type"] as? String == "event" }
        let exact = try #require(events.first { Self.extra($0)["date"] as? String == "2023-02-17" })
        #expect(exact["start_time"] as? String == "2023-02-17T00:00:00.000Z")
        #expect(exact["start_time_fidelity"] as? String == "day")
        let about = try #require(events.first { Self.extra($0)["date"] as? String == "2022-11~" })
        #expect(about["start_time"] as? String == "2022-01-01T00:00:00.000Z")
        #expect(about["start_time_fidelity"] as? String == "year")
    }

    @Test func `Objects carry the label of TLP and the times of their record`() async throws {
        let objects = try await Self.objects()
        let clear = "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"
        for object in objects where object["type"] as? String != "marking-definition" {
            #expect(object["object_marking_refs"] as? [String] == [clear])
        }
        let attack = try #require(objects.first { $0["name"] as? String == "An attack" })
        #expect(attack["created"] as? String == "2023-02-18T00:00:00.000Z")
        #expect(attack["modified"] as? String == "2023-03-01T00:00:00.000Z")
    }

    @Test func `A protected source and a private person are no objects`() async throws {
        let text = String(decoding: try await Self.json(), as: UTF8.self)
        #expect(!text.contains("protected source"))
        #expect(!text.contains("Nobody here"))
        // The person is named where the incident names them, and has no object of their own.
        let objects = try await Self.objects()
        #expect(!objects.contains { $0["name"] as? String == "Somebody Private" })
        #expect(text.contains("Somebody Private"))
    }

    @Test func `An actor is a threat only where the editor says so`() async throws {
        var files = Self.site
        files["actors/group.yaml"]! += "\nstix: intrusion-set"
        let objects = try await Self.objects(files)
        #expect(objects.contains { $0["type"] as? String == "intrusion-set" })
        #expect(try await !Self.objects().contains { $0["type"] as? String == "intrusion-set" })
    }

    @Test func `The credibility of a claim is the confidence of its note`() async throws {
        let claim = try #require(try await Self.objects().first { Self.extra($0)["claim_id"] as? String == "said" })
        #expect(claim["confidence"] as? Int == 70)
        #expect(claim["content"] as? String == "The Group: We did it")
    }
}

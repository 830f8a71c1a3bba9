import Building
import Reports
import TestSupport
import Testing

@testable import Authoring

/// Every record of the example site is given another id and its own again.
@Suite struct RenamingPropertyTests {
    static let types: [RecordType] = RecordType.allCases

    @Test("There and back again gives the same files, but for the former id", arguments: types)
    func thereAndBack(_ type: RecordType) async throws {
        let site = try await ContentText.example()
        var generator = SeededGenerator(seed: UInt64(type.rawValue.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
        let keys = site.records.flatMap { $0 }.map(\.key).filter { $0.type == type }
        #expect(!keys.isEmpty)
        for key in keys {
            let new = Self.id(&generator)
            let there = try Renaming(type, from: key.id, to: new, in: site)
            // Defaults that no row inherits are seen by nobody else.
            #expect(there.referenceCount >= Self.references(to: key, in: site.report), "\(key)")
            let back = try Renaming(type, from: new, to: key.id, in: there.result).result
            #expect(back.files.map(\.path) == site.files.map(\.path))
            for (file, original) in zip(back.files, site.files) where file.bytes != original.bytes {
                let line = "formerly: [\(new)]\n"
                let text = String(decoding: file.bytes, as: UTF8.self)
                #expect(text.contains(line))
                #expect(text.replacing(line, with: "") == String(decoding: original.bytes, as: UTF8.self), "\(key)")
            }
        }
    }

    @Test("Every reference that was there leads to the record under its new id", arguments: types)
    func sameReferences(_ type: RecordType) async throws {
        let site = try await ContentText.example()
        let keys = site.records.flatMap { $0 }.map(\.key).filter { $0.type == type }
        for (number, key) in keys.enumerated() where number % 5 == 0 {
            let renamed = try Renaming(type, from: key.id, to: "a-new-id", in: site).result
            let newKey = RecordKey(type, "a-new-id")
            #expect(Self.references(to: newKey, in: renamed.report) == Self.references(to: key, in: site.report))
            #expect(Self.references(to: key, in: renamed.report) == 0)
        }
    }

    /// How many places name a record, by what the assembler itself goes by.
    private static func references(to key: RecordKey, in report: Report) -> Int {
        var places: Set<String> = []
        func add(_ record: some Record) {
            for use in record.references {
                let isMeant: Bool
                switch use.target {
                case .record(let types): isMeant = use.id == key.id && types.contains(key.type)
                case .speaker: isMeant = use.id == key.id && (key.type == .actor || key.type == .source)
                case .prose(let type, _): isMeant = use.id == key.id && (type ?? key.type) == key.type
                case .subject: isMeant = use.id == key.id
                case .claim(let holder): isMeant = holder == key.id
                case .unknownType, .media: isMeant = false
                }
                // Rows that inherit their sources name them at one place.
                if isMeant { places.insert("\(record.header.path) \(use.range)") }
            }
            for origin in record.origins where origin.id == key.id && (key.type == .actor || key.type == .source) {
                places.insert("\(record.header.path) \(origin.range)")
            }
        }
        report.incidents.forEach(add)
        report.actors.forEach(add)
        report.places.forEach(add)
        report.sources.forEach(add)
        report.campaigns.forEach(add)
        report.briefs.forEach(add)
        report.pages.forEach(add)
        return places.count
    }

    private static func id(_ generator: inout SeededGenerator) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789-")
        let count = Int.random(in: 1...80, using: &generator)
        return "z" + String((0..<count).map { _ in letters.randomElement(using: &generator)! })
    }
}

extension Record {
    fileprivate var origins: [Reference] {
        var found = header.claims.compactMap(\.origin)
        if let source = self as? Source { found += [source.details.origin].compactMap(\.self) }
        if let incident = self as? Incident { found += incident.tolls.compactMap(\.origin) }
        return found
    }
}

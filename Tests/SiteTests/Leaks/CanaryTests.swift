import Foundation
import Reports
import TestSupport
import Testing

/// Sites at random, with secrets at every level: none is in any byte or name of what its audience may not see it in, by a
/// plain search that shares nothing with the release or with the scan.
@Suite struct CanaryTests {
    /// 1,000 sites for each of the five audiences in the long run; a tenth of the sites, each for one of them, otherwise.
    @Test(arguments: 0..<20)
    func `no secret is in any byte, and what may be seen is there`(_ part: Int) async throws {
        let sites = LongChecks.count(1000)
        for seed in stride(from: part, to: sites, by: 20) {
            let site = CanarySite(seed: UInt64(seed))
            let fixture = try SiteFixture(site.text, bytes: site.media)
            let audiences = LongChecks.areOn ? Array(TrafficLight.allCases) : [TrafficLight.allCases[seed / 20 % 5]]
            for audience in audiences {
                let result = try await fixture.build(audience: audience)
                try #require(result.errors == [], "site \(seed) for \(audience.word)")
                check(site, fixture.outputFiles, audience, seed)
            }
        }
    }

    private func check(_ site: CanarySite, _ files: [String: [UInt8]], _ audience: TrafficLight, _ seed: Int) {
        let levels = Dictionary(uniqueKeysWithValues: site.canaries.map { ($0.word, $0) })
        var seen: Set<String> = []
        for (name, bytes) in files {
            for word in Self.words(Array(name.utf8)) + Self.words(bytes) { seen.insert(word) }
        }
        let leaked = seen.compactMap { levels[$0] }.filter { $0.level > audience.rawValue }
        #expect(
            leaked.isEmpty, "site \(seed) for \(audience.word): \(leaked.map { "\($0.place) \($0.word)" }.sorted())")
        // No word is there that the site does not have: nothing is cut or doubled.
        #expect(seen.filter { levels[$0] == nil } == [], "site \(seed) for \(audience.word)")
        let missing = site.canaries.filter { $0.isShown && $0.level <= audience.rawValue && !seen.contains($0.word) }
        #expect(missing.isEmpty, "site \(seed) for \(audience.word): \(missing.map(\.place))")
        let all = files.values.reduce(into: Data()) { $0 += $1 }
        for canary in site.canaries.filter({ $0.level > audience.rawValue }).prefix(8) {
            for encoded in Self.base64(canary.word) {
                #expect(all.range(of: Data(encoded.utf8)) == nil, "\(canary.place)")
            }
        }
        for point in site.points where point.level > audience.rawValue {
            // Two decimal places more than any precision but a site's leaves.
            for coordinate in [point.latitude, point.longitude] {
                #expect(all.range(of: Data(coordinate.prefix(6).utf8)) == nil, "site \(seed): \(coordinate)")
            }
        }
    }

    /// The canaries in some bytes. Their form is narrow, since a digest in base64 has almost any other sooner or later.
    private static func words(_ bytes: [UInt8]) -> [String] {
        var found: [String] = []
        var index = 0
        while index + 4 < bytes.count {
            if bytes[index] | 0x20 == 0x7A, bytes[index + 1] | 0x20 == 0x71, isDigit(bytes[index + 2]) {
                var end = index + 2
                while end < bytes.count, end - index < 24, isDigit(bytes[end]) || bytes[end] | 0x20 == 0x6B {
                    end += 1
                }
                let isNumbered = bytes[index..<end].contains { $0 | 0x20 == 0x6B }
                if isNumbered, end + 1 < bytes.count, bytes[end] | 0x20 == 0x71, bytes[end + 1] | 0x20 == 0x7A {
                    found.append(String(decoding: bytes[index...(end + 1)], as: UTF8.self).lowercased())
                    index = end
                }
            }
            index += 1
        }
        return found
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// What base64 makes of a word wherever it stands: without the signs that its neighbours have a part in.
    private static func base64(_ word: String) -> [String] {
        (0..<3).map { shift in
            let encoded = Data(Array(repeating: 0x20, count: shift) + Array(word.utf8)).base64EncodedString()
            return String(encoded.dropFirst(shift == 0 ? 0 : shift + 1).prefix { $0 != "=" }.dropLast())
        }
    }
}

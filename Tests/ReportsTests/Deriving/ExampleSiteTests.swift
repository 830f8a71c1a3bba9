import Diagnostics
import Reports
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The example site itself, against totals and origins that were worked out by hand.
struct ExampleSiteTests {
    /// The site's folder `Content/`, read once.
    private static let checked: Checked<Report> = {
        let root = Repository.path
        var site = SiteConfiguration()
        var diagnostics: [Diagnostic] = []
        if let bytes = read(root + "/" + SiteConfiguration.path) {
            let read = SiteConfiguration.read(bytes)
            site = read.value
            diagnostics += read.diagnostics
        }
        var decoder = RecordDecoder(site: site)
        var records: [ParsedRecord] = []
        var media: Set<String> = []
        for path in files(in: root, "Content").sorted() where path != SiteConfiguration.path {
            if path.hasPrefix("Content/media/") {
                media.insert(String(path.dropFirst("Content/media/".count)))
                continue
            }
            let read = decoder.decode(read(root + "/" + path) ?? [], path: path)
            records += read.value
            diagnostics += read.diagnostics
        }
        var assembled = Report.assembled(site: site, records: records, mediaFiles: media)
        assembled.diagnostics += diagnostics
        return assembled
    }()

    private static let report = checked.value.released(Release(audience: .clear, now: Instant(seconds: 1_735_689_600)))
        .value

    private func facts(_ id: String) throws -> (incident: Incident, facts: IncidentFacts) {
        let position = try #require(Self.report.position(id, .incident))
        return (Self.report.incidents[position], Self.report.incidentFacts[position])
    }

    private func text(_ sum: QuantitySum?) -> String { sum?.phrase(in: .english) ?? "–" }

    @Test func `It is read without an error`() {
        #expect(Self.checked.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
        #expect(Self.report.incidents.count == 8)
    }

    @Test func `The toll of Peshawar went from 59 by 101 to 84, and 84 is put forward`() throws {
        let (incident, facts) = try facts("peshawar-police-lines-mosque")
        let killed = facts.accounts.compactMap { $0.count[.killed]?.people }.map(text)
        #expect(killed == ["59", "61", "83", "88", "90", "92", "93", "100", "101", "84", "more than 80"])
        let injured = facts.accounts.compactMap { $0.count[.injured]?.people }.map(text)
        #expect(injured == ["more than 150", "157", "158", "221", "225"])
        #expect(text(facts.count?[.killed]?.people) == "84" && facts.count?[.injured] == nil)
        #expect(facts.chosenToll(of: incident)?.by?.id == "peshawar-police")
        #expect(incident.tolls.count { $0.status == .superseded } == 9)
        #expect(facts.disputes.contains(.outcome(.killed)) && facts.disputes.contains(.outcome(.injured)))
    }

    @Test func `Who bombed Peshawar was claimed, denied and claimed again`() throws {
        let (incident, facts) = try facts("peshawar-police-lines-mosque")
        let competition = try #require(facts.competitions.first)
        #expect(competition.role == .perpetrator && facts.competitions.count == 1)
        #expect(
            competition.participants.map { incident.participants[$0].actor?.id } == ["ttp", "ttp", "jamaat-ul-ahrar"])
        #expect(competition.participants.map { incident.participants[$0].basis } == [.claimed, .denied, .claimed])
        let marks = Dictionary(
            uniqueKeysWithValues: zip(incident.header.claims.map { $0.id?.id ?? "" }, facts.standings.map(\.marks)))
        #expect(marks["responsibility-on-twitter"]?.contains(.denied) == true)
        #expect(marks["health-department-count"]?.contains(.superseded) == true)
        #expect(marks["police-revision"] == [.singleOrigin])
    }

    @Test func `Each account of Bannu is whole`() throws {
        let (incident, facts) = try facts("bannu-ctd-siege")
        let killed = facts.accounts.map { "\(text($0.count[.killed]?.people)) / \(text($0.count[.killed]?.attackers))" }
        #expect(killed == ["2 / 33", "5 / 27", "– / 6", "none / at least 10", "– / –", "– / –", "– / –", "– / –"])
        #expect(facts.accounts.map { text($0.count[.injured]?.people) }.suffix(4) == ["10 to 15", "10", "7", "5"])
        let ispr = try #require(facts.count)
        #expect(facts.chosenToll(of: incident)?.by?.id == "ispr")
        #expect(
            text(ispr[.arrested]?.attackers) == "3" && text(ispr[.surrendered]?.attackers) == "7"
                && ispr[.captured] == nil)
        #expect(text(facts.accounts[3].count[.captured]?.attackers) == "3")
    }

    @Test func `Three men compete for one role, and none is stated to have it`() throws {
        let (incident, facts) = try facts("kpo-attack")
        let planners = try #require(facts.competitions.first { $0.role == .planner })
        #expect(
            planners.participants.map { incident.participants[$0].actor?.id }
                == ["aryad-ullah", "northern-bypass-second-man", "umar-farooq"])
        #expect(planners.participants.allSatisfy { incident.participants[$0].basis == .alleged })
        for id in ["aryad-ullah", "northern-bypass-second-man", "umar-farooq"] {
            let position = try #require(Self.report.position(id, .actor))
            #expect(Self.report.actorFacts[position].guard != nil, "\(id)")
        }
    }

    @Test func `The Karachi Police Office keeps its three attackers apart from the dead`() throws {
        let (_, facts) = try facts("kpo-attack")
        #expect(text(facts.count?[.killed]?.people) == "5" && text(facts.count?[.injured]?.people) == "about 20")
        let dispatch = facts.accounts[3].count
        #expect(text(dispatch[.killed]?.people) == "4" && text(dispatch[.killed]?.attackers) == "3")
        #expect(text(facts.accounts[1].count[.killed]?.people) == "4")
    }

    @Test func `All that the papers say of the Northern Bypass has one origin`() throws {
        let (incident, facts) = try facts("northern-bypass-operation")
        let ctd = Origin.actor("ctd-sindh")
        for (claim, standing) in zip(incident.header.claims, facts.standings)
        where claim.origin?.id == "ctd-release-2023-03-13" {
            #expect(standing.origins == [ctd], "\(claim.id?.id ?? "")")
            #expect(standing.has(.singleOrigin))
        }
        #expect(facts.standings.count { $0.origins == [ctd] } == 11)
        #expect(facts.tollOrigins == [ctd])
        #expect(text(facts.count?[.killed]?.belowStated.first?.sum) == "2" && facts.count?[.killed]?.people == nil)
        let standing = try #require(facts.standings.first)
        #expect(!standing.has(.corroborated))
    }

    @Test func `The minister's briefing is no second origin`() throws {
        let position = try #require(Self.report.position("memon-briefing-2023-03-13", .source))
        #expect(Self.report.sourceFacts[position].origin == .actor("ctd-sindh"))
    }

    // MARK: Reading the folder

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    private static func files(in root: String, _ folder: String) -> [String] {
        guard let directory = opendir(root + "/" + folder) else { return [] }
        defer { closedir(directory) }
        var found: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            let path = folder + "/" + name
            if entry.pointee.d_type == UInt8(DT_DIR) { found += files(in: root, path) } else { found.append(path) }
        }
        return found
    }
}

extension Speaker {
    /// The id of a speaker with a record.
    fileprivate var id: String? { if case .named(let reference) = self { reference.id } else { nil } }
}

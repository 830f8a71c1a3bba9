import TestSupport

/// A site made at random, with a canary in every text at every level: a word that stands nowhere else, and that knows who
/// may see it.
struct CanarySite {
    struct Canary {
        var word: String
        /// The label that it stands under, 0 to 4; 5: nobody may see it.
        var level: Int
        /// Where it stands, for messages.
        var place: String
        /// Whether the output shows it wherever it may be seen.
        var isShown: Bool
    }

    static let labels = ["clear", "green", "amber", "amber+strict", "red"]
    private static let types = ["incidents", "actors", "places", "sources", "campaigns", "briefs", "pages"]

    private(set) var canaries: [Canary] = []
    private(set) var text = ""
    private(set) var media: [String: [UInt8]] = [:]
    /// Points as they are written, each with the level from which it may be seen so finely.
    private(set) var points: [(latitude: String, longitude: String, level: Int)] = []
    private var generator: SeededGenerator
    private let seed: UInt64
    private var ids: [String: [String]] = [:]
    /// The id of the record in hand.
    private var own = ""

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        self.seed = seed
        write()
    }

    // MARK: Chance

    private mutating func random(_ bound: Int) -> Int { generator.number(below: bound) }

    private mutating func canary(_ level: Int, _ place: String, isShown: Bool = false) -> String {
        let word = "zq\(1000 + canaries.count)k\(seed)qz"
        canaries.append(Canary(word: word, level: level, place: place, isShown: isShown))
        return word
    }

    /// The id of a record, never the one in hand.
    private mutating func id(_ type: String) -> String {
        let others = ids[type]!.filter { $0 != own }
        return generator.pick(others)
    }

    /// A row with a label of its own as often as not. The members are made for the level that it then stands on.
    private mutating func row(_ outer: Int, _ members: (inout CanarySite, Int) -> String) -> String {
        let own = random(2) == 0 ? random(5) : 0
        let content = members(&self, max(outer, own))
        return "{\(content)\(own > 0 || random(3) == 0 ? ", tlp: \(Self.labels[own])" : "")}"
    }

    private mutating func rows(_ outer: Int, _ members: (inout CanarySite, Int) -> String) -> String {
        "[" + (0...random(2)).map { _ in row(outer, members) }.joined(separator: ", ") + "]"
    }

    // MARK: Records

    private mutating func write() {
        var plan: [(type: String, id: String, level: Int, key: String)] = []
        for type in Self.types {
            for number in 0..<(type == "incidents" || type == "actors" ? 3 : 2) {
                // The first of each is for all to see, so that there is something to refer to.
                var (level, key) = (0, "")
                switch number == 0 ? 0 : random(8) {
                case 0, 1: break
                case 2: (level, key) = (5, "draft: yes")
                case 3: (level, key) = (5, "embargo: 2999-01-01")
                case 4 where type == "sources": (level, key) = (5, "protect: yes")
                case 5: (level, key) = (5, "tlp: secret")
                default:
                    level = random(5)
                    key = "tlp: \(Self.labels[level])"
                }
                if key == "tlp: secret" { (level, key) = (4, "tlp: red") }
                let id = canary(level, "\(type) id")
                ids[type, default: []].append(id)
                plan.append((type, id, level, key))
            }
        }
        text = "-- Content/site.yaml --\ncontent_version: 1\ntitle: Canaries\nbase_url: https://example.org/\n"
        for record in plan {
            own = record.id
            let lines = [record.key] + common(record.level, record.type) + fields(record.type, record.level)
            text += "-- Content/\(record.type)/\(record.id).md --\n---\n"
            text += lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n---\n"
            text += prose(record.level, "\(record.type) body") + "\n"
        }
    }

    private mutating func common(_ level: Int, _ type: String) -> [String] {
        var lines = [
            "\(type == "actors" || type == "places" ? "name" : "title"): \(canary(level, "\(type) title", isShown: true)) is one"
        ]
        if random(3) == 0 { lines.append("formerly: [\(canary(level, "former id"))]") }
        if random(2) == 0 { lines.append("tags: [\(canary(level, "tag"))]") }
        if random(2) == 0 { lines.append("external_ids: {x: \(canary(level, "external id"))}") }
        if type != "sources", random(2) == 0 { lines.append("published: 2023-04-0\(1 + random(9))") }
        if random(4) == 0, type != "pages" {
            lines.append("defaults: {origin: \(canary(level, "default origin")) agency, sources: [\(source(level))]}")
        }
        let claims = (1...(1 + random(2))).map { number in
            row(level) { site, level in
                "id: c\(number), says: \(site.canary(level, "claim")) is said, by: \(site.speaker(level)), "
                    + "quote: {text: \(site.canary(level, "quote"))}, note: \(site.canary(level, "claim note")), "
                    + "sources: [\(site.source(level))]"
            }
        }
        lines.append("claims: [\(claims.joined(separator: ", "))]")
        if random(2) == 0 { lines.append("sources: [\(source(level)), \(source(level))]") }
        if random(2) == 0 {
            lines.append(
                "media: "
                    + rows(level) { site, level in
                        let file = "\(site.canary(level, "media file")).png"
                        site.media["Content/media/\(file)"] = MarkedSite.picture
                        return
                            "file: \(file), alt: \(site.canary(level, "alt")), credit: \(site.canary(level, "credit"))"
                    })
        }
        if random(2) == 0 {
            lines.append(
                "revisions: "
                    + rows(level) {
                        "date: 2023-05-0\(1 + $0.random(9)), kind: update, text: \($0.canary($1, "revision"))"
                    })
        }
        if random(3) == 0 {
            lines.append("reply: " + rows(level) { "by: \($0.speaker($1)), text: \($0.canary($1, "reply"))" })
        }
        return lines
    }

    private mutating func speaker(_ level: Int) -> String {
        random(2) == 0 ? "{label: \(canary(level, "speaker"))}" : id("actors")
    }

    private mutating func source(_ outer: Int) -> String {
        guard random(3) == 0 else { return id("sources") }
        if random(4) == 0 {
            return "{title: \(canary(5, "protected source")), protect: yes, note: \(canary(5, "protected note"))}"
        }
        return row(outer) { site, level in
            "title: \(site.canary(level, "inline source")), publisher: \(site.canary(level, "publisher")) press, "
                + "url: \"https://example.com/\(site.canary(level, "address"))\""
        }
    }

    private mutating func fields(_ type: String, _ level: Int) -> [String] {
        switch type {
        case "incidents": return incident(level)
        case "actors":
            return [
                "kind: armed-group",
                "names: " + rows(level) { "text: \($0.canary($1, "name")) also, kind: alias" },
                "status: " + row(level) { "value: active, note: \($0.canary($1, "status note"))" },
                "relations: "
                    + rows(level) { site, level in
                        "relation: ally-of, actor: \(site.id("actors")), note: \(site.canary(level, "relation note"))"
                    },
                "designations: "
                    + rows(level) {
                        "label: \($0.canary($1, "designation")), by: {label: \($0.canary($1, "designator"))}"
                    },
            ]
        case "places":
            let isObscured = random(2) == 0
            let latitude = "24.\(100_000 + random(900_000))"
            let longitude = "67.\(100_000 + random(900_000))"
            points.append((latitude, longitude, isObscured ? 5 : level))
            return [
                "kind: city", "latitude: \(latitude)", "longitude: \(longitude)", "precision: exact",
                isObscured ? "obscure: \(generator.pick(["site", "city", "district", "country"]))" : "",
                "names: " + rows(level) { "text: \($0.canary($1, "place name")), kind: alias" },
                "disputed_note: \(canary(level, "disputed note"))",
            ]
        case "sources":
            return [
                "kind: news-report", "publisher: \(canary(level, "publisher")) press",
                "note: \(canary(level, "source note"))",
                "url: \"https://example.com/\(canary(level, "address"))\"",
                "archived: "
                    + rows(level) { "url: \"https://archive.example/\($0.canary($1, "archived"))\", date: 2023-01-01" },
            ]
        case "campaigns":
            return ["kind: campaign", "actors: [\(id("actors"))]", "summary: \(canary(level, "campaign summary"))"]
        case "briefs":
            return [
                "date: 2023-06-0\(1 + random(9))", "authors: [\(canary(level, "author"))]", "kind: flash",
                "key_points: [\(canary(level, "key point"))]",
                "judgements: "
                    + rows(level) {
                        "text: The \($0.canary($1, "judgement")) holds., likelihood: likely, confidence: low, "
                            + "note: \($0.canary($1, "judgement note"))"
                    },
            ]
        default: return []
        }
    }

    private mutating func incident(_ level: Int) -> [String] {
        [
            "kind: \(generator.pick(["bombing", "raid", "protest", "statement"]))",
            "date: [{value: 2023-0\(1 + random(9))-11}, \(row(level) { "value: 2023-01, by: \($0.speaker($1))" })]",
            random(2) == 0
                ? "place: \(id("places"))"
                : "place: [{value: {name: \(canary(level, "inline place")), kind: city}}, "
                    + row(level) {
                        "value: {name: \($0.canary($1, "second place")), kind: city}, by: \($0.speaker($1))"
                    } + "]",
            "summary: Short \(canary(level, "summary")) words.",
            "weapons: [\(canary(level, "weapon"))]", "targets: [\(canary(level, "target"))]",
            "participants: "
                + rows(level) { site, level in
                    "label: \(site.canary(level, "participant")) people, of: \(site.id("actors")), role: target, "
                        + "outcome: \(site.canary(level, "outcome")), note: \(site.canary(level, "participant note"))"
                },
            "casualties: "
                + rows(level) {
                    "side: civilians, killed: 3, manner: \($0.canary($1, "manner")), note: \($0.canary($1, "casualty note"))"
                },
            "tolls: "
                + rows(level) { site, level in
                    "by: \(site.speaker(level)), note: \(site.canary(level, "toll note")), rows: ["
                        + site.row(level) { "side: state, killed: 2, note: \($0.canary($1, "toll row"))" } + "]"
                },
            "related: "
                + rows(level) {
                    "relation: context-for, incident: \($0.id("incidents")), note: \($0.canary($1, "related note"))"
                },
            "campaigns: [\(id("campaigns"))]",
        ]
    }

    private mutating func prose(_ level: Int, _ place: String) -> String {
        let outer = random(5)
        let inner = random(5)
        return """
            Words of \(canary(level, place)) here, with [[\(id("actors"))|\(canary(level, "link text"))]] and [[\(id("incidents"))]], [@\(id("sources"))].

            ```tlp \(Self.labels[outer])
            Inside \(canary(max(level, outer), "block")) of text.
            ```

            > ~~~~tlp \(Self.labels[outer])
            > Quoted \(canary(max(level, outer), "quoted block")) text.
            >
            > ~~~tlp \(Self.labels[inner])
            > Deep \(canary(max(level, outer, inner), "inner block")) text.
            > ~~~
            > ~~~~

            - An item

              ```tlp \(Self.labels[inner])
              Listed \(canary(max(level, inner), "listed block")) text.
              ```
            """
    }
}

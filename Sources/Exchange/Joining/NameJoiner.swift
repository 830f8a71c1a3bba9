import Diagnostics
import Reports

/// Finds the site's own record for a name that an import brings.
///
/// A name is joined in silence only where it is the same but for capitals, diacritics and what joins words, and where one
/// record alone has it. What is nearly the same is a question for a person, who answers it in the review file.
struct NameJoiner {
    enum Match: Equatable {
        case none
        case record(String)
        /// Nearly a record's name, or the name of several: of which the first is given.
        case near(String, named: String)
    }

    private let scheme: String
    private let review: ReviewFile
    private var actors = NameTable()
    private var places = NameTable()
    /// Actors by what of their names may stand for all of it.
    private var partlyNamed: [String: (id: String, name: String)] = [:]

    init(scheme: String, names: SiteNames, review: ReviewFile) {
        self.scheme = scheme
        self.review = review
        actors = NameTable(names.actors)
        places = NameTable(names.places)
        for record in names.actors {
            for part in Self.variants(of: Array(record.name.utf8)) where partlyNamed[part] == nil {
                partlyNamed[part] = (record.id, record.name)
            }
        }
    }

    func actor(named name: [UInt8]) -> Match {
        let text = String(decoding: name, as: UTF8.self)
        if let decided = decided(.actor, text) { return decided }
        if let id = actors.record(scheme, text) { return .record(id) }
        let exact = actors.records(named: FoldedName.fold(name))
        if exact.count == 1 { return .record(exact[0].id) }
        if let first = exact.first { return .near(first.id, named: first.name) }
        let variants = Self.variants(of: name)
        for variant in variants {
            if let found = actors.records(named: variant).first { return .near(found.id, named: found.name) }
        }
        for part in [FoldedName.fold(name)] + variants {
            if let found = partlyNamed[part] { return .near(found.id, named: found.name) }
        }
        return actors.nearest(to: FoldedName.fold(name)).map { .near($0.id, named: $0.name) } ?? .none
    }

    /// - Parameter path: the names from the country down to the place.
    func place(path: [[UInt8]], kind: PlaceDetails.Kind, point: UCDPLocation.Point?) -> Match {
        guard !places.isEmpty, let last = path.last else { return .none }
        let text = Self.placeText(path)
        if let decided = decided(.place, text) { return decided }
        let parents = path.dropLast().map { FoldedName.fold($0) }
        let fits = { (record: SiteNames.Record) in
            Self.isKind(record.kind, kind) && places.isWithin(record, parents)
        }
        let name = FoldedName.fold(last)
        let exact = places.records(named: name).filter(fits)
        if let first = exact.first {
            return exact.count == 1 && Self.isNear(first, point)
                ? .record(first.id) : .near(first.id, named: first.name)
        }
        for variant in [Self.withoutKind(name), name + " " + kind.rawValue] where variant != name {
            if let found = places.records(named: variant).first(where: fits) {
                return .near(found.id, named: found.name)
            }
        }
        return places.nearest(to: name, where: fits).map { .near($0.id, named: $0.name) } ?? .none
    }

    /// How a place is named in the review file: the finest name first.
    static func placeText(_ path: [[UInt8]]) -> String {
        path.reversed().map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
    }

    private func decided(_ type: ReviewFile.Subject, _ name: String) -> Match? {
        switch review.answer(type, name) {
        case .same(let id)?: .record(id)
        case .other?: Match.none
        case .open(let like)?: .near(like, named: like)
        case nil: nil
        }
    }

    // MARK: Names

    /// What of a name may stand for all of it: `TTP` and `Tehrik-i-Taliban Pakistan` of `TTP: Tehrik-i-Taliban Pakistan`,
    /// `Army` of `Army (2018-2022)`.
    private static func variants(of name: [UInt8]) -> [String] {
        var wholes = [name[...]]
        if let colon = name.firstIndex(of: UInt8(ascii: ":")) { wholes += [name[..<colon], name[(colon + 1)...]] }
        var parts = Array(wholes.dropFirst())
        for whole in wholes {
            guard let open = whole.firstIndex(of: UInt8(ascii: "(")),
                let close = whole.lastIndex(of: UInt8(ascii: ")")),
                open < close
            else { continue }
            parts += [whole[..<open], whole[(open + 1)..<close]]
        }
        // A year in brackets is no name.
        return parts.map { FoldedName.fold($0) }.filter { part in
            part.utf8.count > 1 && part.utf8.contains { (0x61...0x7A).contains($0) || $0 >= 0x80 }
        }
    }

    private static func withoutKind(_ name: String) -> String {
        let words = name.split(separator: " ")
        let kinds = ["province", "district", "agency", "town", "city", "village", "division", "tehsil", "state"]
        guard words.count > 1, kinds.contains(String(words.last!)) else { return name }
        return words.dropLast().joined(separator: " ")
    }

    /// Whether two kinds may be of one place: `area` says nothing.
    private static func isKind(_ kind: String?, _ other: PlaceDetails.Kind) -> Bool {
        kind == nil || kind == other.rawValue || kind == "area" || other == .area
    }

    /// Whether two points are within about fifty kilometres of each other, as far as both are known.
    private static func isNear(_ record: SiteNames.Record, _ point: UCDPLocation.Point?) -> Bool {
        guard let own = record.point, let point else { return true }
        return abs(own.latitude - Double(point.latitude) / 1e6) < 0.5
            && abs(own.longitude - Double(point.longitude) / 1e6) < 0.5
    }
}

/// Records by their names.
struct NameTable {
    private var byID: [String: SiteNames.Record] = [:]
    private var byName: [String: [String]] = [:]
    /// By the first two bytes of a name.
    private var byBeginning: [[UInt8]: [(name: String, id: String)]] = [:]
    private var byExternalID: [String: String] = [:]

    init(_ records: [SiteNames.Record] = []) {
        for record in records where byID[record.id] == nil {
            byID[record.id] = record
            for name in record.names {
                byName[name, default: []].append(record.id)
                byBeginning[Array(name.utf8.prefix(2)), default: []].append((name, record.id))
            }
            for (scheme, value) in record.externalIDs { byExternalID["\(scheme)/\(value)"] = record.id }
        }
    }

    var isEmpty: Bool { byID.isEmpty }

    func record(_ scheme: String, _ value: String) -> String? { byExternalID["\(scheme)/\(value)"] }

    func records(named name: String) -> [SiteNames.Record] { (byName[name] ?? []).compactMap { byID[$0] } }

    /// The record whose name differs by a slip or two: one letter in eight, and no digit.
    func nearest(
        to name: String, where fits: (SiteNames.Record) -> Bool = { _ in true }
    ) -> SiteNames.Record? {
        let letters = Array(name.unicodeScalars)
        let limit = letters.count / 8
        guard limit > 0 || letters.count >= 5 else { return nil }
        let digits = name.utf8.filter { (0x30...0x39).contains($0) }
        var best: (distance: Int, id: String)?
        for other in byBeginning[Array(name.utf8.prefix(2))] ?? [] {
            let others = Array(other.name.unicodeScalars)
            guard abs(others.count - letters.count) <= max(1, limit),
                other.name.utf8.filter({ (0x30...0x39).contains($0) }) == digits
            else { continue }
            guard let distance = NearMiss.distance(letters, others, atMost: max(1, limit)),
                let record = byID[other.id], fits(record)
            else { continue }
            if best == nil || (distance, other.id) < best! { best = (distance, other.id) }
        }
        return best.flatMap { byID[$0.id] }
    }

    /// Whether a record may lie in one of the places named, as far as both sides say where they lie.
    func isWithin(_ record: SiteNames.Record, _ parents: [String]) -> Bool {
        var own: Set<String> = []
        var next = record.within
        var steps = 0
        while let id = next, let parent = byID[id], steps < 12 {
            own.formUnion(parent.names)
            next = parent.within
            steps += 1
        }
        return own.isEmpty || parents.isEmpty || parents.contains(where: own.contains)
    }
}

import Reports

extension MappingRun {
    /// The incident of a row; nil, with the row's problem, where it makes none.
    mutating func incident(_ row: inout MappedRow) -> MappedIncident? {
        let rule = mapping.incident
        guard let date = DateAssembly.date(rule.date, &row, order: mapping.order) else { return nil }
        guard let title = row.text(rule.title).map({ CellText.oneLine($0) }) else {
            row.refuse("it has no title", at: row.range(rule.title))
            return nil
        }
        // A kind that the mapping does not know has been said; nothing is made of it.
        let kind = row.text(rule.kind).map(Array.init) ?? Array("other".utf8)
        // Last, so that a row that is left out does not stand for a later one of its id.
        guard row.problem == nil, let id = id(&row) else { return nil }
        var incident = MappedIncident(id: id.id, title: title, kind: kind, date: date)
        if mapping.dataset != nil { incident.datasetID = mapping.name }
        incident.time = time(rule.time, &row)
        incident.summary = row.text(rule.summary).map { MarkdownText.escaped(CellText.oneLine($0)) } ?? []
        addPlace(to: &incident, &row)
        addParticipants(to: &incident, &row)
        addCasualties(to: &incident, &row)
        addClaims(to: &incident, &row)
        for name in row.texts(rule.campaigns) {
            let id = campaigns.id(of: CellText.oneLine(name), prefix: mapping.name)
            if !incident.campaigns.contains(id) { incident.campaigns.append(id) }
        }
        for list in rule.lists {
            var texts: [[UInt8]] = []
            for value in list.values {
                for text in row.texts(value).map({ CellText.oneLine($0) }) where !texts.contains(text) {
                    texts.append(text)
                }
            }
            if !texts.isEmpty { incident.lists.append((list.key, texts)) }
        }
        for source in rule.sources {
            for id in sources.add(source, &row, order: mapping.order) where !incident.sources.contains(id) {
                incident.sources.append(id)
            }
        }
        for external in mapping.externalIDs {
            if let value = row.text(external.value) {
                incident.externalIDs.append((external.scheme, CellText.oneLine(value)))
            }
        }
        return incident
    }

    private func time(_ value: MappedValue?, _ row: inout MappedRow) -> [UInt8] {
        guard let value, let text = row.text(value) else { return [] }
        if case .success = TimeOfDay.parse(String(decoding: text, as: UTF8.self)) { return Array(text) }
        row.note(
            .importCell, "a time of day that cannot be read was left out",
            "time \(DateAssembly.shown(text)) cannot be read", at: row.range(value))
        return []
    }

    // MARK: Places

    private mutating func addPlace(to incident: inout MappedIncident, _ row: inout MappedRow) {
        var levels: [MappedPlaces.Level] = []
        for rule in mapping.incident.place {
            let point = point(rule, &row)
            var name = row.text(rule.name).map { CellText.oneLine($0) } ?? []
            if name.isEmpty, levels.isEmpty, let point { name = Array(Self.coordinates(point).utf8) }
            guard !name.isEmpty else { continue }
            let kind = row.text(rule.kind).flatMap { PlaceDetails.Kind(rawValue: String(decoding: $0, as: UTF8.self)) }
            let iso = row.text(rule.iso).map(Array.init) ?? []
            levels.append(MappedPlaces.Level(name: name, kind: kind ?? .area, iso: iso, point: point))
        }
        guard !levels.isEmpty else { return }
        incident.placeID = places.id(of: levels)
        incident.placePrecision = row.text(mapping.incident.placePrecision).map(Array.init) ?? []
        incident.placeNote = row.text(mapping.incident.placeNote).map { CellText.oneLine($0) } ?? []
    }

    /// A point; nothing where one half is missing or is no number, which is said.
    private func point(_ rule: TableMapping.PlaceRule, _ row: inout MappedRow) -> UCDPLocation.Point? {
        guard let latitudeRule = rule.latitude, let longitudeRule = rule.longitude,
            let latitude = row.text(latitudeRule), let longitude = row.text(longitudeRule)
        else { return nil }
        if case .millionths(let latitude) = CellNumber.degrees(latitude, limit: 90, takesComma: true),
            case .millionths(let longitude) = CellNumber.degrees(longitude, limit: 180, takesComma: true)
        {
            return UCDPLocation.Point(latitude: latitude, longitude: longitude)
        }
        row.note(
            .importCell, "a point that is none on the globe was left out",
            "point \(DateAssembly.shown(latitude)), \(DateAssembly.shown(longitude)) was left out",
            at: row.range(latitudeRule))
        return nil
    }

    private static func coordinates(_ point: UCDPLocation.Point) -> String {
        func degrees(_ millionths: Int) -> String {
            let decimals = String(millionths.magnitude % 1_000_000)
            let padded = String(repeating: "0", count: 6 - decimals.utf8.count) + decimals
            return (millionths < 0 ? "-" : "") + "\(millionths.magnitude / 1_000_000).\(padded)"
        }
        return degrees(point.latitude) + ", " + degrees(point.longitude)
    }

    // MARK: People

    private mutating func addParticipants(to incident: inout MappedIncident, _ row: inout MappedRow) {
        for rule in mapping.incident.participants where row.holds(rule.conditions) {
            let names = row.texts(rule.actor).map { CellText.oneLine($0) }
            guard !names.isEmpty else { continue }
            var person = MappedIncident.Person()
            person.side = row.text(rule.side).map(Array.init) ?? []
            person.role = row.text(rule.role).map(Array.init) ?? []
            person.basis = row.text(rule.basis).map(Array.init) ?? []
            person.outcome = row.text(rule.outcome).map { CellText.oneLine($0) } ?? []
            person.note = row.text(rule.note).map { CellText.oneLine($0) } ?? []
            let kind = row.text(rule.kind)
            for name in names {
                person.actorID = nil
                person.label = []
                if rule.labels.contains(where: { Self.matches($0, name) }) {
                    person.label = name
                } else {
                    person.actorID = actors.id(of: name, kind: kind)
                }
                // An associate of both sides stands once for each role, not twice for one.
                let isSaid = incident.participants.contains {
                    $0.actorID == person.actorID && $0.label == person.label && $0.role == person.role
                        && $0.side == person.side
                }
                if !isSaid { incident.participants.append(person) }
            }
        }
    }

    /// A name, or its beginning where the pattern ends with `*`.
    private static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
        guard pattern.last == UInt8(ascii: "*") else { return pattern == name }
        return name.starts(with: pattern.dropLast())
    }

    private mutating func addCasualties(to incident: inout MappedIncident, _ row: inout MappedRow) {
        for rule in mapping.incident.casualties where row.holds(rule.conditions) {
            var counted = MappedIncident.CasualtyRow()
            for (key, count) in rule.outcomes {
                if let count = MappedCount.read(count, &row) { counted.counts.append((key, count)) }
            }
            guard !counted.counts.isEmpty else { continue }
            counted.side = row.text(rule.side).map(Array.init) ?? []
            counted.role = row.text(rule.role).map(Array.init) ?? []
            counted.group = row.text(rule.group).map(Array.init) ?? []
            counted.occupation = row.text(rule.occupation).map(Array.init) ?? []
            counted.note = row.text(rule.note).map { CellText.oneLine($0) } ?? []
            if let name = row.text(rule.actor) { counted.actorID = actors.id(of: CellText.oneLine(name), kind: nil) }
            incident.casualties.append(counted)
        }
        guard !incident.casualties.isEmpty else { return }
        incident.figuresNote = row.text(mapping.incident.figuresNote).map { CellText.oneLine($0) } ?? []
        guard let value = mapping.incident.figuresAsOf, let text = row.text(value) else { return }
        incident.figuresAsOf = day(text, value, &row)
    }

    private mutating func addClaims(to incident: inout MappedIncident, _ row: inout MappedRow) {
        for rule in mapping.incident.claims where row.holds(rule.conditions) {
            guard let says = row.text(rule.says) else { continue }
            let made = rule.made.flatMap { value in row.text(value).map { day($0, value, &row) } } ?? ""
            let by = row.text(rule.by).map { actors.id(of: CellText.oneLine($0), kind: nil) }
            incident.claims.append(
                MappedIncident.Claim(
                    says: CellText.oneLine(says), by: by, made: made,
                    note: row.text(rule.note).map { CellText.oneLine($0) } ?? []))
        }
    }

    /// A day, or the day of a UNIX time; nothing for what is neither, which is said.
    private func day(_ text: ArraySlice<UInt8>, _ value: MappedValue, _ row: inout MappedRow) -> String {
        if text.count >= 9, let seconds = CellNumber.whole(text), seconds < 10_000_000_000,
            (try? WrittenDate(text, order: mapping.order)) == nil
        {
            return Instant(seconds: seconds).day.description
        }
        if let date = try? WrittenDate(text, order: mapping.order) { return date.text }
        row.note(
            .importCell, "a date that cannot be read was left out", "date \(DateAssembly.shown(text)) cannot be read",
            at: row.range(value))
        return ""
    }
}

import Publishing
import Reports

/// Incidents as iCalendar (RFC 5545): each on all the days that may be meant, as all-day events that block no time.
struct IncidentCalendar {
    private let edition: Edition

    init(_ edition: Edition) { self.edition = edition }

    func write(_ incidents: [Int], into output: inout [UInt8]) {
        var bytes: [UInt8] = []
        swap(&bytes, &output)
        var writer = CalendarWriter(after: consume bytes)
        writer.line("BEGIN", "VCALENDAR")
        writer.line("VERSION", "2.0")
        writer.text("PRODID", "-//Sitrep//Sitrep//EN")
        writer.line("CALSCALE", "GREGORIAN")
        // RFC 7986 has NAME; what most programs read is older.
        writer.text("NAME", edition.report.site.title)
        writer.text("X-WR-CALNAME", edition.report.site.title)
        for incident in incidents { event(IncidentRow(edition: edition, position: incident), into: &writer) }
        writer.line("END", "VCALENDAR")
        output = writer.bytes
    }

    private func event(_ row: IncidentRow, into writer: inout CalendarWriter) {
        guard let date = row.facts.date, let days = CalendarDays(date) else { return }
        let header = row.header
        writer.line("BEGIN", "VEVENT")
        writer.text("UID", edition.permanentID(of: header))
        // When it was last changed; the day on which computers begin to count stands for one that says neither.
        let changed = header.updated ?? Day(1970, 1, 1)
        writer.line("DTSTAMP", Self.text(changed) + "T000000Z")
        writer.line("SEQUENCE", String(header.revisions.count))
        writer.line("DTSTART;VALUE=DATE", Self.text(days.first))
        // The end is the first day after.
        writer.line("DTEND;VALUE=DATE", Self.text(days.last.adding(days: 1)))
        if !days.further.isEmpty {
            writer.line("RDATE;VALUE=DATE", days.further.map(Self.text).joined(separator: ","))
        }
        writer.line("STATUS", status(row, days))
        writer.line("TRANSP", "TRANSPARENT")
        writer.line("CLASS", Self.accessClass(header.tlp))
        writer.text("SUMMARY", row.incident.title.value)
        writer.text("DESCRIPTION", description(row, date, days))
        let place = [row.placeName].compactMap(\.self) + row.surroundings
        if !place.isEmpty { writer.text("LOCATION", place.joined(separator: ", ")) }
        point(row, into: &writer)
        let kind = edition.vocabularies.kind[row.incident.kind.id]?.label ?? row.incident.kind.id
        writer.texts("CATEGORIES", [kind] + header.tags)
        // An address of the web; without `base_url` a site has none.
        if edition.report.site.baseURL != nil, let address = edition.address(of: row.incident.key) {
            writer.line("URL", address)
        }
        writer.text("X-SITREP-ID", row.incident.id)
        writer.text("X-SITREP-EDTF", date.text)
        writer.line("END", "VEVENT")
    }

    /// Calendars show a point as a pin, so that only one known to a city has one; the precision stands beside it.
    private func point(_ row: IncidentRow, into writer: inout CalendarWriter) {
        guard let point = edition.point(ofIncident: row.position) else { return }
        writer.line("X-SITREP-PRECISION", point.precision.rawValue)
        guard point.precision <= .city else { return }
        // Latitude first, the reverse of GeoJSON.
        writer.line("GEO", "\(Self.text(point.latitude));\(Self.text(point.longitude))")
    }

    private func status(_ row: IncidentRow, _ days: CalendarDays) -> String {
        switch row.incident.verification.status {
        case .withdrawn, .refuted: "CANCELLED"
        default: days.isTentative ? "TENTATIVE" : "CONFIRMED"
        }
    }

    /// When in words, what it cost and by whose account, whether it was checked, and the summary.
    private func description(_ row: IncidentRow, _ date: EventDate, _ days: CalendarDays) -> String {
        var lines: [String] = []
        if let summary = edition.plainText(row.incident.summary) { lines.append(summary) }
        lines.append("\(edition.dataWord("date")): \(date.phrase(in: edition.dates))")
        switch days.open {
        case .start: lines.append(edition.dataWord("calendarOpenStart"))
        case .end: lines.append(edition.dataWord("calendarOpenEnd"))
        case .both: lines.append(edition.dataWord("calendarOpen"))
        case nil: if days.isTentative { lines.append(edition.dataWord("calendarTentative")) }
        }
        if let toll = edition.toll(ofIncident: row.position) { lines.append(toll) }
        lines.append("\(edition.dataWord("verification")): \(edition.verification(ofIncident: row.position))")
        return lines.joined(separator: "\n")
    }

    private static func accessClass(_ label: TrafficLight) -> String {
        switch label {
        case .clear: "PUBLIC"
        case .green: "PRIVATE"
        case .amber, .amberStrict, .red: "CONFIDENTIAL"
        }
    }

    /// `20230217`.
    private static func text(_ day: Day) -> String {
        Day.padded(day.year, 4) + Day.padded(day.month, 2) + Day.padded(day.day, 2)
    }

    /// Without an exponent, which the format has not.
    private static func text(_ degrees: Double) -> String {
        let text = degrees.description
        return text.contains("e") ? "0.0" : text
    }
}

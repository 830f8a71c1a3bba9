import Diagnostics
import Reports

/// A queue as a table for a terminal, or for a person reading a log.
package struct QueueTable {
    /// The columns of the terminal; what is longer is cut.
    package var width: Int
    package var usesColor: Bool
    /// How many items of a kind are shown.
    package var limit: Int

    package init(width: Int = 100, usesColor: Bool = false, limit: Int = 10) {
        self.width = max(40, width)
        self.usesColor = usesColor
        self.limit = limit
    }

    package func text(_ queue: Queue, source: @escaping (_ path: String) -> [UInt8]?) -> String {
        let places = ItemPlaces(source: source)
        var blocks: [String] = []
        for section in queue.sections where !section.items.isEmpty || section.note != nil {
            var lines = [style("1", "\(section.kind.heading) (\(Self.grouped(section.items.count)))")]
            if !section.items.isEmpty { lines[0] += "  " + style("2", section.kind.hint) }
            let shown = section.items.prefix(limit)
            let columns = shown.map { (places.text(of: $0.location), $0) }
            let first = min(columns.map { Self.width($0.0) }.max() ?? 0, 60)
            var last: RecordKey?
            for (place, item) in columns {
                let mark = item.isHeldBack ? "*" : " "
                let start = "\(mark) \(place)" + String(repeating: " ", count: max(0, first - Self.width(place)))
                // Of several items of one record the title stands once.
                let rest = item.record == last ? "  " + item.detail : "\(Self.cut(item.title, to: 44)): \(item.detail)"
                last = item.record
                // A path that leaves no room has a line of its own, so that it can be opened.
                let room = width - first - 4
                if room < 30 {
                    lines.append(start)
                    lines.append("    " + Self.cut(rest, to: width - 4))
                } else {
                    lines.append(start + "  " + Self.cut(rest, to: room))
                }
                if let other = item.other { lines.append("    \(places.text(of: other))") }
            }
            let more = section.items.count - shown.count
            if more > 0 {
                lines.append(
                    style("2", "  … and \(Self.grouped(more)) more (--kind \(section.kind.rawValue) --limit 0)"))
            }
            if let note = section.note { lines.append(style("2", "  \(note)")) }
            blocks.append(lines.joined(separator: "\n"))
        }
        guard queue.count > 0 else { return (blocks + ["Nothing waits."]).joined(separator: "\n\n") + "\n" }
        let isMarked = queue.sections.contains { $0.items.prefix(limit).contains(where: \.isHeldBack) }
        if isMarked {
            blocks.append(style("2", "* not released to everyone: a draft, under embargo, or above TLP:CLEAR"))
        }
        let kinds = queue.sections.filter { !$0.items.isEmpty }.map {
            "\($0.kind.rawValue) \(Self.grouped($0.items.count))"
        }
        blocks.append("\(Self.grouped(queue.count)) to look at: \(kinds.joined(separator: ", "))")
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// `4,120`.
    static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var end = digits.count - 3
        while end > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
            end -= 3
        }
        return digits
    }

    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + DisplayText.width(of: $1) }
    }

    /// The beginning of a text that fits, on one line and safe to show.
    private static func cut(_ text: String, to room: Int) -> String {
        let safe = DisplayText.safe(text)
        guard width(safe) > room else { return safe }
        var cut = ""
        var used = 1
        for character in safe {
            let next = width(String(character))
            if used + next > room { break }
            used += next
            cut.append(character)
        }
        return cut + "…"
    }

    private func style(_ code: String, _ text: String) -> String {
        usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

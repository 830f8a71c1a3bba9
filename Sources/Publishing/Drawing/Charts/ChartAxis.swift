import Reports

/// The names below a time axis: as many as there is room for, at round years, or at months.
struct ChartAxis {
    private(set) var names: [(column: Int, text: String)] = []
    private(set) var breaks: [Int] = []

    init(_ slots: [ChartPeriods.Slot], _ unit: ChartPeriods.Unit, dates: DatePhrases) {
        let keys: [Int?] = slots.map { slot in
            switch slot {
            case .period(let period): period.key
            case .empty(let key): key
            case .leftOut: nil
            }
        }
        breaks = keys.indices.filter { keys[$0] == nil }
        let known = keys.enumerated().compactMap { column, key in key.map { (column: column, key: $0) } }
        if !breaks.isEmpty {
            // The years do not lie evenly: the ends of each stretch are named, as many as have room.
            let ends = known.filter { $0.column == 0 || $0.column == keys.count - 1 || keys[$0.column - 1] == nil }
            let step = max(1, (ends.count + 4) / 5)
            names = ends.enumerated().filter { $0.offset % step == 0 }.map {
                ($0.element.column, Self.name($0.element.key, unit, dates))
            }
            return
        }
        switch unit {
        case .year:
            let step = [1, 2, 5, 10, 20, 50].first { known.count / $0 <= 7 } ?? 100
            names = known.filter { $0.key % step == 0 || known.count == 2 }.map { ($0.column, String($0.key)) }
        case .month:
            if known.count <= 14 {
                let step = known.count <= 7 ? 1 : 2
                names = known.enumerated().filter { $0.offset % step == 0 }.map {
                    ($0.element.column, Self.name($0.element.key, unit, dates, isFirst: $0.offset == 0))
                }
            } else if known.count <= 24 {
                names = known.filter { $0.key % 6 == 0 }.map { ($0.column, Self.name($0.key, unit, dates)) }
            } else {
                // Of many months each January has its year.
                let years = known.filter { $0.key % 12 == 0 }
                let step = max(1, (years.count + 6) / 7)
                names = years.enumerated().filter { $0.offset % step == 0 }.map {
                    ($0.element.column, String(ChartPeriods.year(ofMonth: $0.element.key)))
                }
            }
        }
    }

    /// "Nov 2022", the first of several and each January with its year; "2019".
    private static func name(
        _ key: Int, _ unit: ChartPeriods.Unit, _ dates: DatePhrases, isFirst: Bool = true
    ) -> String {
        guard unit == .month else { return String(key) }
        let month = ChartPeriods.month(ofMonth: key)
        let name = dates.shortMonths[month]
        return isFirst || month == 0 ? "\(name) \(ChartPeriods.year(ofMonth: key))" : name
    }
}

import Reports

/// How far the standing accounts of an incident differ, for incidents that have several: what the lowest of them says at
/// least, and what the highest says at most. Superseded and withdrawn accounts do not stand.
struct StandingRanges: Sendable {
    struct Bounds: Sendable {
        var low: Int
        var high: Int
        /// Whether any of the accounts has no upper bound.
        var isOpen: Bool
    }

    private var known: [Int: [Outcome: Bounds]] = [:]

    /// Whether no incident has several accounts.
    var isEmpty: Bool { known.isEmpty }

    init(_ report: ReleasedReport) {
        for incident in report.incidents.indices where report.incidentFacts[incident].accounts.count > 1 {
            for outcome in CasualtyDivision.outcomes {
                known[incident, default: [:]][outcome] = Self.bounds(of: incident, outcome, report)
            }
        }
    }

    private static func bounds(of incident: Int, _ outcome: Outcome, _ report: ReleasedReport) -> Bounds? {
        var bounds: Bounds?
        for account in report.incidentFacts[incident].accounts {
            if let toll = account.toll, report.incidents[incident].tolls[toll].status != nil { continue }
            guard let people = account.count[outcome]?.people, people.stated > 0 else { continue }
            let high = people.upper ?? people.lower
            guard let before = bounds else {
                bounds = Bounds(low: people.lower, high: high, isOpen: people.isOpen)
                continue
            }
            bounds = Bounds(
                low: min(before.low, people.lower), high: max(before.high, high),
                isOpen: before.isOpen || people.isOpen)
        }
        return bounds
    }

    /// The sum over incidents, each from its lowest to its highest account; nil where no two accounts of any differ.
    func sum(_ outcome: Outcome, of counted: [Int], _ report: ReleasedReport) -> Bounds? {
        var sum = Bounds(low: 0, high: 0, isOpen: false)
        var differs = false
        for incident in counted {
            let people = report.incidentFacts[incident].count?[outcome]?.people
            if let bounds = known[incident]?[outcome] {
                sum.low += bounds.low
                sum.high += bounds.high
                sum.isOpen = sum.isOpen || bounds.isOpen
                if people.map({ $0.lower != bounds.low || ($0.upper ?? $0.lower) != bounds.high }) ?? true {
                    differs = true
                }
            } else if let people {
                sum.low += people.lower
                sum.high += people.upper ?? people.lower
                sum.isOpen = sum.isOpen || people.isOpen
            }
        }
        return differs ? sum : nil
    }
}

import Reports

/// Whose side acted in an incident: the lane of a drawing that it stands in.
///
/// Every holder of an acting role counts, on whatever basis the role rests, but those who are only denied or acquitted.
/// That is the side of a part and names nobody; who says so stands in the list.
enum TimelineLane: Int, Sendable, CaseIterable {
    case armedGroup, state, civilians, several, notStated

    /// The code of the lane, which is that of the side where it is one.
    var code: String {
        switch self {
        case .armedGroup: Side.armedGroup.rawValue
        case .state: Side.state.rawValue
        case .civilians: Side.civilians.rawValue
        case .several: Side.mixed.rawValue
        case .notStated: Side.unknown.rawValue
        }
    }

    init(_ incident: Incident) {
        var found: TimelineLane?
        for participant in incident.participants {
            guard let role = participant.role, Self.acting.contains(role), participant.basis != .denied,
                participant.basis != .acquitted
            else { continue }
            let lane: TimelineLane
            switch participant.side {
            case .armedGroup: lane = .armedGroup
            case .state: lane = .state
            case .civilians: lane = .civilians
            case .mixed: lane = .several
            case .unknown, nil: continue
            }
            if let known = found, known != lane {
                self = .several
                return
            }
            found = lane
        }
        self = found ?? .notStated
    }

    private static let acting: [Participant.Role] = [.initiator, .perpetrator, .planner, .party]
}

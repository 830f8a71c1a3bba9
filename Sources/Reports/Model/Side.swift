/// Whose people somebody is; UCDP's sides map onto it.
package enum Side: String, Sendable, CaseIterable {
    case state
    case armedGroup = "armed-group"
    case civilians
    /// Several of the others together.
    case mixed
    case unknown
}

/// What people were in the incident, judged by who began the episode.
package enum CasualtyRole: String, Sendable, CaseIterable {
    case attacker, target, responder, bystander
}

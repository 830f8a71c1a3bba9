/// What is worked out of one released actor.
package struct ActorFacts: Sendable {
    /// One part of the actor in one incident.
    package struct Involvement: Sendable {
        package var incident: Int
        /// The position in ``Incident/participants``.
        package var participant: Int
        package var role: Participant.Role?
        package var basis: Basis
    }

    /// A relation that another actor's record holds to this one.
    package struct InverseRelation: Sendable {
        package var actor: Int
        /// The position in that actor's ``Actor/relations``.
        package var relation: Int
    }

    /// Why a person may not be named without the word that makes it an allegation.
    package struct Guard: Sendable {
        /// The role or title that is alleged: "planner", "commander".
        package var role: String
        package var basis: Basis
        /// Who says so, as far as the claims that it rests on tell; in the order of the record.
        package var speakers: [Speaker]
    }

    /// In the order of the timeline.
    package var involvements: [Involvement] = []
    /// Incidents in whose casualty rows the actor stands, in the order of the timeline.
    package var casualties: [Int] = []
    package var relations: [InverseRelation] = []
    /// Claims that the actor makes, anywhere.
    package var claimsMade: [ClaimAddress] = []
    package var standings: [ClaimStanding] = []
    package var `guard`: Guard?
    package var sourcesPublished: [Int] = []
    package var campaigns: [Int] = []
    package var mentions: [RecordKey] = []

    package init() {}
}

/// Where a claim stands: its record, and its position in the record's claims.
package struct ClaimAddress: Sendable, Hashable {
    package var record: RecordKey
    package var position: Int

    package init(record: RecordKey, position: Int) {
        self.record = record
        self.position = position
    }
}

/// What is worked out of one released place.
package struct PlaceFacts: Sendable {
    /// The place itself and all it lies within, from fine to coarse.
    package var chain: [Int] = []
    /// The places directly within.
    package var children: [Int] = []
    /// Incidents at the place itself, in the order of the timeline.
    package var incidents: [Int] = []
    /// Incidents at the place and at every place within, in the order of the timeline.
    package var incidentsWithin: [Int] = []
    package var mentions: [RecordKey] = []

    package init() {}
}

/// What is worked out of one released campaign.
package struct CampaignFacts: Sendable {
    /// In the order of the timeline.
    package var incidents: [Int] = []
    package var standings: [ClaimStanding] = []
    package var mentions: [RecordKey] = []

    package init() {}
}

/// What is worked out of one released source: everything that rests on it.
package struct SourceFacts: Sendable {
    /// The records that cite it anywhere, sorted by key.
    package var records: [RecordKey] = []
    /// The claims that cite it.
    package var claims: [ClaimAddress] = []
    /// Sources that repeat it.
    package var repeatedBy: [Int] = []
    /// The end of its chain of origins, where that is another.
    package var origin: Origin?

    package init() {}
}
